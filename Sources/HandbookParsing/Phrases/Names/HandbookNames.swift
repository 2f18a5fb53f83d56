import HandbookModel

/// A value of a segment axis.
struct SegmentReference: Hashable, Sendable, CustomStringConvertible {
  var axis: AxisID
  var value: SegmentID

  var description: String { "\(axis).\(value)" }
}

/// Every name that texts of a handbook may use: those of its vocabulary in all languages, its ids,
/// what the program knows by itself, and the short forms that Language/ allows.
struct HandbookNames: Sendable {
  var roles = NameIndex<RoleID>()
  /// With short forms: 维修 for 维修回访.
  var kinds = NameIndex<KindID>()
  /// Without short forms and ids: where a window counts from "a visit", that word must be there.
  var visits = NameIndex<KindID>()
  var events = NameIndex<EventID>()
  var methods = NameIndex<MethodID>()
  var axes = NameIndex<AxisID>()
  /// The units in which numeric axes count (`m2`), in all their spellings.
  var axisUnits = NameIndex<AxisID>()
  var segments = NameIndex<SegmentReference>()
  var denominators = NameIndex<DenominatorID>()
  var measures = NameIndex<MeasureID>()
  var contacts = NameIndex<ContactGroupID>()
  var topics = NameIndex<TopicID>()
  /// Features of sites, as kinds name them.
  var features = NameIndex<String>()
  let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    file(vocabulary.roles, in: \.roles)
    file(vocabulary.kinds, in: \.kinds)
    file(vocabulary.events, in: \.events)
    file(vocabulary.methods, in: \.methods)
    file(vocabulary.axes, in: \.axes)
    file(vocabulary.denominators, in: \.denominators)
    file(vocabulary.measures, in: \.measures)
    file(vocabulary.contacts, in: \.contacts)
    file(vocabulary.topics, in: \.topics)
    fileSegments()
    fileAxisUnits()
    fileFeatures()
    fileVisits()
    fileBuiltIn()
    fileShortKinds()
    fileTurnedEvents()
    fileShortSpans()
  }

  private mutating func file<Element: Entry>(
    _ table: EntryTable<Element>,
    in index: WritableKeyPath<HandbookNames, NameIndex<Identifier<Element.Subject>>>
  ) {
    for entry in table {
      for name in entry.name.all { self[keyPath: index].insert(name.value, entry.id) }
    }
    for entry in table { self[keyPath: index].insertIfFree(entry.id.text, entry.id) }
  }

  private mutating func fileSegments() {
    for axis in vocabulary.axes {
      for value in axis.values {
        let reference = SegmentReference(axis: axis.id, value: value.id)
        for name in value.name.all { segments.insert(name.value, reference) }
        segments.insertIfFree(value.id.text, reference)
      }
    }
  }

  private mutating func fileVisits() {
    for kind in vocabulary.kinds {
      for name in kind.name.all { visits.insert(name.value, kind.id) }
    }
  }

  private mutating func fileAxisUnits() {
    let known = [Concept.squareMetre, .unitHousehold, .unitCustomer, .unitSite, .unitCase]
      .compactMap { Lexicon.shared.words[$0] }
    for axis in vocabulary.axes {
      guard let unit = axis.unit else { continue }
      axisUnits.insert(unit, axis.id)
      for words in known where words.contains(unit) {
        for word in words { axisUnits.insert(word, axis.id) }
      }
    }
  }

  private mutating func fileFeatures() {
    for kind in vocabulary.kinds {
      if let feature = kind.feature?.value { features.insert(feature, feature) }
    }
  }

  private mutating func fileBuiltIn() {
    for line in LanguageData(PackageResources.builtin_names_txt).lines {
      let key = line.key.split(separator: " ")
      for name in line.columns.joined() {
        switch key.first {
        case "role": roles.insertIfFree(name, RoleID(String(key[1])))
        case "denominator": denominators.insertIfFree(name, DenominatorID(String(key[1])))
        default: preconditionFailure("builtin-names.txt: no sort '\(line.key)'")
        }
      }
    }
  }
}
