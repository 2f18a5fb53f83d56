import HandbookModel

/// A name that a handbook uses, with what it means.
struct GlossaryEntry: Sendable {
  /// In the order of the page's sections.
  enum Sort: String, CaseIterable, Sendable {
    case term, role, kind, event, method, segment, denominator, measure, contact, topic
  }

  /// A definition that an author wrote.
  struct Written: Sendable {
    let text: DocumentText
    let term: Term

    /// What the author wrote, without the brackets around the titles that it cites.
    var meaning: String {
      let place = term.meaning.whole
      let cites = text.version.citations.contains { citation in
        citation.range.lower >= place.lower && citation.range.upper <= place.upper
      }
      return cites ? term.meaning.text.filter { $0 != "[" && $0 != "]" } : term.meaning.text
    }
  }

  let sort: Sort
  /// Its id on the page: the same in every language for what the vocabulary names.
  let anchor: String
  /// As printed, with the language that it is in.
  let title: String
  let language: Language
  /// Every name in every language; nil for a term that only a text defines.
  let names: LocalizedName?
  /// One sentence without a full stop, or what the author wrote.
  let definition: String
  /// Nil: the definition is made of what the vocabulary says.
  let written: Written?
  /// The page of the thing itself.
  let page: SitePage?
  /// The definition says more than what sort of thing it is, so that readers of a text profit from it.
  let isTelling: Bool

  /// The language that the definition is in, where it is not `language`.
  func definitionLanguage(on page: Language) -> Language {
    written?.text.version.language ?? page
  }
}
