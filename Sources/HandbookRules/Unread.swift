import Diagnostics

/// The files that were read only in part. What seems to be missing there may stand in a row that
/// could not be read, so that what rules say of it would be a consequence, not a mistake.
struct Unread {
  /// Where keys, columns, rows or blocks were lost.
  private let rows: Set<SourceID>
  /// Those that lost whole columns or blocks.
  private let columns: Set<SourceID>
  /// Where titles lead nowhere.
  private let citations: Set<SourceID>

  /// Of findings of reading as they are weighed: what is no error hides nothing.
  init(_ findings: [Diagnostic]) {
    let errors = findings.filter { $0.severity == .error }
    func sources(_ codes: Set<RuleCode>) -> Set<SourceID> {
      Set(
        errors.filter { codes.contains($0.code) }.flatMap { finding in
          // One title of two forms: either may be taken for the other.
          [finding.range] + (finding.code == RuleCode(110) ? finding.notes.compactMap(\.range) : [])
        }.map(\.source))
    }
    rows = sources(Self.losingRows.union(Self.losingColumns))
    columns = sources(Self.losingColumns)
    citations = sources(Self.losingCitations)
  }

  /// Whether a rule's finding says that something is missing where something was lost.
  func explains(_ finding: Diagnostic) -> Bool {
    if Self.missingInRows.contains(finding.code) { return columns.contains(finding.range.source) }
    let isCited = Self.missingCitations.contains(finding.code)
    guard isCited || Self.missing.contains(finding.code) else { return false }
    let namesItsRow = Self.namingTheirRow(finding)
    // A form may be used in any text.
    if finding.code == RuleCode(501) {
      return !rows.isEmpty || !citations.isEmpty && !namesItsRow
    }
    return ([finding.range] + finding.notes.compactMap(\.range)).contains {
      rows.contains($0.source) || isCited && !namesItsRow && citations.contains($0.source)
    }
  }

  /// Findings on a row of the records whose title was read: no title that leads nowhere is meant for
  /// it, for a misspelling is taken for the title that it is near.
  private static func namingTheirRow(_ finding: Diagnostic) -> Bool {
    switch finding.code {
    case RuleCode(501): !finding.notes.isEmpty
    // That a sheet is not among the records is said with a note.
    case RuleCode(504): finding.notes.isEmpty
    default: false
    }
  }

  /// What was read, with a note at the first error of each file for which findings are held back: an
  /// author must know that there may be more.
  func noting(_ heldBack: [Diagnostic], at read: [Diagnostic]) -> [Diagnostic] {
    var causes = Set(heldBack.compactMap { cause(of: $0) })
    let losing = Self.losingRows.union(Self.losingColumns).union(Self.losingCitations)
    return read.sorted(by: Diagnostic.isReportedBefore).map { finding in
      guard finding.severity == .error, losing.contains(finding.code),
        causes.remove(finding.range.source) != nil
      else { return finding }
      var noted = finding
      noted.notes.append(
        Note("what may only follow from this is held back; check again when it is mended"))
      return noted
    }
  }

  /// The file in which something was lost that a finding may come of.
  private func cause(of finding: Diagnostic) -> SourceID? {
    let sources = ([finding.range] + finding.notes.compactMap(\.range)).map(\.source)
    return sources.first { rows.contains($0) || columns.contains($0) || citations.contains($0) }
  }

  private static func codes(_ numbers: [Int]) -> Set<RuleCode> {
    Set(numbers.map { RuleCode($0) })
  }

  /// Codes of reading after which a whole column or block is not there.
  private static let losingColumns = codes([102, 104, 105, 107, 108, 109])

  /// Those after which a row, or a key, is not there. A phrase or a role that could not be read leaves
  /// a value that says so, which rules pass over.
  private static let losingRows = codes([103, 110, 112, 115])

  /// Those after which a form or document is not there, with the paper that it names.
  private static let losingCitations = codes([116, 117])

  /// Codes of rules that report what is missing.
  private static let missing = codes([
    203, 204, 206, 207, 211, 212, 301, 302, 303, 307, 308, 401, 405, 411,
  ])

  /// Those that a form or document may be missing from.
  private static let missingCitations = codes([
    201, 207, 211, 418, 501, 502, 503, 504, 505, 701, 708, 713, 801, 802,
  ])

  /// Codes of rules that report what a row lacks, and know themselves whether it could be read.
  private static let missingInRows = codes([605, 607, 609])
}
