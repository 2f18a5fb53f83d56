import HandbookModel
import Markdown

extension ViewShape {
  static let contentsEntry = ViewShape(
    "contentsEntry", ["level": .text, "anchor": .text, "number": .text, "title": .text])
  static let revision = ViewShape(
    "revision", ["edition": .text, "date": .text, "summary": .text, "language": .text])
  static let documentPage = ViewShape(
    "document",
    [
      "text": .texts, "page": .view(.frame), "sort": .text, "number": .text, "edition": .text,
      "status": .text, "isDraft": .flag, "effective": .text, "superseded": .view(.link),
      "translation": .markup, "bodyLanguage": .text, "titleLanguage": .text, "hasRefines": .flag,
      "refines": .list(.refinement), "hasRefinedBy": .flag, "refinedBy": .list(.refinement),
      "hasNamed": .flag, "hasSheets": .flag, "sheets": .list(.link), "hasRoles": .flag,
      "roles": .list(.link),
      "hasNeighbours": .flag, "previous": .view(.link), "next": .view(.link),
      "control": .view(.control), "hasContents": .flag, "contents": .list(.contentsEntry),
      "body": .markup, "hasRevisions": .flag, "revisions": .list(.revision),
      "hasAcceptances": .flag, "acceptances": .list(.acceptance),
      "hasReadingSheets": .flag, "readingSheets": .list(.link), "trainingSheet": .view(.link),
    ])
}

/// The page of one edition of a document in one language.
struct DocumentPage {
  let context: HandbookContext
  let text: DocumentText
  /// The merged table, rendered; empty where the document arranges no visits.
  let glance: [UInt8]
  let body: MarkdownDocument?
  let madeSheets: [MadeSheet]
  /// In the language of `text`; nil for an edition that is not current, whose names may have meant
  /// something else.
  let glossary: Glossary?

  var page: SitePage { context.page(text.document.key) }

  private var document: Document { text.document }
  private var linker: Linker { Linker(context, from: page) }

  var view: View {
    let linker = linker
    let control = ControlViews(linker: linker)
    let refines = control.refinements(document.refines)
    let revisions = control.revisions(document.revisions)
    let contents = contents
    let readers = readingSheets(linker)
    let relations = DocumentRelations(text: text, linker: linker)
    let (refinedBy, sheets, roles) = (relations.refinedBy, relations.sheets, relations.roles)
    let (previous, next) = (relations.previous, relations.next)
    let acceptances = AcceptanceViews(context: context).views(
      in: document.versions.map(\.source))
    return View(
      .documentPage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "sort": .text(context.texts.name(of: document.sort.rawValue, in: "sort")),
        "number": .text(document.number?.value ?? ""),
        "edition": .text(document.edition.value),
        "status": .text(control.status(document.status)),
        "isDraft": .flag(document.status == .draft),
        "effective": .text(document.effective.map { context.writer.day($0.value) } ?? ""),
        "superseded": .view(supersededBy(linker)),
        "translation": .markup(TranslationNote(context: context, text: text).markup),
        "bodyLanguage": .text(context.tag(of: text.version.language)),
        "titleLanguage": .text(context.foreign(text.version.language)),
        "hasRefines": .flag(!refines.isEmpty), "refines": .list(refines),
        "hasRefinedBy": .flag(!refinedBy.isEmpty), "refinedBy": .list(refinedBy),
        "hasNamed": .flag(!sheets.isEmpty || !roles.isEmpty), "hasSheets": .flag(!sheets.isEmpty),
        "sheets": .list(sheets),
        "hasRoles": .flag(!roles.isEmpty), "roles": .list(roles),
        "hasNeighbours": .flag(previous != nil || next != nil), "previous": .view(previous),
        "next": .view(next),
        "control": .view(control.control(document.control)),
        "hasContents": .flag(contents.count > 2), "contents": .list(contents),
        "body": .markup(bodyMarkup(linker)), "hasRevisions": .flag(!revisions.isEmpty),
        "revisions": .list(revisions),
        "hasAcceptances": .flag(!acceptances.isEmpty), "acceptances": .list(acceptances),
        "hasReadingSheets": .flag(!readers.isEmpty), "readingSheets": .list(readers),
        "trainingSheet": .view(trainingSheet(linker)),
      ])
  }

  /// Nothing is signed for an edition that is no longer current.
  private var isCurrent: Bool {
    context.editions[document.key.handbook]?.isCurrent(document) ?? true
  }

  private func readingSheets(_ linker: Linker) -> [View] {
    guard isCurrent else { return [] }
    return madeSheets.compactMap { sheet in
      guard case .reading(let role) = sheet else { return nil }
      return .link(context.writer.role(role), linker.href(.made(document.key.id, sheet)))
    }
  }

  private func trainingSheet(_ linker: Linker) -> View? {
    guard isCurrent, madeSheets.contains(.training) else { return nil }
    return .link(
      context.texts.phrase("training-sheet.title"), linker.href(.made(document.key.id, .training)))
  }

  private var frame: PageFrame {
    var frame = PageFrame(context, page, title: text.version.title.value, section: .documents)
    frame.languages = context.handbook.languages
    frame.styles = ["document.css", "figures.css", "flow.css"]
    return frame
  }

  private func bodyMarkup(_ linker: Linker) -> Markup {
    guard let body else { return Markup(trusted: String(decoding: glance, as: UTF8.self)) }
    var writer = BodyWriter(text, body: body, glance: glance, linker: linker, glossary: glossary)
    return writer.write()
  }

  private var contents: [View] {
    zip(text.outline.sections, text.outline.numbers).filter { $0.0.level <= 3 }
      .map { section, number in
        View(
          .contentsEntry,
          [
            "level": .text(String(section.level)),
            "anchor": .text(PageLocation.encoded(section.anchor)), "number": .text(number),
            "title": .text(section.title.value),
          ])
      }
  }

  /// The current edition, where this is not it.
  private func supersededBy(_ linker: Linker) -> View? {
    guard let editions = context.editions[document.key.handbook], !editions.isCurrent(document),
      let current = editions.current(document.key.id)
    else { return nil }
    return .link(
      "\(current.title(in: context.language)) \(current.edition.value)", linker.href(current.key))
  }
}
