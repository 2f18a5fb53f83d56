import Diagnostics
import HandbookModel

/// What a later edition says otherwise than the one before, with both places.
struct Change {
  enum Sort: String, CaseIterable { case added, dropped, changed, moved, wording }

  /// One value, before and after.
  struct Row {
    /// Nil: all that is said of the subject.
    let label: String?
    /// Values of the merged table or made of text; empty: nothing was stated.
    var before: [View]
    var after: [View]
  }

  var sort: Sort
  /// What it is about: a kind of visit, a paper, a role; in the page's language, or announced.
  var subject: Markup
  var rows: [Row] = []
  /// The roles whose work it changes.
  var roles: Set<RoleID> = []
}

/// Two editions of a document, as they stand in one language.
struct EditionPair {
  let before: DocumentText
  let after: DocumentText
  let linker: Linker

  var context: HandbookContext { linker.context }

  /// Both speak the same language, so that their words can be compared.
  var hasOneLanguage: Bool { before.version.language == after.version.language }

  /// What the author wrote, with the way to its clause.
  func written(_ text: String, at range: SourceRange, in document: DocumentText) -> View {
    let language = context.foreign(document.version.language)
    return stated(Markup(text: text, in: language), at: range, in: document)
  }

  /// A value of the model, with the way to its clause.
  func stated(_ content: Markup, at range: SourceRange, in document: DocumentText) -> View {
    .value(
      content, sourceName: document.outline.label(at: range),
      sourceHref: linker.href(to: range, in: document),
      sourceLanguage: context.foreign(document.version.language))
  }

  /// The document itself, where something has no clause of its own.
  func place(of text: DocumentText, _ content: String) -> View {
    .value(Markup(text: content), href: linker.href(text.document.key))
  }
}
