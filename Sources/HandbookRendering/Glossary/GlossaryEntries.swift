import HandbookModel

/// Makes the entries of a glossary: the vocabulary's, with the definitions that texts give them, and
/// the terms that only texts define.
struct GlossaryEntries {
  private let context: HandbookContext
  private let definitions: Definitions
  /// Of the current texts, by the term; of two that define one, the first counts.
  private var written: [String: GlossaryEntry.Written] = [:]
  private var terms: [GlossaryEntry.Written] = []

  init(_ context: HandbookContext) {
    self.context = context
    definitions = Definitions(context: context)
    for text in context.current {
      for term in text.version.terms where written[term.term.value] == nil {
        let definition = GlossaryEntry.Written(text: text, term: term)
        written[term.term.value] = definition
        terms.append(definition)
      }
    }
  }

  var all: [GlossaryEntry] {
    let named = vocabulary
    let taken = Set(named.compactMap { $0.written?.term.term.range })
    var anchors: Set<String> = []
    let own = terms.filter { written in
      // Two terms that differ in white space alone would have one place on the page.
      !taken.contains(written.term.term.range)
        && anchors.insert(GlossaryEntries.anchor(written.term.term.value)).inserted
    }.map { written in
      GlossaryEntry(
        sort: .term, anchor: GlossaryEntries.anchor(written.term.term.value),
        title: written.term.term.value, language: written.text.version.language, names: nil,
        definition: written.meaning, written: written, page: nil, isTelling: true)
    }
    return own + named
  }

  private var vocabulary: [GlossaryEntry] {
    let vocabulary = context.handbook.vocabulary
    var entries = vocabulary.roles.map {
      entry($0, .role, definitions.role($0), page: .role($0.id))
    }
    entries += vocabulary.kinds.map { entry($0, .kind, definitions.kind($0), page: .kind($0.id)) }
    entries += vocabulary.events.map { entry($0, .event, definitions.event($0)) }
    entries += vocabulary.methods.map { entry($0, .method, definitions.method($0)) }
    entries += vocabulary.axes.flatMap { axis in
      axis.values.map { value in
        entry(
          value, .segment, definitions.segment(value, of: axis), prefix: "\(axis.id.text)-")
      }
    }
    entries += vocabulary.denominators.map {
      entry($0, .denominator, definitions.denominator($0))
    }
    entries += vocabulary.measures.map { entry($0, .measure, definitions.measure($0)) }
    entries += vocabulary.contacts.map { entry($0, .contact, definitions.contact($0)) }
    entries += vocabulary.topics.map { entry($0, .topic, definitions.topic) }
    return entries
  }

  private func entry(
    _ thing: some Entry, _ sort: GlossaryEntry.Sort, _ made: Definitions.Made,
    prefix: String = "", page: SitePage? = nil
  ) -> GlossaryEntry {
    let written = thing.name.all.lazy.compactMap { self.written[$0.value] }.first
    return GlossaryEntry(
      sort: sort, anchor: "\(sort.rawValue)-\(prefix)\(thing.id.text)",
      title: context.text(of: thing.name), language: thing.name.language(in: context.language),
      names: thing.name, definition: written?.meaning ?? definitions.text(made),
      written: written, page: page, isTelling: written != nil || made.isTelling)
  }

  /// An id holds no white space.
  private static func anchor(_ term: String) -> String {
    "term-" + String(term.map { $0.isWhitespace ? "-" : $0 })
  }
}
