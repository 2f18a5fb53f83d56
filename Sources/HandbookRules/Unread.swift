import Diagnostics

/// The files that were read only in part. What seems to be missing there may stand in a row that
/// could not be read, so that what rules say of it would be a consequence, not a mistake.
struct Unread {
  private let sources: Set<SourceID>

  /// Of findings of reading as they are weighed: what is no error hides nothing.
  init(_ findings: [Diagnostic]) {
    sources = Set(
      findings.filter { $0.severity == .error && Self.losing.contains($0.code) }
        .flatMap { finding in
          // One title of two forms: either may be taken for the other.
          [finding.range] + (finding.code == RuleCode(110) ? finding.notes.compactMap(\.range) : [])
        }.map(\.source))
  }

  /// Whether a rule's finding says that something is missing where something was lost.
  func explains(_ finding: Diagnostic) -> Bool {
    guard !sources.isEmpty, Self.missing.contains(finding.code) else { return false }
    // A form may be used in any text.
    if finding.code == RuleCode(501) { return true }
    return sources.contains(finding.range.source)
      || finding.notes.contains { $0.range.map { sources.contains($0.source) } ?? false }
  }

  /// Codes of reading after which a key, column, row or block is not there. A phrase or a role that
  /// could not be read leaves a value that says so, which rules pass over.
  private static let losing = Set(
    [102, 103, 104, 105, 107, 108, 109, 110, 112, 115, 116, 117].map { RuleCode($0) })

  /// Codes of rules that report what is missing.
  private static let missing = Set(
    [
      201, 203, 204, 206, 301, 302, 303, 308, 401, 405, 418, 501, 502, 503, 504, 505, 701, 708, 713,
      801,
      802,
    ]
    .map { RuleCode($0) })
}
