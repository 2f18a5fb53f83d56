import HandbookModel

/// Writes a merged row as EXPECTED.md does: value, `·`, source.
struct GlanceNotation {
  let vocabulary: Vocabulary

  static let columns = [
    "key: kind (condition)", "deadline", "rate", "lead", "with / assisted", "method", "fallback",
    "topics", "sheet", "signed",
  ]

  func cells(_ visit: Visit) -> [String] {
    [
      key(visit), sourced(visit.deadline) { deadline($0, visit) },
      sourced(visit.rate) { rate($0, visit) }, sourced(visit.leaders, leaders),
      helpers(visit), sourced(visit.methods, ways), sourced(visit.fallbacks, fallbacks),
      topics(visit.topics), set(visit.sheets) { GlanceNotation.sheets[$0.id.text] ?? $0.id.text },
      set(visit.signatures, joined: signatures),
    ]
  }

  private func key(_ visit: Visit) -> String {
    var notes: [String] = []
    if let condition = visit.key.condition {
      notes.append(ModelNotation.text(of: condition) { vocabulary.axes[$0]?.unit })
    }
    if let feature = vocabulary.kinds[visit.kind]?.feature {
      notes.append("sites with \(feature.value)")
    }
    if !visit.isPrinted { notes.append("clause only") }
    return visit.kind.text + notes.map { " (\($0))" }.joined()
  }

  private func deadline(_ deadline: Deadline, _ visit: Visit) -> String {
    let kind = vocabulary.kinds[visit.kind]
    return ModelNotation.text(of: deadline, ownEvent: kind?.event?.value, unit: kind?.unit)
  }

  /// A rate without cohort, of a kind that counts households in periods, is a share of households.
  private func rate(_ rate: Rate, _ visit: Visit) -> String {
    let text = ModelNotation.text(of: rate)
    guard case .share(_, of: nil, _) = rate, case .value(.frequency) = visit.deadline?.value,
      vocabulary.kinds[visit.kind]?.unit == .household
    else { return text }
    return text + " of households"
  }

  private func leaders(_ leaders: Leaders) -> String {
    leaders.roles.map { role in
      let isBody = vocabulary.roles[role.value]?.sort == .body
      return role.value.text + (isBody ? " (body)" : "")
    }.joined(separator: " or ")
  }

  private func helpers(_ visit: Visit) -> String {
    let parts = [visit.companions, visit.assistants].map {
      $0?.value.value?.map(\.value.text) ?? []
    }
    guard let origin = (visit.companions ?? visit.assistants)?.origin else { return "–" }
    return parts.map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }.joined(separator: " / ")
      + " · " + source(origin)
  }

  private func ways(_ ways: [MethodWay]) -> String {
    let text = ways.map { $0.methods.map(\.text).joined(separator: " and ") }
      .joined(separator: " or ")
    return text
  }

  private func fallbacks(_ fallbacks: [Fallback]) -> String {
    fallbacks.map {
      "\($0.result == .notReached ? "not reached" : $0.result.rawValue): \(ways($0.ways))"
    }
    .joined(separator: "; ")
  }

  /// Members of one source together, in the order of the text.
  private func topics(_ topics: SourcedSet<TopicID>) -> String {
    var groups: [(origin: Origin, names: [String])] = []
    for item in topics.items {
      if groups.last?.origin == item.origin {
        groups[groups.count - 1].names.append(item.member.text)
      } else {
        groups.append((item.origin, [item.member.text]))
      }
    }
    return groups.map { group in
      let isT4 = group.names == ["effect", "satisfaction", "suggestions", "needs"]
      return (isT4 ? "T4" : group.names.joined(separator: ", ")) + " · " + source(group.origin)
    }.joined(separator: " + ")
  }

  private static let sheets = [
    "owner-visit-record": "R", "key-household-log": "L", "service-survey": "Q",
  ]

  private func set<Member>(
    _ set: SourcedSet<Member>, _ name: (Member) -> String
  ) -> String {
    self.set(set) { $0.map(name).joined(separator: " and ") }
  }

  private func set<Member>(
    _ set: SourcedSet<Member>, joined: ([Member]) -> String
  ) -> String {
    if let closed = set.closed { return "none · " + source(closed.origin) }
    guard let first = set.items.first else { return "—" }
    return joined(set.members) + " · " + source(first.origin)
  }

  private func signatures(_ demands: [SignatureDemand]) -> String {
    let isS =
      demands == [
        SignatureDemand(.visitor),
        SignatureDemand(RoleID("owner"), scope: .except([MethodID("phone")])),
      ]
    return isS ? "S" : demands.map { "\($0)" }.joined(separator: ", ")
  }

  private func sourced<Value>(_ value: Sourced<Value>?, _ text: (Value) -> String) -> String {
    guard let value else { return "—" }
    switch value.value {
    case .value(let stated): return text(stated) + " · " + source(value.origin)
    case .nothing: return "none · " + source(value.origin)
    default: return "\(value.value)"
    }
  }

  private func source(_ origin: Origin) -> String {
    switch origin {
    case .own: "own"
    case .parent: "parent"
    case .all: "all"
    case .others: "others"
    }
  }
}
