/// Prints findings for people: what is wrong, the place with the text marked, why, the other places
/// involved, and what can be done about it.
///
/// Findings stand file by file, the files with errors first, and in each the heaviest first: one error
/// is not to be searched for among twenty remarks. Findings of more than one file get a line before
/// those of each. Nothing of a source reaches the output but through `VisibleText`. See `FindingWriter`
/// for the layout of one finding.
public struct TextEmitter: Sendable {
  /// The columns of the terminal. Longer lines of a source are shown around the marked place.
  public var width: Int
  public var colour: Style
  /// How many findings a baseline accepts, which are not among those to print.
  public var accepted: Int
  /// In which the findings are told.
  public var language: MessageLanguage

  public init(
    width: Int = 100, colour: Style = .plain, accepted: Int = 0,
    language: MessageLanguage = .english
  ) {
    self.language = language
    self.width = width
    self.colour = colour
    self.accepted = accepted
  }

  /// All findings, each followed by an empty line, then the summary line. Ends with a line break.
  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    let groups = FileGroup.groups(of: diagnostics)
    var output = ""
    for group in groups {
      if groups.count > 1 { output += header(of: group, in: sources) + "\n\n" }
      for diagnostic in group.diagnostics {
        var writer = FindingWriter(diagnostic, sources, width: width, style: colour, language)
        output += writer.write() + "\n"
      }
    }
    output += reminder(of: groups.flatMap(\.diagnostics), in: sources)
    return output + summary(of: DiagnosticCounts(diagnostics, in: sources)) + "\n"
  }

  /// The errors once more, a line for each, where so much stands behind them that they are out of sight.
  private func reminder(of diagnostics: [Diagnostic], in sources: SourceMap) -> String {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty, diagnostics.count - errors.count >= Self.many else { return "" }
    let lines = errors.prefix(Self.many).map { error in
      let place = sources.place(of: error.range)
      let summary = error.summary.text(in: language)
      return colour.paint("\(said(Severity.error.label))[\(error.code)]", .severity(.error))
        + " \(VisibleText.line("\(place): \(summary)"))\n"
    }
    let rest = errors.count - lines.count
    return lines.joined() + (rest > 0 ? said("… and \(rest, "error", "errors") more") + "\n" : "")
      + "\n"
  }

  private static let many = 5

  /// `== plans/site.yaml: 1 error, 2 warnings`, in two lines where it would be broken anywhere.
  private func header(of group: FileGroup, in sources: SourceMap) -> String {
    let path = "== \(VisibleText.line(sources[group.source].path)):"
    let counts = DiagnosticCounts(group.diagnostics, in: sources)
    let plain = TextEmitter(width: width, language: language).list(counts)
    let fits = DisplayWidth.of(path) + 1 + DisplayWidth.of(plain) <= width
    return colour.paint(path, .emphasis) + (fits ? " " : "\n   ") + list(counts)
  }

  /// `3 errors, 1 warning in 2 files`, or `No findings in 14 files`; behind it, what is not shown.
  public func summary(of counts: DiagnosticCounts) -> String {
    let hidden: Message =
      accepted > 0 ? "; \(accepted, "finding", "findings") in the baseline" : ""
    guard counts.bySeverity.contains(where: { $0.count > 0 }) else {
      let none: Message =
        accepted > 0
        ? "No new findings in \(counts.files, "file", "files")"
        : "No findings in \(counts.files, "file", "files")"
      return colour.paint(said(none), .help) + said(hidden)
    }
    let found = Message(verbatim: list(counts))
    return said("\(found) in \(counts.filesWithFindings, "file", "files")") + said(hidden)
  }

  private func list(_ counts: DiagnosticCounts) -> String {
    counts.bySeverity.filter { $0.count > 0 }.map {
      colour.paint(said($0.severity.counted($0.count)), .severity($0.severity))
    }.joined(separator: said(", "))
  }

  private func said(_ message: Message) -> String { message.text(in: language) }
}

/// The findings of one file, as they are to be read.
struct FileGroup {
  let source: SourceID
  /// The heaviest first, then by place.
  let diagnostics: [Diagnostic]

  /// The files with the heaviest findings first, then in the order of the files.
  static func groups(of diagnostics: some Sequence<Diagnostic>) -> [FileGroup] {
    let sorted = diagnostics.sorted { $0.isReadBefore($1) }
    return Dictionary(grouping: sorted, by: \.range.source)
      .map { FileGroup(source: $0.key, diagnostics: $0.value) }
      .sorted { ($1.weight, $0.source.index) < ($0.weight, $1.source.index) }
  }

  private var weight: Severity { diagnostics.first?.severity ?? .information }
}

extension Diagnostic {
  /// The order for people: the heaviest first, then the order of reporting.
  public func isReadBefore(_ other: Diagnostic) -> Bool {
    severity == other.severity
      ? Diagnostic.isReportedBefore(self, other) : severity > other.severity
  }
}

/// How many findings there are, and in how many files.
public struct DiagnosticCounts: Hashable, Sendable {
  public var errors = 0
  public var warnings = 0
  public var information = 0
  /// All files of the run.
  public var files: Int
  public var filesWithFindings: Int

  public init(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) {
    files = sources.files.count
    var places: Set<SourceID> = []
    for diagnostic in diagnostics {
      places.insert(diagnostic.range.source)
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .information: information += 1
      }
    }
    filesWithFindings = places.count
  }

  /// The heaviest first.
  var bySeverity: [(severity: Severity, count: Int)] {
    [(.error, errors), (.warning, warnings), (.information, information)]
  }
}

extension Severity {
  /// As messages begin: `info` is what compilers and linters print.
  public var label: Message {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .information: "info"
    }
  }

  fileprivate func counted(_ count: Int) -> Message {
    switch self {
    case .error: "\(count, "error", "errors")"
    case .warning: "\(count, "warning", "warnings")"
    case .information: "\(count, "info", "infos")"
    }
  }
}
