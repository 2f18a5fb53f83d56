import HandbookModel

/// The sections of the current texts that use each name of the glossary, found in one pass over them.
struct GlossaryUses {
  /// Of one document, in the order of its text.
  struct Use {
    let text: DocumentText
    var sections: [Int]
  }

  /// By the anchor of the entry, in the order of the documents.
  private(set) var byAnchor: [String: [Use]] = [:]

  /// - Parameter glossaries: those of the languages that the texts are in.
  init(_ context: HandbookContext, _ glossaries: [Language: Glossary]) {
    for text in context.current {
      guard let glossary = glossaries[text.version.language] else { continue }
      for passage in text.version.passages {
        guard let section = passage.section else { continue }
        for entry in glossary.entries(usedIn: passage.text.utf8) {
          note(glossary.entries[entry].anchor, text, section)
        }
      }
    }
  }

  private mutating func note(_ anchor: String, _ text: DocumentText, _ section: Int) {
    var uses = byAnchor.removeValue(forKey: anchor) ?? []
    if let last = uses.last, last.text === text {
      if last.sections.last != section { uses[uses.count - 1].sections.append(section) }
    } else {
      uses.append(Use(text: text, sections: [section]))
    }
    byAnchor[anchor] = uses
  }
}
