import Diagnostics
import HandbookModel

/// Entries that the default vocabulary has, fitted to a handbook's own: in its languages, without
/// names that mean something else there, and with what they refer to.
extension EntryWriter {
  /// What an entry refers to: the id to write, and the entries that come with it.
  private typealias Reference = (id: String, entries: [Key])

  /// The entries to write, the wanted one last. Nil where none of its names is free.
  ///
  /// - Parameter written: the name that is unknown, in whatever language; nil for an entry that
  ///   another refers to.
  mutating func addDefault(
    _ id: String, in list: VocabularyList, written: String?
  ) -> [Key]? {
    let key = Key(list: list, text: id)
    if let known = madeOfDefaults[key] { return known }
    let added: [Key]? =
      switch list {
      case .roles: defaults.roles[RoleID(id)].flatMap { add($0, written) }
      case .kinds: defaults.kinds[KindID(id)].flatMap { add($0, written) }
      case .events: defaults.events[EventID(id)].flatMap { add($0, written) }
      case .methods: defaults.methods[MethodID(id)].flatMap { add($0, written) }
      case .denominators: defaults.denominators[DenominatorID(id)].flatMap { add($0, written) }
      case .contacts:
        defaults.contacts[ContactGroupID(id)].flatMap { add($0, list, names.contacts, written) }
      case .topics: defaults.topics[TopicID(id)].flatMap { add($0, list, names.topics, written) }
      case .segments, .measures: nil
      }
    madeOfDefaults[key] = added
    return added
  }

  private mutating func add(_ role: Role, _ written: String?) -> [Key]? {
    add(
      role, .roles, names.roles, written,
      [
        role.sort == .post ? nil : .init("type", role.sort.rawValue),
        role.level.map { .init("level", $0) },
      ])
  }

  private mutating func add(_ event: Event, _ written: String?) -> [Key]? {
    add(event, .events, names.events, written, [event.isSpan ? .init("span", "true") : nil])
  }

  private mutating func add(_ kind: VisitKind, _ written: String?) -> [Key]? {
    let wholes = kind.parents.compactMap { self.kind($0.value) }
    let event = kind.event.flatMap { self.event($0.value) }
    return add(
      kind, .kinds, names.kinds, written,
      [
        .init("is", wholes), event.map { .init("event", $0.id) },
        kind.unit == .case ? nil : .init("per", kind.unit.rawValue),
      ], needs: wholes + [event].compactMap(\.self))
  }

  private mutating func add(_ method: Method, _ written: String?) -> [Key]? {
    let wholes = method.parents.compactMap { self.method($0.value) }
    return add(
      method, .methods, names.methods, written,
      [.init("is", wholes), .init("presence", method.presence.rawValue)], needs: wholes)
  }

  private mutating func add(_ denominator: Denominator, _ written: String?) -> [Key]? {
    let whole: Reference? =
      switch denominator.of.value {
      case .kind(let kind): self.kind(kind)
      case .population(let name): (name, [])
      }
    guard let whole else { return nil }
    return add(
      denominator, .denominators, names.denominators, written,
      [.init("of", whole.id), .init("per", denominator.period.rawValue)], needs: [whole])
  }

  private mutating func add<Element: Entry>(
    _ entry: Element, _ list: VocabularyList, _ index: NameIndex<Identifier<Element.Subject>>,
    _ written: String?, _ fields: [ProposedEntry.Field?] = [], needs: [Reference] = []
  ) -> [Key]? {
    let free = entry.name.without { !index.exact($0).isEmpty }
    // What was written may be the id.
    let said = written == entry.id.text ? nil : written
    guard let name = name(free, written: said)?.led(by: said) else { return nil }
    let key = insert(ProposedEntry(list, freeID(entry.id.text, in: list), name: name, fields), list)
    return needs.flatMap(\.entries) + [key]
  }

  /// In the handbook's languages, and in that of the name that was written.
  private func name(_ free: LocalizedName, written: String?) -> LocalizedName? {
    let own = free.only(languages)
    let isSaid = written.map { name in own.all.contains { folded($0.value) == folded(name) } }
    if isSaid ?? !own.all.isEmpty { return own }
    let more = free.entries.filter { entry in
      written.map { name in entry.names.contains { folded($0.value) == folded(name) } } ?? true
    }
    let all = free.only(languages + more.prefix(1).map(\.language))
    return all.all.isEmpty ? nil : all
  }

  // MARK: References

  private mutating func kind(_ id: KindID) -> Reference? {
    beside.ownKind(id, defaults).map { ($0.text, []) } ?? made(id.text, in: .kinds)
  }

  private mutating func event(_ id: EventID) -> Reference? {
    beside.ownEvent(id, defaults).map { ($0.text, []) } ?? made(id.text, in: .events)
  }

  private mutating func method(_ id: MethodID) -> Reference? {
    beside.ownMethod(id, defaults).map { ($0.text, []) } ?? made(id.text, in: .methods)
  }

  private mutating func made(_ id: String, in list: VocabularyList) -> Reference? {
    addDefault(id, in: list, written: nil).flatMap { keys in keys.last.map { ($0.text, keys) } }
  }
}

extension LocalizedName {
  /// With the name that the handbook uses in front, as the one that is printed.
  fileprivate func led(by name: String?) -> LocalizedName {
    guard let name else { return self }
    return LocalizedName(
      entries.map { entry in
        let isSaid = { (other: Located<String>) in folded(other.value) == folded(name) }
        return (
          entry.language, entry.names.filter(isSaid) + entry.names.filter { !isSaid($0) }
        )
      })
  }
}

extension ProposedEntry.Field {
  /// A list of ids; none: no field.
  fileprivate init?(_ key: String, _ ids: [(id: String, entries: [EntryWriter.Key])]) {
    guard !ids.isEmpty else { return nil }
    self.init(key, "[\(ids.map(\.id).joined(separator: ", "))]")
  }
}
