import Diagnostics
import HandbookModel
import HandbookWriting

/// A form laid out on its fixed pages, in the language of a page of the site or, where the form
/// lists several languages, in all of these on one sheet.
struct Sheet {
  let form: Form
  let context: HandbookContext
  let facts: FormFacts
  let languages: [Language]
  let setting: SheetSetting?

  /// - Parameter facts: what the regulation says of it; nil: to be looked up by its key.
  init(
    _ form: Form, in context: HandbookContext, for setting: SheetSetting? = nil,
    facts: FormFacts? = nil
  ) {
    let languages = form.languages.isEmpty ? [context.language] : form.languages
    self.form = form
    self.context = form.languages.isEmpty ? context : Sheet.speaking(languages, context)
    self.languages = languages
    self.setting = setting
    self.facts = facts ?? FormFacts(form, context, for: setting)
  }

  /// The words that a sheet prints itself, and so prints in both of its languages.
  private static let words = [
    "serial-number", "form-number", "edition", "signature", "seal", "visit", "method", "topics",
    "people-to-reach", "draft-mark", "draft-sheet", "page.of",
    "sheet-mark.superseded", "sheet-mark.reprint",
  ]

  private static func speaking(
    _ languages: [Language], _ context: HandbookContext
  ) -> HandbookContext {
    let first = languages.first ?? context.language
    let texts = languages.dropFirst().reduce(context.tables[first]) { texts, language in
      texts.joined(with: context.tables[language], keys: words)
    }
    return context.speaking(first, texts)
  }

  /// Pages as views, the sizes that they use, and VB506 where the form does not fit them.
  func layOut() -> (pages: [View], sizes: SheetSizes, findings: [Diagnostic]) {
    let lists = ComputedLists(
      context: context, facts: facts, languages: languages, setting: setting)
    var composer = SheetComposer(form, lists: lists)
    let rows = composer.compose()
    let geometry = SheetGeometry(form)
    let paginator = SheetPaginator(rows, room: geometry.bodyHeight)
    let (ranges, overflow) = paginator.pages(declared: form.pages)
    var views = SheetViews(form, languages: languages, context: context)
    var sizes = SheetSizes()
    let binding = form.binding > 0 ? sizes.binding(geometry.left) : ""
    var pages: [View] = []
    for (index, range) in ranges.enumerated() {
      let extra = geometry.bodyHeight - paginator.height(range)
      let heights = SheetStretch.heights(rows[range], extra: max(extra, 0))
      let blocks = views.blocks(rows[range], heights: heights)
      pages.append(page(index + 1, of: ranges.count, binding: binding, blocks))
    }
    sizes.merge(views.sizes)
    return (pages, sizes, overflow > 0 ? [overflowing(by: overflow)] : [])
  }

  private func page(_ number: Int, of total: Int, binding: String, _ blocks: [View]) -> View {
    let texts = context.texts
    let title = SheetLabel(form.title, in: languages)
    return View(
      .sheetPage,
      [
        "text": .texts(texts), "language": .text(languages.first?.rawValue ?? ""),
        "title": .text(title.first), "secondTitle": .text(title.second),
        "secondLanguage": .text(languages.dropFirst().first?.rawValue ?? ""),
        "organisation": .text(organisation),
        "binding": .text(binding), "hasSerial": .flag(form.serial != nil),
        "serialHint": .text(form.serial.map { SheetText.serialHint($0.pattern.value) } ?? ""),
        "numberSlot": .text(setting?.slots?.number ?? ""),
        "codeSlot": .text(setting?.slots?.code ?? ""), "marks": View.items(marks),
        "isDraft": .flag(context.isDraft || setting?.isDraft ?? false), "blocks": .list(blocks),
        "privacy": .text(privacy),
        "number": .text(form.number.value), "edition": .text(form.edition.value),
        "effective": .text(form.effective.map { context.writer.day($0.value) } ?? ""),
        "pageNumber": .text(
          texts.phrase("page.of", ["n": String(number), "total": String(total)])),
      ])
  }

  /// With the site, where the sheet is printed for one.
  private var organisation: String {
    let names = [context.handbook.organisation, setting?.plan?.site?.name].compactMap { $0 }
    return names.map(context.text).joined(separator: " · ")
  }

  private var marks: [String] {
    setting?.marks.map { context.texts.name(of: $0.rawValue, in: "sheet-mark") } ?? []
  }

  /// The handbook's note on personal data with the term of the regulation; a sheet without
  /// personal data says only how long it is kept, where that is stated.
  private var privacy: String {
    let writer = context.writer
    if form.fields.contains(where: \.isPersonal), let privacy = context.handbook.privacy {
      return languages.map { language in
        let writer = ValueWriter(language, of: context.handbook)
        return TextTable.fill(
          privacy.text(in: language), ["retention": writer.kept(facts.retention)])
      }.joined(separator: " ")
    }
    return facts.retention.map {
      context.texts.phrase("retention-note.alone", ["term": writer.retention($0)])
    } ?? ""
  }

  private func overflowing(by quarters: Int) -> Diagnostic {
    let title = form.title.text(in: context.language)
    let pages: Message = form.pages == 1 ? "its page" : "its \(form.pages) pages"
    return Diagnostic(
      RuleCode(506), .error, at: form.idRange,
      "Form '\(title)' overflows \(pages) by about \((quarters + 3) / 4) mm",
      explanation: "Laid out in \(context.language.rawValue), every line at its least height.",
      suggestions: [Suggestion("Declare more pages, or take out lines")])
  }
}
