import Diagnostics
import HandbookModel
import LocatedYAML

/// Makes the entries of a vocabulary. What is missing has been reported against the shape, and a
/// common value stands in for it, so that an entry does not vanish because of one key.
struct VocabularyEntries {
  private let map: Mapping
  private let references: VocabularyReferences
  private(set) var findings: [Diagnostic] = []

  init(_ map: Mapping, inherited: Vocabulary) {
    self.map = map
    references = VocabularyReferences(map, inherited: inherited)
  }

  mutating func each<Element>(
    _ list: String, _ make: (inout VocabularyEntries, SourceText, Mapping) -> Element?
  ) -> [Element] {
    map.mappingEntries(list).compactMap { id, entry in
      if entry.boolean("new")?.value == true { findings.append(unreviewed(id, entry, in: list)) }
      return make(&self, id, entry)
    }
  }

  /// Nobody but the program has said what the entry means.
  private func unreviewed(_ id: SourceText, _ entry: Mapping, in list: String) -> Diagnostic {
    Diagnostic(
      RuleCode(120), .information, at: entry.keyRange("new") ?? id.place,
      "The entry '\(id.text)' under '\(list)' was added by the program",
      explanation: "Its names and values are guesses until somebody has looked at them",
      suggestions: [Suggestion("Complete it, then remove 'new: true'")])
  }

  mutating func role(_ id: SourceText, _ map: Mapping) -> Role? {
    guard id.text != RoleID.visitor.text else {
      findings.append(
        Diagnostic(
          RuleCode(110), .error, at: id.place, "The id 'visitor' is built in",
          explanation: "It stands for whoever leads the visit at hand"))
      return nil
    }
    return Role(
      id: RoleID(id.text), name: name(of: map), range: id.place,
      sort: map.word("type")?.value ?? .post, level: map.text("level")?.text,
      reportsTo: references.one(map.text("reports-to"), .roles, into: &findings),
      partOf: references.all(map.texts("part-of"), .roles, into: &findings),
      isInPerson: map.boolean("in-person")?.value ?? false)
  }

  mutating func kind(_ id: SourceText, _ map: Mapping) -> VisitKind {
    VisitKind(
      id: KindID(id.text), name: name(of: map), range: id.place,
      parents: references.all(map.texts("is"), .kinds, into: &findings),
      hasCompleteParts: map.text("parts")?.text == "complete",
      event: references.one(map.text("event"), .events, into: &findings),
      unit: map.word("per")?.value ?? .case, feature: map.string("where"))
  }

  mutating func event(_ id: SourceText, _ map: Mapping) -> Event {
    Event(
      id: EventID(id.text), name: name(of: map), range: id.place,
      isSpan: map.boolean("span")?.value ?? false)
  }

  mutating func method(_ id: SourceText, _ map: Mapping) -> Method {
    Method(
      id: MethodID(id.text), name: name(of: map), range: id.place,
      parents: references.all(map.texts("is"), .methods, into: &findings),
      presence: map.word("presence")?.value ?? .remote)
  }

  mutating func axis(_ id: SourceText, _ map: Mapping) -> SegmentAxis {
    SegmentAxis(
      id: AxisID(id.text), name: name(of: map), range: id.place,
      bearer: map.word("of")?.value ?? .site, unit: map.text("unit")?.text,
      values: map.mappingEntries("values").map { value($0.key, $0.value) })
  }

  private mutating func value(_ id: SourceText, _ map: Mapping) -> SegmentValue {
    SegmentValue(
      id: SegmentID(id.text), name: name(of: map), range: id.place, predicate: map.string("when"))
  }

  mutating func denominator(_ id: SourceText, _ map: Mapping) -> Denominator? {
    guard let of = map.text("of") else { return nil }
    return Denominator(
      id: DenominatorID(id.text), name: name(of: map), range: id.place,
      of: Located(whole(of), at: of.place), period: map.word("per")?.value ?? .month)
  }

  /// A population is declared by being named, so only a slip of one letter can be told from it; and
  /// `key-customers` beside a kind `key-customer` is none.
  private mutating func whole(_ text: SourceText) -> Denominator.Whole {
    let word = text.text
    let kinds = references.ids(of: .kinds)
    if references.has(word, .kinds) { return .kind(KindID(word)) }
    guard !Populations.builtIn.contains(word),
      let near = (kinds + Populations.builtIn).first(where: { $0.isSlip(word) })
    else { return .population(word) }
    findings.append(
      UnknownName.finding(112, "visit kind or population", text, among: [near]))
    return kinds.contains(near) ? .kind(KindID(near)) : .population(near)
  }

  mutating func measure(_ id: SourceText, _ map: Mapping) -> Measure {
    Measure(
      id: MeasureID(id.text), name: name(of: map), range: id.place, unit: map.text("unit")?.text)
  }

  mutating func contact(_ id: SourceText, _ map: Mapping) -> ContactGroup {
    ContactGroup(
      id: ContactGroupID(id.text), name: name(of: map), range: id.place,
      members: references.all(map.texts("any-of"), .contacts, into: &findings),
      minimum: map.integer("min")?.value ?? 1)
  }

  mutating func topic(_ id: SourceText, _ map: Mapping) -> Topic {
    Topic(id: TopicID(id.text), name: name(of: map), range: id.place)
  }

  private mutating func name(of map: Mapping) -> LocalizedName {
    map.name("name", into: &findings)
  }
}

extension String {
  /// One letter away, and not merely its plural.
  fileprivate func isSlip(_ other: String) -> Bool {
    other != self + "s" && NearMiss.distance(self, other, limit: 1) != nil
  }
}
