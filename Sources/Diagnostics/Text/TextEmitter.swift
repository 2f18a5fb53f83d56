/// Prints findings for people: what is wrong, the place with the text marked, why, the other places
/// involved, and what can be done about it.
///
/// Findings stand in the order of their places, file by file. Nothing of a source reaches the output
/// but through `VisibleText`. See `FindingWriter` for the layout of one finding.
public struct TextEmitter: Sendable {
  /// The columns of the terminal. Longer lines of a source are shown around the marked place.
  public var width: Int
  public var colour: Style

  public init(width: Int = 100, colour: Style = .plain) {
    self.width = width
    self.colour = colour
  }

  /// All findings, each followed by an empty line, then the summary line. Ends with a line break.
  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    let sorted = diagnostics.sorted(by: Diagnostic.isReportedBefore)
    var output = ""
    for diagnostic in sorted {
      var writer = FindingWriter(diagnostic, sources, width: width, style: colour)
      output += writer.write() + "\n"
    }
    return output + summary(of: DiagnosticCounts(sorted, in: sources)) + "\n"
  }

  /// `3 errors, 1 warning in 2 files`, or `No findings in 14 files`.
  public func summary(of counts: DiagnosticCounts) -> String {
    let parts = counts.bySeverity.filter { $0.count > 0 }
    guard !parts.isEmpty else {
      return colour.paint("No findings in \(counted(counts.files, "file"))", .help)
    }
    let list = parts.map {
      colour.paint(counted($0.count, $0.severity.label), .severity($0.severity))
    }
    return "\(list.joined(separator: ", ")) in \(counted(counts.filesWithFindings, "file"))"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
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
  var label: String { self == .information ? "info" : rawValue }
}
