/// Prints findings as a code quality report of GitLab: an array, with one object per finding in the
/// order of reporting.
///
/// The fingerprint is made of what the finding is about, so that a merge request does not show it as
/// new when only its line has moved. Errors are `major`, warnings `minor`, the rest `info`.
public struct GitLabEmitter: Sendable {
  /// Gives the codes their names.
  public var catalogue: RuleCatalogue
  /// In which the findings are told.
  public var language: MessageLanguage

  public init(catalogue: RuleCatalogue, language: MessageLanguage = .english) {
    self.catalogue = catalogue
    self.language = language
  }

  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    let sorted = diagnostics.sorted(by: Diagnostic.isReportedBefore)
    let fingerprints = FindingContent.fingerprints(of: sorted, in: sources)
    return JSONText(.array(zip(sorted, fingerprints).map { issue($0, $1, sources) })).text
  }

  private func issue(
    _ diagnostic: Diagnostic, _ fingerprint: String, _ sources: SourceMap
  ) -> JSONValue {
    let lines = sources.lines(of: diagnostic.range.source).lines(touchedBy: diagnostic.range)
    return [
      "description": .string(PlainMessage(diagnostic, sources, language).whole),
      "check_name": .string(catalogue.title(of: diagnostic.code)),
      "fingerprint": .string(fingerprint),
      "severity": .string(Self.severity(diagnostic.severity)),
      "location": [
        "path": .string(sources[diagnostic.range.source].path),
        "lines": ["begin": .integer(lines.lowerBound), "end": .integer(lines.upperBound)],
      ],
    ]
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .information: "info"
    }
  }
}
