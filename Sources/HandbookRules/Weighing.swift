import Diagnostics
import HandbookModel

/// Gives findings the weight that their handbook sets (`severity` of handbook.yaml), and drops
/// those that an author has accepted with a reason (`allow`).
struct Weighing {
  private let overrides: [(folder: String, overrides: [SeverityOverride])]
  private let issued: Set<SourceID>
  private let allowances: [SourceID: [Allowance]]
  /// The comments that have accepted a finding so far.
  private var used: Set<SourceRange> = []
  private let sources: SourceMap
  private let today: CalendarDay?
  /// Errors of issued texts that are accepted with a name and a date, in the order of weighing.
  private(set) var acceptances: [Acceptance] = []

  /// - Parameter today: the day on which acceptances must not have ended; nil: none has.
  init(workspace: Workspace, sources: SourceMap, today: CalendarDay? = nil) {
    self.sources = sources
    self.today = today
    // The longest folder first, so that a handbook inside another's folder is asked first.
    overrides = workspace.handbooks.map { handbook in
      (Self.folder(of: handbook.source, in: sources), handbook.severities)
    }.sorted { ($0.folder.utf8.count, $0.folder) > ($1.folder.utf8.count, $1.folder) }
    issued = Set(workspace.handbooks.flatMap(Self.issuedSources))
    allowances = Dictionary(
      grouping: workspace.handbooks.flatMap(\.allowances), by: \.scope.source)
  }

  /// Those that are neither off nor accepted by the author.
  mutating func weighed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { weighed($0) }
  }

  /// The acceptances that have accepted nothing of what was weighed.
  func unused(in handbook: Handbook) -> [Allowance] {
    handbook.allowances.filter { !used.contains($0.range) }
  }

  private mutating func weighed(_ finding: Diagnostic) -> Diagnostic? {
    let diagnostic = inDraft(finding)
    let near = allowances[diagnostic.range.source] ?? []
    let accepting = near.filter { $0.accepts(diagnostic, in: sources) }
    used.formUnion(accepting.map(\.range))
    let isBinding = diagnostic.severity == .error && issued.contains(diagnostic.range.source)
    if let allowance = accepting.first(where: { $0.lack(on: today) == nil }) ?? accepting.first {
      guard isBinding else { return nil }
      guard let lack = allowance.lack(on: today) else {
        acceptances.append(Acceptance(finding: diagnostic, allowance: allowance))
        return nil
      }
      var unaccepted = diagnostic
      unaccepted.notes.append(Note(lack, at: allowance.range))
      return unaccepted
    }
    guard let override = override(for: diagnostic) else { return diagnostic }
    let isLowered = override.severity.map { $0 < diagnostic.severity } ?? true
    if isLowered && isBinding { return diagnostic }
    guard let severity = override.severity else { return nil }
    var weighed = diagnostic
    weighed.severity = severity
    return weighed
  }

  /// Readers do not know whether a text is issued: what may stand in a draft is lighter there.
  private func inDraft(_ finding: Diagnostic) -> Diagnostic {
    guard finding.severity == .error, !issued.contains(finding.range.source),
      case .errorWhenIssued? = RuleRegistry.info(finding.code)?.weight
    else { return finding }
    var lighter = finding
    lighter.severity = .warning
    return lighter
  }

  /// The override that holds at the finding's place: one for its path before one for all paths,
  /// later ones before earlier ones.
  private func override(for diagnostic: Diagnostic) -> SeverityOverride? {
    let path = path(of: diagnostic.range.source)
    guard let handbook = overrides.first(where: { path.hasPrefix($0.folder) }) else { return nil }
    let own = handbook.overrides.filter { $0.code.value == diagnostic.code }
    let inFolder = path.dropFirst(handbook.folder.count)
    return own.last { $0.glob.map { Glob($0).matches(inFolder) } ?? false }
      ?? own.last { $0.glob == nil }
  }

  private func path(of source: SourceID) -> String {
    sources.files.indices.contains(Int(source.index)) ? sources[source].path : ""
  }

  private static func folder(of source: SourceID, in sources: SourceMap) -> String {
    guard sources.files.indices.contains(Int(source.index)) else { return "" }
    let path = sources[source].path
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func issuedSources(_ handbook: Handbook) -> [SourceID] {
    handbook.documents.filter { $0.status == .issued }.flatMap { $0.versions.map(\.source) }
      + handbook.plans.filter { $0.status == .issued }.map(\.range.source)
      + handbook.forms.filter { $0.status == .issued }.map(\.range.source)
  }
}

extension Allowance {
  fileprivate func accepts(_ diagnostic: Diagnostic, in sources: SourceMap) -> Bool {
    guard code == diagnostic.code, scope.lower <= diagnostic.range.lower,
      diagnostic.range.upper <= scope.upper
    else { return false }
    guard let text else { return true }
    return sources.text(of: diagnostic.range).contains(text)
      || MessageLanguage.allCases.contains { diagnostic.summary.text(in: $0).contains(text) }
  }
}
