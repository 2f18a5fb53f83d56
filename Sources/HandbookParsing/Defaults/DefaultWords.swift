import Diagnostics
import HandbookModel

/// Which words of a vocabulary come from the default vocabulary.
extension Vocabulary {
  /// What authors wrote, and not what the file of the default vocabulary gave, if there is one.
  func written(besides defaults: SourceID?) -> Vocabulary { only { $1.source != defaults } }

  /// What the default vocabulary gave.
  func given(by defaults: SourceID) -> Vocabulary { only { $1.source == defaults } }

  /// The entries for whose id and place `isKept` holds.
  func only(_ isKept: (String, SourceRange) -> Bool) -> Vocabulary {
    var kept = Vocabulary()
    kept.roles = roles.only(isKept)
    kept.kinds = kinds.only(isKept)
    kept.events = events.only(isKept)
    kept.methods = methods.only(isKept)
    kept.axes = axes.only(isKept)
    kept.denominators = denominators.only(isKept)
    kept.measures = measures.only(isKept)
    kept.contacts = contacts.only(isKept)
    kept.topics = topics.only(isKept)
    return kept
  }

  /// Adds the entries whose ids are free.
  mutating func fill(_ others: Vocabulary) {
    for entry in others.roles { roles.insert(entry) }
    for entry in others.kinds { kinds.insert(entry) }
    for entry in others.events { events.insert(entry) }
    for entry in others.methods { methods.insert(entry) }
    for entry in others.axes { axes.insert(entry) }
    for entry in others.denominators { denominators.insert(entry) }
    for entry in others.measures { measures.insert(entry) }
    for entry in others.contacts { contacts.insert(entry) }
    for entry in others.topics { topics.insert(entry) }
  }

  var isEmpty: Bool { self == Vocabulary() }

  /// The ids that entries name in other entries.
  var referredIDs: Set<String> {
    var ids: Set<String> = []
    for role in roles { ids.formUnion(([role.reportsTo].compactMap(\.self) + role.partOf).texts()) }
    for kind in kinds {
      ids.formUnion(kind.parents.texts() + [kind.event].compactMap(\.self).texts())
    }
    for method in methods { ids.formUnion(method.parents.texts()) }
    for contact in contacts { ids.formUnion(contact.members.texts()) }
    for case .kind(let kind) in denominators.map(\.of.value) { ids.insert(kind.text) }
    return ids
  }
}

extension EntryTable {
  fileprivate func only(_ isKept: (String, SourceRange) -> Bool) -> EntryTable {
    EntryTable(filter { isKept($0.id.text, $0.range) })
  }
}

extension Array {
  fileprivate func texts<Subject>() -> [String] where Element == Located<Identifier<Subject>> {
    map(\.value.text)
  }
}
