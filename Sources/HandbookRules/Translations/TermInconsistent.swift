import Diagnostics
import HandbookModel

struct TermInconsistent: Rule {
  static let info = RuleInfo(
    804, "term-inconsistent", .always(.warning),
    checks:
      "Where the prose and the duties of a text use a term of the vocabulary or the title of a "
      + "form, the same section of its translation uses one of its names in that language.",
    why:
      "A reader who meets two words looks for two things: for 'estate manager' no page says what "
      + "the project manager has to do.",
    fails: """
      客服主管每周抽查。
      The service chief takes samples every week.
      """,
    repaired: """
      客服主管每周抽查。
      The customer-service supervisor takes samples every week.
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    var finders: [Language: TermFinder] = [:]
    for document in context.handbook.documents where document.versions.count > 1 {
      guard let original = document.original else { continue }
      let terms = finders[original.language] ?? TermFinder(context.handbook, original.language)
      finders[original.language] = terms
      for translation in document.versions.dropFirst() {
        guard translation.hasLevels(of: original), !context.isPartlyRead(translation.source),
          !context.isPartlyRead(original.source)
        else { continue }
        check(translation, original, terms, context.names(in: translation.language), &findings)
      }
    }
  }

  private func check(
    _ translation: DocumentVersion, _ original: DocumentVersion, _ terms: TermFinder,
    _ names: Names, _ findings: inout Findings
  ) {
    var told: Set<Int> = []
    /// By section, the terms that are used.
    var used: [Int: Set<Int>] = [:]
    let compared = PlaceIndex(original.citations.map(\.range) + original.duties.map(\.role.range))
    let duties = PlaceIndex(original.duties.map(\.range))
    let (texts, places) = (translation.wordsBySection, PassagePlaces(translation, original))
    for (index, passage) in original.passages.enumerated() {
      let section = passage.section.map { $0 + 1 } ?? 0
      guard let words = texts[section] else { continue }
      guard original.isWorded(passage, duties, sharedWith: translation) else { continue }
      for (term, offsets) in terms.terms(in: passage.text.utf8)
      where !told.contains(term) && !(used[section]?.contains(term) ?? false) {
        let place = passage.text.range(of: offsets)
        guard terms.names[term].has(translation.language), !compared.overlaps(place) else {
          continue
        }
        if words.uses(terms.names[term], in: translation.language) {
          used[section, default: []].insert(term)
          continue
        }
        told.insert(term)
        let name = terms.names[term].text(in: translation.language)
        findings.report(
          at: places[index], "\(name) goes by another name here, or is not named",
          notes: [Note("the original names it here", at: place)],
          suggestions: [Suggestion("Write '\(name)', or add the word used here to its names")])
      }
    }
  }
}

/// Where a translation has what a passage of its original says.
private struct PassagePlaces {
  private let places: [SourceRange]

  init(_ translation: DocumentVersion, _ original: DocumentVersion) {
    let own = Dictionary(grouping: translation.passages.indices) {
      translation.passages[$0].section
    }
    let other = Dictionary(grouping: original.passages.indices) { original.passages[$0].section }
    var counts: [Int?: Int] = [:]
    places = original.passages.map { passage in
      let section = passage.section
      defer { counts[section, default: 0] += 1 }
      // Only where as many passages stand in both is it known which of them is the same.
      if let same = own[section], same.count == other[section]?.count {
        return translation.passages[same[counts[section] ?? 0]].text.place
      }
      return section.map { translation.sections[$0].title.range } ?? translation.title.range
    }
  }

  subscript(passage: Int) -> SourceRange { places[passage] }
}

extension DocumentVersion {
  fileprivate func hasLevels(of other: DocumentVersion) -> Bool {
    sections.map(\.level) == other.sections.map(\.level)
  }

  /// Prose, and duties that both texts have. What else stands in blocks is data, which VB802 compares,
  /// as it does titles in signs and whose duty it is.
  fileprivate func isWorded(
    _ passage: Passage, _ places: PlaceIndex, sharedWith translation: DocumentVersion
  ) -> Bool {
    guard passage.sort != .heading else { return false }
    guard passage.isData else { return true }
    guard let index = places.index(at: passage.text.whole.offsets.lowerBound) else { return false }
    let role = duties[index].role.value
    return translation.duties.contains { $0.role.value == role }
  }

  /// All that stands in each section, its heading too; 0 is what stands before the first heading.
  fileprivate var wordsBySection: [Int: SectionWords] {
    var texts: [Int: SectionWords] = [:]
    for passage in passages where passage.sort != .heading {
      texts[passage.section.map { $0 + 1 } ?? 0, default: SectionWords()].add(passage.text.utf8)
    }
    for (index, section) in sections.enumerated() {
      texts[index + 1, default: SectionWords()].add(Array(section.title.value.utf8))
    }
    return texts
  }
}
