import HandbookModel

/// Sections that are new, gone, or worded otherwise, apart from the marked blocks that are compared by
/// their values. Only where both editions speak one language.
struct SectionChanges {
  let pair: EditionPair

  private var context: HandbookContext { pair.context }

  var all: [Change] {
    guard pair.hasOneLanguage else { return [] }
    let before = prose(of: pair.before)
    let after = prose(of: pair.after)
    let earlier = Dictionary(before.map { ($0.title, $0) }) { first, _ in first }
    let titles = Set(after.map(\.title))
    let later = after.compactMap { section -> Change? in
      guard let match = earlier[section.title] else { return change(nil, section, .added) }
      return match.words == section.words ? nil : change(match, section, .wording)
    }
    return later + before.filter { !titles.contains($0.title) }.map { change($0, nil, .dropped) }
  }

  /// Blocks whose values other changes speak of.
  private static let compared: Set<MarkedBlock.Sort> = [
    .visits, .duties, .reports, .records, .steps, .escalations, .targets,
  ]

  private struct Prose {
    let title: String
    let words: [String]
    let index: Int
  }

  private func prose(of text: DocumentText) -> [Prose] {
    var words = [[String]](repeating: [], count: text.outline.sections.count)
    let compared = text.version.blocks.filter { Self.compared.contains($0.sort) }.map(\.content)
    for passage in text.version.passages where passage.sort != .heading {
      let range = passage.text.whole
      guard let section = passage.section,
        !passage.isData
          || !compared.contains(where: { $0.lower <= range.lower && range.upper <= $0.upper })
      else { continue }
      words[section].append(passage.text.text)
    }
    return zip(text.outline.sections, words).enumerated().map { index, section in
      Prose(title: section.0.title.value, words: section.1, index: index)
    }
  }

  private func change(_ before: Prose?, _ after: Prose?, _ sort: Change.Sort) -> Change {
    let language = context.foreign(pair.after.version.language)
    let title = after?.title ?? before?.title ?? ""
    return Change(
      sort: sort, subject: Markup(text: title, in: language),
      rows: [
        Change.Row(
          label: context.texts[label: "change-clause"],
          before: before.map { [place($0, pair.before)] } ?? [],
          after: after.map { [place($0, pair.after)] } ?? [])
      ])
  }

  private func place(_ prose: Prose, _ text: DocumentText) -> View {
    let heading = text.outline.sections[prose.index].heading
    let language = context.foreign(text.version.language)
    let label = Markup(text: text.outline.label(at: heading), in: language)
    return .value(label, href: pair.linker.href(to: heading, in: text))
  }
}
