import HandbookModel

extension ViewShape {
  /// `see`: what an alias stands for.
  static let indexEntry = ViewShape(
    "indexEntry",
    ["title": .text, "language": .text, "href": .text, "note": .text, "see": .text])
  static let indexGroup = ViewShape(
    "indexGroup", ["anchor": .text, "title": .text, "entries": .list(.indexEntry)])
  static let indexPage = ViewShape(
    "index", ["text": .texts, "page": .view(.frame), "groups": .list(.indexGroup)])
}

/// Everything that has a name or a number, in the order of the page's language.
struct IndexPage {
  private struct Item {
    let title: String
    let language: Language
    let href: String
    let note: String
    var see = ""
  }

  let context: HandbookContext
  let glossary: Glossary

  private var linker: Linker { Linker(context, from: .index) }

  var view: View {
    var frame = PageFrame(
      context, .index, title: context.texts[label: "index"], section: .more)
    frame.styles = ["glossary.css"]
    return View(
      .indexPage,
      ["text": .texts(context.texts), "page": frame.view, "groups": .list(groups)])
  }

  private var groups: [View] {
    let order = CharacterOrder.of(context.language)
    let linker = linker
    let items = documents(linker) + forms(linker) + plans(linker) + names(linker)
    let sorted = items.map { (key: order.key(of: $0.title), item: $0) }.sorted {
      $0.key != $1.key
        ? $0.key < $1.key : ($0.item.title, $0.item.href) < ($1.item.title, $1.item.href)
    }
    return Dictionary(grouping: sorted) { $0.key.group }.sorted { $0.key < $1.key }
      .map { group, members in view(group, members.map(\.item)) }
  }

  private func view(_ group: CharacterOrder.Group, _ items: [Item]) -> View {
    View(
      .indexGroup,
      [
        "anchor": .text("group-\(group.rank)"), "title": .text(title(of: group)),
        "entries": .list(items.map(entry)),
      ])
  }

  private func title(of group: CharacterOrder.Group) -> String {
    if let letter = group.letter { return String(letter) }
    if let strokes = group.strokeCount {
      return context.texts.phrase("index-group.strokes", ["n": String(strokes)])
    }
    return context.texts.phrase(group == .digits ? "index-group.digits" : "index-group.others")
  }

  private func entry(_ item: Item) -> View {
    View(
      .indexEntry,
      [
        "title": .text(item.title), "language": .text(context.foreign(item.language)),
        "href": .text(item.href), "note": .text(item.note), "see": .text(item.see),
      ])
  }

  // MARK: What is listed

  private func documents(_ linker: Linker) -> [Item] {
    context.current.flatMap { text in
      let title = text.version.title.value
      let sort = context.texts.name(of: text.document.sort.rawValue, in: "sort")
      return titled(
        [(title, text.version.language)], number: text.document.number?.value,
        linker.href(text.document.key), sort)
    }
  }

  private func forms(_ linker: Linker) -> [Item] {
    context.handbook.forms.filter { form in
      context.editions[form.key.handbook]?.isCurrent(form) ?? true
    }.flatMap { form in
      titled(
        names(of: form.title), number: form.number.value, linker.href(form.key),
        context.texts[label: "form"])
    }
  }

  private func plans(_ linker: Linker) -> [Item] {
    context.handbook.plans.flatMap { plan in
      titled(
        names(of: plan.title), number: nil, linker.href(.plan(plan.id)),
        context.texts[label: "plan"])
    }
  }

  /// Those of the vocabulary lead to their own pages, where they have one.
  private func names(_ linker: Linker) -> [Item] {
    glossary.entries.flatMap { entry in
      let place = linker.href(.glossary) + "#" + PageLocation.encoded(entry.anchor)
      return titled(
        entry.names.map(names) ?? [(entry.title, entry.language)], number: nil,
        entry.page.map { linker.href($0) } ?? place,
        context.texts.name(of: entry.sort.rawValue, in: "index-sort"))
    }
  }

  /// In the page's language, else in the first that there is; the printed name before the aliases.
  private func names(of name: LocalizedName) -> [(String, Language)] {
    let language = name.language(in: context.language)
    return name.entries.filter { $0.language == language }
      .flatMap { entry in entry.names.map { ($0.value, entry.language) } }
  }

  private func titled(
    _ names: [(title: String, language: Language)], number: String?, _ href: String, _ note: String
  ) -> [Item] {
    guard let first = names.first else { return [] }
    let aliases = names.dropFirst().filter { $0.title != first.title }
    return [Item(title: first.title, language: first.language, href: href, note: note)]
      + aliases.map {
        Item(title: $0.title, language: $0.language, href: href, note: note, see: first.title)
      }
      + [number].compactMap { $0 }.filter { !$0.isEmpty }.map {
        Item(title: $0, language: context.language, href: href, note: note, see: first.title)
      }
  }
}
