import HandbookModel

/// Prints the model's values in one language, in the words that its texts hold.
///
/// One extension per sort of value: lengths and numbers, windows, rates, conduct, conditions, due
/// dates. What it prints is meant to be readable again as a phrase of that language.
public final class ValuePrinter: Sendable {
  public let language: Language
  let texts: TextTable
  let vocabulary: Vocabulary

  public init(_ language: Language, texts: TextTable, vocabulary: Vocabulary) {
    self.language = language
    self.texts = texts
    self.vocabulary = vocabulary
  }

  func name(_ name: LocalizedName?, else id: String) -> String {
    guard let name, !name.entries.isEmpty else { return id }
    return name.text(in: language)
  }

  func role(_ id: RoleID) -> String {
    id == .visitor
      ? texts.phrase("role.visitor") : name(vocabulary.roles[id]?.name, else: id.text)
  }

  func kind(_ id: KindID) -> String { name(vocabulary.kinds[id]?.name, else: id.text) }
  func method(_ id: MethodID) -> String { name(vocabulary.methods[id]?.name, else: id.text) }
  func topic(_ id: TopicID) -> String { name(vocabulary.topics[id]?.name, else: id.text) }
  func event(_ id: EventID) -> String { name(vocabulary.events[id]?.name, else: id.text) }
  func contact(_ id: ContactGroupID) -> String {
    name(vocabulary.contacts[id]?.name, else: id.text)
  }

  /// The texts of `items` with what the language puts between alternatives (`any`), members
  /// (`all`), joint actors (`together`), stages (`then`), phases or separate values.
  func list(_ items: [String], _ kind: String) -> String {
    items.joined(separator: texts[pattern: "list." + kind])
  }

  func noted(_ value: String, _ note: String) -> String {
    texts.phrase("label.note", ["value": value, "note": note])
  }

  func labelled(_ label: String, _ value: String) -> String {
    texts.phrase("label.pair", ["label": label, "value": value])
  }
}
