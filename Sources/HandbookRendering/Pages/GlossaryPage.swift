import HandbookModel

extension ViewShape {
  static let glossaryName = ViewShape(
    "glossaryName", ["title": .text, "language": .text, "languageName": .text])
  static let glossaryUse = ViewShape(
    "glossaryUse", ["document": .text, "language": .text, "clauses": .list(.link)])
  /// `language`, `definitionLanguage`: where they are not the page's.
  static let glossaryEntry = ViewShape(
    "glossaryEntry",
    [
      "anchor": .text, "title": .text, "language": .text, "href": .text,
      "names": .list(.glossaryName), "definition": .text, "definitionLanguage": .text,
      "sourceName": .text, "sourceHref": .text, "hasUses": .flag, "uses": .list(.glossaryUse),
    ])
  static let glossarySection = ViewShape(
    "glossarySection", ["anchor": .text, "title": .text, "entries": .list(.glossaryEntry)])
  static let glossaryPage = ViewShape(
    "glossary", ["text": .texts, "page": .view(.frame), "sections": .list(.glossarySection)])
}

/// Every name of the handbook: what it means, what it is called elsewhere, and where it is used.
struct GlossaryPage {
  let context: HandbookContext
  let glossary: Glossary
  let uses: GlossaryUses

  private var linker: Linker { Linker(context, from: .glossary) }

  var view: View {
    var frame = PageFrame(
      context, .glossary, title: context.texts[label: "glossary"], section: .more)
    frame.styles = ["glossary.css"]
    let linker = linker
    let sections = GlossaryEntry.Sort.allCases.compactMap { sort -> View? in
      let entries = glossary.entries.filter { $0.sort == sort }
      guard !entries.isEmpty else { return nil }
      return View(
        .glossarySection,
        [
          "anchor": .text(sort.rawValue + "s"),
          "title": .text(context.texts.name(of: sort.rawValue, in: "glossary-sort")),
          "entries": .list(entries.map { view($0, linker) }),
        ])
    }
    return View(
      .glossaryPage,
      ["text": .texts(context.texts), "page": frame.view, "sections": .list(sections)])
  }

  private func view(_ entry: GlossaryEntry, _ linker: Linker) -> View {
    let uses = (uses.byAnchor[entry.anchor] ?? []).map { use($0, linker) }
    let source = entry.written.map { ($0.text, $0.term.term.range) }
    return View(
      .glossaryEntry,
      [
        "anchor": .text(entry.anchor), "title": .text(entry.title),
        "language": .text(context.foreign(entry.language)),
        "href": .text(entry.page.map { linker.href($0) } ?? ""),
        "names": .list(names(of: entry)), "definition": .text(entry.definition),
        "definitionLanguage": .text(
          context.foreign(entry.definitionLanguage(on: context.language))),
        "sourceName": .text(source.map { $0.0.outline.label(at: $0.1) } ?? ""),
        "sourceHref": .text(source.map { linker.href(to: $0.1, in: $0.0) } ?? ""),
        "hasUses": .flag(!uses.isEmpty), "uses": .list(uses),
      ])
  }

  /// The aliases, and the names in other languages.
  private func names(of entry: GlossaryEntry) -> [View] {
    (entry.names?.entries ?? []).flatMap { names in
      names.names.filter { names.language != entry.language || $0.value != entry.title }.map {
        View(
          .glossaryName,
          [
            "title": .text($0.value), "language": .text(context.foreign(names.language)),
            "languageName": .text(
              names.language == context.language ? "" : context.name(of: names.language)),
          ])
      }
    }
  }

  private func use(_ use: GlossaryUses.Use, _ linker: Linker) -> View {
    let text = use.text
    return View(
      .glossaryUse,
      [
        "document": .text(text.version.title.value),
        "language": .text(context.foreign(text.version.language)),
        "clauses": .list(
          use.sections.map { index in
            let heading = text.outline.sections[index].heading
            return .link(
              text.outline.label(at: heading), linker.href(to: heading, in: text),
              note: text.outline.sections[index].title.value)
          }),
      ])
  }
}
