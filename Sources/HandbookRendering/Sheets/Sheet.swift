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

  /// Pages as views, the sizes that they use, and VB506 where the form does not fit them.
  struct Layout {
    var pages: [View] = []
    var sizes = SheetSizes()
    var findings: [Diagnostic] = []
  }

  /// - Parameter facts: what the regulation says of it; nil: to be looked up by its key.
  init(
    _ form: Form, in context: HandbookContext, for setting: SheetSetting? = nil,
    facts: FormFacts? = nil
  ) {
    let listed = context.shown(form.languages)
    let languages = listed.isEmpty ? [context.language] : listed
    self.form = form
    self.context = form.languages.isEmpty ? context : Sheet.speaking(languages, context)
    self.languages = languages
    self.setting = setting
    self.facts = facts ?? FormFacts(form, context, for: setting)
  }

  /// It says on every page that it must not be used.
  var isDraft: Bool { context.isDraft || setting?.isDraft ?? false }

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

  /// A name in the languages of the sheet, one after the other; empty where there is none.
  func text(of name: LocalizedName?) -> String {
    var texts: [String] = []
    for text in languages.compactMap({ name?.text(in: $0) }) where !texts.contains(text) {
      texts.append(text)
    }
    return texts.joined(separator: " / ")
  }

  /// Its rows, what stands around them, and which of them stand on which page.
  private struct Composition {
    let rows: [SheetRow]
    let frame: SheetFrame
    let paginator: SheetPaginator
    let pages: [Range<Int>]
    /// In quarter millimetres; 0: the rows fit.
    let overflow: Int
    let fit: SheetFit
  }

  private func compose() -> Composition {
    let lists = ComputedLists(
      context: context, facts: facts, languages: languages, setting: setting)
    var composer = SheetComposer(form, lists: lists)
    let rows = composer.compose()
    let frame = SheetFrame(self, composer.geometry, composer.measure)
    let paginator = SheetPaginator(rows, room: frame.bodyHeight)
    let (pages, overflow) = paginator.pages(declared: form.pages)
    return Composition(
      rows: rows, frame: frame, paginator: paginator, pages: pages, overflow: overflow,
      fit: composer.fit)
  }

  /// Whether all its rows stand on the pages that it declares.
  var fits: Bool { compose().overflow == 0 }

  /// Every copy of the sheet, one after the other, each with all pages of the form.
  func layOut() -> Layout {
    let composition = compose()
    let (rows, frame, paginator) = (composition.rows, composition.frame, composition.paginator)
    var fit = composition.fit
    fit.check(frame.head)
    fit.check(frame.foot)
    if composition.overflow > 0 { fit.overflow(by: composition.overflow) }
    var views = SheetViews(form, languages: languages, context: context)
    let bodies = composition.pages.map { range in
      let extra = frame.bodyHeight - paginator.height(range)
      let heights = SheetStretch.heights(rows[range], extra: max(extra, 0))
      return views.blocks(rows[range], heights: heights)
    }
    var sizes = views.sizes
    let pages = frame.pages(bodies, sizes: &sizes)
    return Layout(pages: pages, sizes: sizes, findings: fit.findings)
  }
}
