import HandbookModel

/// Writes the model's values as natural text of one language: the only place that does, for pages,
/// sheets and messages alike.
///
/// The words stand in Language/values.txt; one extension per sort of value. Every text is read back
/// as the value that it was written from, by a reader with the same words and conventions.
///
/// A class, because every value of a page and of a message holds it.
public final class ValueWriter: Sendable {
  public let language: Language
  public let vocabulary: Vocabulary
  /// In which names are given: messages have English words around the names of a Chinese text.
  let naming: Language
  let conventions: Conventions
  let forms: [Form]
  let texts: ValueTexts

  /// `naming`: the language of names, where it is not that of the words. `forms` are those that
  /// windows may name.
  public init(
    _ language: Language, vocabulary: Vocabulary, forms: [Form] = [],
    conventions: Conventions = Conventions(), naming: Language? = nil
  ) {
    self.language = language
    self.vocabulary = vocabulary
    self.naming = naming ?? language
    self.conventions = conventions
    self.forms = forms
    texts = ValueTexts.of(language)
  }

  /// With the words, forms and conventions of `handbook`.
  public convenience init(_ language: Language, of handbook: Handbook, naming: Language? = nil) {
    self.init(
      language, vocabulary: handbook.vocabulary, forms: handbook.forms,
      conventions: handbook.conventions, naming: naming)
  }

  /// What stands between the members of a list.
  public enum Joint: String, CaseIterable, Sendable {
    case any
    /// Between alternatives before the last, which `any` joins: a, b or c.
    case anyBeforeLast = "any-before-last"
    case all, together, then, phases, separate
  }

  public func joint(_ joint: Joint) -> String { texts["list.\(joint.rawValue)"] }

  public static func joint(_ joint: Joint, in language: Language) -> String {
    ValueTexts.of(language)["list.\(joint.rawValue)"]
  }

  public func list(_ items: [String], _ joint: Joint) -> String {
    items.joined(separator: self.joint(joint))
  }

  /// Alternatives: `a`, `a or b`, `a, b or c`.
  public func alternatives(_ items: [String]) -> String {
    guard let last = items.last, items.count > 2 else { return list(items, .any) }
    return list([list(Array(items.dropLast()), .anyBeforeLast), last], .any)
  }

  public func labelled(_ label: String, _ value: String) -> String {
    texts.phrase("labelled", ["label": label, "value": value])
  }

  public func noted(_ value: String, _ note: String) -> String {
    texts.phrase("bracketed", ["value": value, "note": note])
  }
}

// MARK: Names

extension ValueWriter {
  public func name(_ name: LocalizedName?, else id: String) -> String {
    guard let name, !name.entries.isEmpty else { return id }
    return name.text(in: naming)
  }

  public func role(_ id: RoleID) -> String {
    id == .visitor ? texts["role.visitor"] : name(vocabulary.roles[id]?.name, else: id.text)
  }

  public func kind(_ id: KindID) -> String { name(vocabulary.kinds[id]?.name, else: id.text) }
  public func event(_ id: EventID) -> String { name(vocabulary.events[id]?.name, else: id.text) }
  public func method(_ id: MethodID) -> String { name(vocabulary.methods[id]?.name, else: id.text) }
  public func topic(_ id: TopicID) -> String { name(vocabulary.topics[id]?.name, else: id.text) }
  public func axis(_ id: AxisID) -> String { name(vocabulary.axes[id]?.name, else: id.text) }
  public func measure(_ id: MeasureID) -> String {
    name(vocabulary.measures[id]?.name, else: id.text)
  }

  public func contact(_ id: ContactGroupID) -> String {
    name(vocabulary.contacts[id]?.name, else: id.text)
  }

  /// Some are built in, and stand in no vocabulary.
  public func denominator(_ id: DenominatorID) -> String {
    if let entry = vocabulary.denominators[id] { return name(entry.name, else: id.text) }
    let key = "denominator.\(id.text)"
    return texts.has(key) ? texts[key] : id.text
  }

  /// `household`, `case`, by itself.
  public func unit(_ unit: VisitKind.Unit) -> String { texts["unit-name.\(unit.rawValue)"] }
}
