import HandbookModel
import Markdown

/// A document as a chapter of the bound handbook.
struct BoundDocument {
  let text: DocumentText
  let linker: Linker
  /// Makes no links. Inside of running text they are of no use on paper, the engine breaks lines
  /// badly around them, and one with emphasis in it fails PDF/UA.
  let plain: Linker
  /// The merged table, rendered; empty where the document arranges no visits.
  let glance: [UInt8]
  let body: MarkdownDocument?

  private var context: HandbookContext { linker.context }
  private var document: Document { text.document }

  var view: View {
    let control = ControlViews(linker: plain)
    let refines = control.refinements(document.refines)
    let revisions = control.revisions(document.revisions)
    let acceptances = AcceptanceViews(context: context).views(in: document.versions.map(\.source))
    return View(
      .boundDocument,
      [
        "anchor": .text(BoundTargets.anchor(document.key)), "identity": .view(identity),
        "language": .text(context.tag(of: text.version.language)),
        "pageLanguage": .text(context.tag(of: context.language)),
        "translation": .markup(TranslationNote(context: context, text: text, isPaper: true).markup),
        "hasRefines": .flag(!refines.isEmpty), "refines": .list(refines),
        "control": .view(control.control(document.control)),
        "hasRevisions": .flag(!revisions.isEmpty), "revisions": .list(revisions),
        "body": .markup(bodyMarkup), "hasAcceptances": .flag(!acceptances.isEmpty),
        "acceptances": .list(acceptances),
      ])
  }

  var identity: View {
    let status = document.status
    return View(
      .boundIdentity,
      [
        "href": .text(linker.href(document.key)), "title": .text(text.version.title.value),
        "titleLanguage": .text(context.foreign(text.version.language)),
        "sort": .text(context.texts.name(of: document.sort.rawValue, in: "sort")),
        "number": .text(document.number?.value ?? ""), "edition": .text(document.edition.value),
        "effective": .text(document.effective.map { context.writer.day($0.value) } ?? ""),
        "status": .text(context.texts.name(of: status.rawValue, in: "status")),
        "isDraft": .flag(status == .draft),
      ])
  }

  /// The title and the sections of the first two levels.
  var contents: [View] {
    let language = context.foreign(text.version.language)
    let title = View.boundContents(
      level: 0, href: linker.href(document.key), number: document.number?.value ?? "",
      title: text.version.title.value, language: language)
    let outline = text.outline
    let sections = outline.sections.indices.filter { outline.sections[$0].level <= 2 }
    return [title]
      + sections.map { index in
        let section = outline.sections[index]
        return .boundContents(
          level: section.level, href: linker.href(to: section.heading, in: text),
          number: outline.numbers[index], title: section.title.value, language: language)
      }
  }

  private var bodyMarkup: Markup {
    guard let body else { return Markup(trusted: String(decoding: glance, as: UTF8.self)) }
    var writer = BodyWriter(text, body: body, glance: glance, linker: plain)
    return writer.write()
  }
}

extension View {
  static func boundContents(
    level: Int, href: String, number: String, title: String, language: String = ""
  ) -> View {
    View(
      .boundContentsEntry,
      [
        "level": .text(String(level)), "href": .text(href), "number": .text(number),
        "title": .text(title), "language": .text(language),
      ])
  }
}
