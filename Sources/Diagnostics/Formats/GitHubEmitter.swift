/// Prints findings as workflow commands of GitHub Actions, which shows each beside its line:
///
///     ::error file=plans/site.yaml,line=3,endLine=3,col=9,endColumn=14,title=VB116 unknown-form::No form …
///
/// The heaviest findings come first, since GitHub shows only the first ten of a step. Columns count
/// Unicode scalars from 1; they are left out where a finding reaches over several lines, which GitHub
/// does not take them for.
public struct GitHubEmitter: Sendable {
  /// Gives the codes their names.
  public var catalogue: RuleCatalogue
  /// In which the findings are told.
  public var language: MessageLanguage

  public init(catalogue: RuleCatalogue, language: MessageLanguage = .english) {
    self.catalogue = catalogue
    self.language = language
  }

  /// One line per finding; empty where there is none.
  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    diagnostics.sorted { $0.isReadBefore($1) }.map { command($0, sources) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic, _ sources: SourceMap) -> String {
    let properties =
      [("file", sources[diagnostic.range.source].path)]
      + place(diagnostic.range, sources) + [("title", catalogue.title(of: diagnostic.code))]
    let list = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    let message = Self.data(PlainMessage(diagnostic, sources, language).whole)
    return "::\(Self.command(for: diagnostic.severity)) \(list)::\(message)"
  }

  private func place(_ range: SourceRange, _ sources: SourceMap) -> [(String, String)] {
    let table = sources.lines(of: range.source)
    let lines = table.lines(touchedBy: range)
    let place = [("line", String(lines.lowerBound)), ("endLine", String(lines.upperBound))]
    guard lines.count == 1 else { return place }
    let part = table.part(of: range.offsets, in: lines.lowerBound)
    let columns = [("col", part.lowerBound), ("endColumn", part.upperBound)]
    return place + columns.map { ($0.0, String(table.column(at: $0.1, in: .scalars))) }
  }

  private static func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  /// What would end a command, or begin another, is escaped.
  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25"])
  }

  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ signs: [Unicode.Scalar: String]) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      VisibleText.line(String(line)).unicodeScalars.map { signs[$0] ?? String($0) }.joined()
    }.joined(separator: "%0A")
  }
}
