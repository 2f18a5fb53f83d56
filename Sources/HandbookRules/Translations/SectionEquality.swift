import Diagnostics
import HandbookModel

extension TranslationComparison {
  /// Sections stand in the same order at the same levels, and cite the same titles.
  mutating func compareSections() {
    let (own, wanted) = (translation.sections, original.sections)
    let levels = zip(own, wanted).prefix { $0.level == $1.level }.count
    guard levels == own.count, levels == wanted.count else {
      let place = own.dropFirst(levels).first?.title.range ?? translation.title.range
      let other = wanted.dropFirst(levels).first?.title
      differ(
        at: place,
        "Sections differ from the original's: \(own.count) here, \(wanted.count) there",
        from: other?.range ?? original.title.range,
        note: other.map { "'\($0.value)' stands in this place" } ?? "the original ends before")
      return
    }
    guard !hasUnresolvedReferences else { return }
    let told = sectionsWithDifferences
    let (ownCited, wantedCited) = (citations(of: translation), citations(of: original))
    for (index, section) in own.enumerated() where !told.contains(index) {
      let (cited, other) = (ownCited[index + 1], wantedCited[index + 1])
      let (citedTitles, otherTitles) = (Set(cited.map(\.value)), Set(other.map(\.value)))
      for citation in other where !citedTitles.contains(citation.value) {
        differ(
          at: section.title.range,
          "\(section.title.value) does not cite \(names.citation(citation.value))",
          from: citation.range, note: "the original cites it here")
      }
      for citation in cited where !otherTitles.contains(citation.value) {
        differ(
          at: citation.range,
          "\(names.citation(citation.value)) is not cited in this section of the original",
          from: wanted[index].title.range, note: "the section of the original")
      }
    }
  }

  /// What a section lacks may be what its citations stood in.
  private var sectionsWithDifferences: Set<Int> {
    func section(of place: SourceRange, in version: DocumentVersion) -> Int? {
      version.sections.lastIndex { $0.heading.lower <= place.lower }
    }
    let told = differences.flatMap { difference in
      [
        section(of: difference.range, in: translation),
        section(of: difference.original, in: original),
      ]
    }
    let duties = reportedDuties.isEmpty ? nil : original.block(of: .duties)?.section
    return Set((told + [duties]).compactMap(\.self))
  }

  /// By section, each title once; the first group is what stands before all headings.
  private func citations(of version: DocumentVersion) -> [[Located<Citation>]] {
    var groups = [[Located<Citation>]](repeating: [], count: version.sections.count + 1)
    var group = 0
    var seen: Set<Citation> = []
    for citation in version.citations.sorted(by: { $0.range < $1.range }) {
      while group < version.sections.count,
        version.sections[group].heading.lower <= citation.range.lower
      {
        group += 1
        seen = []
      }
      if seen.insert(citation.value).inserted { groups[group].append(citation) }
    }
    return groups
  }
}
