import HandbookModel

/// What a reader of a translated or untranslated document is told above its text.
struct TranslationNote {
  let context: HandbookContext
  let text: DocumentText
  /// On paper nothing leads to the original.
  var isPaper = false

  private var location: PageLocation { context.location(context.page(text.document.key)) }

  /// Empty above an original in the page's language.
  var markup: Markup {
    guard text.version.language == context.language else {
      return Markup(text: context.texts[label: "untranslated"])
    }
    let notes = [translation, conversion].map(\.html).filter { !$0.isEmpty }
    return Markup(trusted: notes.joined(separator: " "))
  }

  /// That nobody wrote the text in this script, and which text counts.
  private var conversion: Markup {
    guard let conversion = text.version.conversion else { return .empty }
    let source = conversion.source.value
    let pattern = context.texts.phrase("converted.document.\(conversion.usage.value.rawValue)")
    let name = Markup(text: context.texts.name(of: source.rawValue, in: "converted.from"))
    let page = PageLocation(
      handbook: context.handbook.id, language: source, page: context.page(text.document.key))
    let link = isPaper ? name : .link(name, to: location.href(to: page))
    return Markup(text: pattern, replacing: "{original}", with: link)
  }

  private var translation: Markup {
    guard let edition = text.version.translates?.value else { return .empty }
    guard let checked = text.version.checked, let date = checked.date?.value else {
      return Markup(text: context.texts.phrase("translation.unchecked", ["edition": edition]))
    }
    guard let name = checked.name?.value else {
      return Markup(
        text: context.texts.phrase(
          "translation.checked-on", ["edition": edition, "date": context.writer.day(date)]))
    }
    let original = text.document.original.map { context.foreign($0.language) } ?? ""
    return Markup(
      text: context.texts.phrase(
        "translation.of", ["edition": edition, "date": context.writer.day(date)]),
      replacing: "{name}", with: Markup(text: name, in: original))
  }
}
