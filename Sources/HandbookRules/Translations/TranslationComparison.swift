import Diagnostics
import HandbookModel

/// Compares a translation with its original, by normal forms: 24 months equal 2 years.
struct TranslationComparison {
  struct Difference {
    let range: SourceRange
    let text: Message
    let original: SourceRange
    let note: Message
    /// Further differences of the same row.
    var others: [Note] = []
  }

  let original: DocumentVersion
  let translation: DocumentVersion
  let kinds: EntryTable<VisitKind>
  let names: Names
  /// Roles whose missing duty is reported of the original itself (VB303).
  let reportedDuties: Set<RoleID>
  /// References of either text could not be resolved, and were reported.
  let hasUnresolvedReferences: Bool
  /// Something of either text could not be read, and was reported: what only the other has may be
  /// that.
  let isPartlyRead: Bool
  private(set) var differences: [Difference] = []
  private var seen: Set<[SourceRange]> = []

  init(
    original: DocumentVersion, translation: DocumentVersion, kinds: EntryTable<VisitKind>,
    names: Names, reportedDuties: Set<RoleID> = [], hasUnresolvedReferences: Bool = false,
    isPartlyRead: Bool = false
  ) {
    self.original = original
    self.translation = translation
    self.kinds = kinds
    self.names = names
    self.reportedDuties = reportedDuties
    self.hasUnresolvedReferences = hasUnresolvedReferences
    self.isPartlyRead = isPartlyRead
  }

  mutating func compare() {
    compareVisits()
    compareDuties()
    comparePapers()
    compareEscalations()
    compareTargets()
    compareSteps()
    compareTerms()
    compareHours()
    compareSections()
  }

  /// Adds a difference, unless one was added for the same `places`: many rows share what a
  /// general row states. The places are those of the two statements, if nothing else is said.
  mutating func differ(
    at range: SourceRange, _ text: Message, from original: SourceRange,
    note: Message = "the original says otherwise here", places: [SourceRange]? = nil
  ) {
    if seen.insert(places ?? [range, original]).inserted {
      differences.append(
        Difference(range: range, text: text, original: original, note: note))
    }
  }

  /// Makes one difference of those that `compare` adds for one row, if they are many: then it is
  /// the row that differs.
  mutating func gather(_ subject: Message, _ compare: (inout Self) -> Void) {
    let start = differences.count
    compare(&self)
    let found = differences[start...]
    guard let first = found.first, found.count >= 3 else { return }
    differences.removeSubrange(start...)
    differences.append(
      Difference(
        range: first.range, text: "\(subject) differs from the original in \(found.count) ways",
        original: first.original, note: first.note,
        others: found.prefix(3).map { Note($0.text, at: $0.range) }))
  }

  /// Remembers a statement that only one text makes; false if it was told already.
  mutating func isNew(_ place: SourceRange) -> Bool { seen.insert([place]).inserted }

  /// Compares what stands in both at `translated` and `original`; `row` is where something is
  /// missing that only the other has.
  mutating func compare<Value: Equatable>(
    _ translated: Located<Value>?, _ original: Located<Value>?, _ subject: Message,
    rows: (translated: SourceRange, original: SourceRange), describe: (Value) -> Message
  ) {
    guard translated?.value != original?.value else { return }
    if isPartlyRead, translated == nil || original == nil { return }
    let (own, other) = (translated.map { describe($0.value) }, original.map { describe($0.value) })
    differ(
      at: translated?.range ?? rows.translated,
      "\(subject): \(own ?? "not stated"); the original says \(other ?? "nothing")",
      from: original?.range ?? rows.original)
  }

  private mutating func compareDuties() {
    let own = Set(translation.duties.map(\.role.value))
    let wanted = Set(original.duties.map(\.role.value))
    for duty in original.duties where !own.contains(duty.role.value) {
      differ(
        at: translation.place(of: .duties), "No duty of \(names.role(duty.role.value)) here",
        from: duty.range, note: "the original has it here")
    }
    for duty in translation.duties
    where !wanted.contains(duty.role.value) && !reportedDuties.contains(duty.role.value) {
      differ(
        at: duty.role.range,
        "A duty of \(names.role(duty.role.value)), which the original does not have",
        from: original.place(of: .duties), note: "the duties of the original")
    }
  }
}

extension DocumentVersion {
  /// Where its first block of a sort is marked; its title, where it has none.
  func place(of sort: MarkedBlock.Sort) -> SourceRange { block(of: sort)?.marker ?? title.range }

  func block(of sort: MarkedBlock.Sort) -> MarkedBlock? { blocks.first { $0.sort == sort } }
}
