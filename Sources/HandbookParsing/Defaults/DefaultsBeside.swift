import HandbookModel

/// The default vocabulary as it stands beside a handbook's own words, which always win: an entry
/// with the id or a printed name of an own one is left out, and so is an alias that an own entry
/// bears. What refers to an entry that was left out refers to the own one.
struct DefaultsBeside {
  private let own: Vocabulary
  private let names: HandbookNames

  init(_ own: Vocabulary) {
    self.own = own
    names = HandbookNames(own)
  }

  /// Of the axes none is taken: a segment is defined by its handbook alone.
  func vocabulary(of defaults: Vocabulary) -> Vocabulary {
    var kept = Vocabulary()
    kept.roles = table(defaults.roles, own.roles, names.roles) { $0.name = $1 }
    kept.kinds = table(defaults.kinds, own.kinds, names.kinds) { kind, name in
      kind.name = name
      kind.parents = kind.parents.map { $0.map { id in ownKind(id, defaults) ?? id } }
      kind.event = kind.event.map { $0.map { id in ownEvent(id, defaults) ?? id } }
    }
    kept.events = table(defaults.events, own.events, names.events) { $0.name = $1 }
    kept.methods = table(defaults.methods, own.methods, names.methods) { method, name in
      method.name = name
      method.parents = method.parents.map { $0.map { id in ownMethod(id, defaults) ?? id } }
    }
    kept.denominators = table(defaults.denominators, own.denominators, names.denominators) {
      denominator, name in
      denominator.name = name
      denominator.of = denominator.of.map { whole in
        guard case .kind(let kind) = whole else { return whole }
        return .kind(ownKind(kind, defaults) ?? kind)
      }
    }
    kept.contacts = table(defaults.contacts, own.contacts, names.contacts) { $0.name = $1 }
    kept.topics = table(defaults.topics, own.topics, names.topics) { $0.name = $1 }
    return kept
  }

  func ownKind(_ id: KindID, _ defaults: Vocabulary) -> KindID? {
    defaults.kinds[id].flatMap { counterpart(of: $0, own.kinds, names.kinds) }
  }

  func ownEvent(_ id: EventID, _ defaults: Vocabulary) -> EventID? {
    defaults.events[id].flatMap { counterpart(of: $0, own.events, names.events) }
  }

  func ownMethod(_ id: MethodID, _ defaults: Vocabulary) -> MethodID? {
    defaults.methods[id].flatMap { counterpart(of: $0, own.methods, names.methods) }
  }

  private func table<Element: Entry>(
    _ defaults: EntryTable<Element>, _ own: EntryTable<Element>,
    _ index: NameIndex<Identifier<Element.Subject>>,
    _ rename: (inout Element, LocalizedName) -> Void
  ) -> EntryTable<Element> {
    EntryTable(
      defaults.compactMap { entry in
        guard counterpart(of: entry, own, index) == nil else { return nil }
        var entry = entry
        rename(&entry, entry.name.without { !index.exact($0).isEmpty })
        return entry
      })
  }

  /// The own entry that stands for a default one.
  private func counterpart<Element: Entry>(
    of entry: Element, _ own: EntryTable<Element>,
    _ index: NameIndex<Identifier<Element.Subject>>
  ) -> Identifier<Element.Subject>? {
    if own[entry.id] != nil { return entry.id }
    return entry.name.entries.lazy.compactMap { index.exact($0.names[0].value).first }.first
  }
}

extension DefaultsBeside {
  /// The own entry that bears a printed name of a default one: what the default calls by its other
  /// names too is that entry.
  func namesake(of entry: DefaultEntry, in defaults: Vocabulary) -> (
    id: String, name: LocalizedName
  )? {
    switch entry.list {
    case .roles: namesake(of: defaults.roles[RoleID(entry.id)], own.roles, names.roles)
    case .kinds: namesake(of: defaults.kinds[KindID(entry.id)], own.kinds, names.kinds)
    case .events: namesake(of: defaults.events[EventID(entry.id)], own.events, names.events)
    case .methods: namesake(of: defaults.methods[MethodID(entry.id)], own.methods, names.methods)
    case .denominators:
      namesake(
        of: defaults.denominators[DenominatorID(entry.id)], own.denominators, names.denominators)
    case .contacts:
      namesake(of: defaults.contacts[ContactGroupID(entry.id)], own.contacts, names.contacts)
    case .topics: namesake(of: defaults.topics[TopicID(entry.id)], own.topics, names.topics)
    case .segments, .measures: nil
    }
  }

  private func namesake<Element: Entry>(
    of entry: Element?, _ own: EntryTable<Element>, _ index: NameIndex<Identifier<Element.Subject>>
  ) -> (id: String, name: LocalizedName)? {
    let ids = entry?.name.entries.lazy.compactMap { index.exact($0.names[0].value).first }
    return ids?.compactMap { own[$0] }.first.map { ($0.id.text, $0.name) }
  }
}

extension LocalizedName {
  /// The name in some languages only.
  func only(_ languages: [Language]) -> LocalizedName {
    LocalizedName(
      entries.filter { languages.contains($0.language) }.map { ($0.language, $0.names) })
  }

  func without(_ isTaken: (String) -> Bool) -> LocalizedName {
    LocalizedName(
      entries.map { entry in (entry.language, entry.names.filter { !isTaken($0.value) }) })
  }
}
