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
    for document in context.handbook.documents {
      guard let original = document.original else { continue }
      lazy var terms = TermFinder(context.handbook, original.language)
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
    let (texts, places) = (translation.wordsBySection, PassagePlaces(translation, original))
    for (index, passage) in original.passages.enumerated() {
      let section = passage.section.map { $0 + 1 } ?? 0
      guard let words = texts[section] else { continue }
      for (term, place) in original.terms(in: passage, terms, sharedWith: translation)
      where !told.contains(term) && !words.uses(terms.names[term], in: translation.language) {
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

  /// The terms that prose and the text of duties name. What else stands in blocks is data, which VB802
  /// compares, as it does titles in signs, whose duty it is and whether there is one.
  fileprivate func terms(
    in passage: Passage, _ terms: TermFinder, sharedWith translation: DocumentVersion
  ) -> [(term: Int, place: SourceRange)] {
    guard passage.sort != .heading else { return [] }
    let duty = duties.first { $0.range.offsets.contains(passage.text.whole.offsets.lowerBound) }
    if passage.isData {
      guard let duty, translation.duties.contains(where: { $0.role.value == duty.role.value })
      else { return [] }
    }
    let compared = citations.map(\.range) + (duty.map { [$0.role.range] } ?? [])
    return terms.terms(in: passage.text.utf8).map { ($0.term, passage.text.range(of: $0.offsets)) }
      .filter { found in !compared.contains { $0.offsets.overlaps(found.1.offsets) } }
      .filter { terms.names[$0.0].has(translation.language) }
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
