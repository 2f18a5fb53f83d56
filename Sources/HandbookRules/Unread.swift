import Diagnostics

/// The files that were read only in part. What seems to be missing there may stand in a row that
/// could not be read, so that what rules say of it would be a consequence, not a mistake.
struct Unread {
  /// Where keys, rows or blocks were lost.
  private let sources: Set<SourceID>
  /// Where titles lead nowhere, and nothing else was lost.
  private let uncited: Set<SourceID>

  /// Of findings of reading as they are weighed: what is no error hides nothing.
  init(_ findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    sources = Set(
      errors.filter { Self.losing.contains($0.code) }.flatMap { finding in
        // One title of two forms: either may be taken for the other.
        [finding.range] + (finding.code == RuleCode(110) ? finding.notes.compactMap(\.range) : [])
      }.map(\.source))
    uncited = Set(errors.filter { Self.citing.contains($0.code) }.map(\.range.source))
  }

  /// Whether a rule's finding says that something is missing where something was lost.
  func explains(_ finding: Diagnostic) -> Bool {
    guard Self.missing.contains(finding.code) else { return false }
    let isCited = Self.cited.contains(finding.code)
    // A form may be used in any text.
    if finding.code == RuleCode(501) { return !sources.isEmpty || !uncited.isEmpty }
    return ([finding.range] + finding.notes.compactMap(\.range)).contains {
      sources.contains($0.source) || isCited && uncited.contains($0.source)
    }
  }

  /// Codes of reading after which a key, column, row or block is not there. A phrase or a role that
  /// could not be read leaves a value that says so, which rules pass over.
  private static let losing = Set(
    [102, 103, 104, 105, 107, 108, 109, 110, 112, 115].map { RuleCode($0) })

  /// Codes of reading after which a form or document is not there, with the paper that it names.
  private static let citing = Set([116, 117].map { RuleCode($0) })

  /// Codes of rules that report what is missing.
  private static let missing = Set(
    [
      201, 203, 204, 206, 301, 302, 303, 307, 401, 405, 411, 418, 501, 502, 503, 504, 505, 701, 708,
      713,
      801, 802,
    ]
    .map { RuleCode($0) })

  /// Those of them that a form or document may be missing from.
  private static let cited = Set(
    [201, 418, 501, 502, 503, 504, 505, 701, 708, 713, 801, 802].map { RuleCode($0) })
}
