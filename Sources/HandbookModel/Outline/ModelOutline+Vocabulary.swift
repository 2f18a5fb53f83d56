/// The words that the handbook itself declares.
extension ModelOutline {
  var vocabulary: [String] {
    entries("role", \.roles, role) + entries("kind", \.kinds, kind)
      + entries("event", \.events) { $0.isSpan ? ["span"] : [] }
      + entries("method", \.methods, method) + own(\.axes).flatMap(axis)
      + entries("denominator", \.denominators, denominator)
      + entries("measure", \.measures) { $0.unit.lines { $0 } }
      + entries("contact", \.contacts, contact) + entries("topic", \.topics) { _ in [] }
  }

  private func entries<Element: Entry>(
    _ sort: String, _ table: KeyPath<Vocabulary, EntryTable<Element>>,
    _ facts: (Element) -> [String]
  ) -> [String] {
    own(table).map { entry in
      "\(sort) \(entry.id): " + (facts(entry) + names(entry.name)).joined(separator: ", ")
    }
  }

  /// The entries that stand in no handbook that this one uses.
  private func own<Element: Entry>(
    _ table: KeyPath<Vocabulary, EntryTable<Element>>
  ) -> [Element] {
    handbook.vocabulary[keyPath: table].filter { entry in
      !used.contains { $0.vocabulary[keyPath: table][entry.id]?.range == entry.range }
    }
  }

  /// In the handbook's first language, aliases after the name.
  private func names(_ name: LocalizedName) -> [String] {
    let entry = name.entries.first { $0.language == language } ?? name.entries.first
    return (entry?.names ?? []).map { quoted($0.value) }
  }

  private func role(_ role: Role) -> [String] {
    [role.sort.rawValue] + role.level.lines { "level \($0)" }
      + role.reportsTo.lines { "reports to \($0.value)" }
      + role.partOf.map { "part of \($0.value)" } + (role.isInPerson ? ["in person"] : [])
  }

  private func kind(_ kind: VisitKind) -> [String] {
    kind.parents.map { "is \($0.value)" } + (kind.hasCompleteParts ? ["parts complete"] : [])
      + kind.event.lines { "event \($0.value)" } + ["per \(kind.unit.rawValue)"]
      + kind.feature.lines { "where \($0.value)" }
  }

  private func method(_ method: Method) -> [String] {
    method.parents.map { "is \($0.value)" } + [method.presence.rawValue]
  }

  private func axis(_ axis: SegmentAxis) -> [String] {
    let facts = ["of \(axis.bearer.rawValue)"] + axis.unit.lines { $0 } + names(axis.name)
    return ["axis \(axis.id): " + facts.joined(separator: ", ")]
      + axis.values.map { value in
        let facts = value.predicate.lines { "when \(quoted($0.value))" } + names(value.name)
        return "segment \(axis.id) = \(value.id): " + facts.joined(separator: ", ")
      }
  }

  private func denominator(_ denominator: Denominator) -> [String] {
    let whole =
      switch denominator.of.value {
      case .kind(let kind): "of \(kind)"
      case .population(let name): "of population \(name)"
      }
    return [whole, "per \(denominator.period.rawValue)"]
  }

  private func contact(_ group: ContactGroup) -> [String] {
    group.members.isEmpty
      ? [] : ["at least \(group.minimum) of \(list(group.members).replacing(", ", with: " "))"]
  }
}
