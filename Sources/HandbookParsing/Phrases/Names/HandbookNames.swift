import HandbookModel

/// A value of a segment axis.
struct SegmentReference: Hashable, Sendable, CustomStringConvertible {
  var axis: AxisID
  var value: SegmentID

  var description: String { "\(axis).\(value)" }
}

/// Every name that texts of a handbook may use: those of its vocabulary in all languages, its ids,
/// what the program knows by itself, and the short forms that Language/ allows.
///
/// A class, because every reader and parser of every cell holds it: as a value, handing it on cost
/// more than reading.
final class HandbookNames: Sendable {
  let roles: NameIndex<RoleID>
  /// With short forms: 维修 for 维修回访.
  let kinds: NameIndex<KindID>
  /// Without short forms and ids: where a window counts from "a visit", that word must be there.
  let visits: NameIndex<KindID>
  let events: NameIndex<EventID>
  let methods: NameIndex<MethodID>
  let axes: NameIndex<AxisID>
  /// The units in which numeric axes count (`m2`), in all their spellings.
  let axisUnits: NameIndex<AxisID>
  let segments: NameIndex<SegmentReference>
  let denominators: NameIndex<DenominatorID>
  let measures: NameIndex<MeasureID>
  /// The units that measures count in, in all their spellings; several may share one.
  let measureUnits: NameIndex<MeasureID>
  let contacts: NameIndex<ContactGroupID>
  let topics: NameIndex<TopicID>
  /// Features of sites, as kinds name them.
  let features: NameIndex<String>
  /// What running text calls kinds and events: without ids, which are words before they are ids.
  let spokenSubjects: NameIndex<Remark.Subject>
  /// The same for roles.
  let spokenRoles: NameIndex<RoleID>
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    roles = NameIndex(vocabulary.roles).adding(builtIn: "role")
    kinds = NameIndex(vocabulary.kinds).addingShortKinds(vocabulary.kinds)
    visits = NameIndex(namesOf: vocabulary.kinds)
    events = NameIndex(vocabulary.events).addingTurned(vocabulary.events)
      .addingShortSpans(vocabulary.events)
    methods = NameIndex(vocabulary.methods)
    axes = NameIndex(vocabulary.axes)
    axisUnits = NameIndex(units: vocabulary.axes.map { ($0.id, $0.unit) })
    segments = NameIndex(segmentsOf: vocabulary.axes)
    denominators = NameIndex(vocabulary.denominators).adding(builtIn: "denominator")
    measures = NameIndex(vocabulary.measures)
    measureUnits = NameIndex(units: vocabulary.measures.map { ($0.id, $0.unit) })
    contacts = NameIndex(vocabulary.contacts)
    topics = NameIndex(vocabulary.topics)
    features = NameIndex(featuresOf: vocabulary.kinds)
    spokenSubjects = NameIndex(spokenOf: vocabulary)
    spokenRoles = NameIndex(namesOf: vocabulary.roles)
  }
}

extension NameIndex {
  /// The names of the entries of a table, without their ids.
  fileprivate init<Element: Entry>(
    namesOf table: EntryTable<Element>
  ) where ID == Identifier<Element.Subject> {
    self.init()
    for entry in table {
      for name in entry.name.all { insert(name.value, entry.id) }
    }
  }

  /// The names of the entries of a table, and their ids where these are not names.
  fileprivate init<Element: Entry>(
    _ table: EntryTable<Element>
  ) where ID == Identifier<Element.Subject> {
    self.init(namesOf: table)
    for entry in table { insertIfFree(entry.id.text, entry.id) }
  }

  /// With what the program calls things of a sort by itself.
  fileprivate func adding<Subject>(builtIn sort: String) -> Self where ID == Identifier<Subject> {
    var index = self
    for line in LanguageData(PackageResources.builtin_names_txt).lines {
      let key = line.key.split(separator: " ")
      guard key.first == sort[...] else { continue }
      for name in line.columns.joined() { index.insertIfFree(name, ID(String(key[1]))) }
    }
    return index
  }
}

extension NameIndex<SegmentReference> {
  fileprivate init(segmentsOf axes: EntryTable<SegmentAxis>) {
    self.init()
    for axis in axes {
      for value in axis.values {
        let reference = SegmentReference(axis: axis.id, value: value.id)
        for name in value.name.all { insert(name.value, reference) }
        insertIfFree(value.id.text, reference)
      }
    }
  }
}

extension NameIndex {
  /// The units as the vocabulary writes them, and all other spellings that Language/ knows of them.
  fileprivate init(units: [(ID, String?)]) {
    self.init()
    let known =
      [Concept.squareMetre, .persons, .times, .point]
      + Concept.countedUnits.map(\.0)
    let spellings = known.compactMap { Lexicon.shared.words[$0] }
    for (id, unit) in units {
      guard let unit else { continue }
      insert(unit, id)
      for words in spellings where words.contains(unit) {
        for word in words { insert(word, id) }
      }
    }
  }
}

extension NameIndex<Remark.Subject> {
  fileprivate init(spokenOf vocabulary: Vocabulary) {
    self.init()
    for kind in vocabulary.kinds {
      for name in kind.name.all { insert(name.value, .kind(kind.id)) }
    }
    for event in vocabulary.events {
      for name in event.name.all { insert(name.value, .event(event.id)) }
    }
    // Behind all others, so that no short form takes the name of something else.
    for kind in vocabulary.kinds {
      for short in kind.shortNames { insertIfFree(short, .kind(kind.id)) }
    }
  }
}

extension NameIndex<String> {
  fileprivate init(featuresOf kinds: EntryTable<VisitKind>) {
    self.init()
    for kind in kinds {
      if let feature = kind.feature?.value { insert(feature, feature) }
    }
  }
}
