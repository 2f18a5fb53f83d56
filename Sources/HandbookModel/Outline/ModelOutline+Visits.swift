import Diagnostics

/// The merged rows of visits, and the hours that hold for them.
extension ModelOutline {
  func visits(_ version: DocumentVersion) -> [String] {
    version.visits.flatMap { visit in
      let head = (visit.isPrinted ? "visit " : "clause ") + name(of: visit.key, kind: visit.kind)
      let facts = times(visit) + people(visit) + conduct(visit) + sets(visit) + calls(visit)
      return facts.map { "\(head): \($0)" }
    }
  }

  private func name(of key: ClauseKey, kind: KindID) -> String {
    kind.text + (key.condition.map { " (\(ModelNotation.text(of: $0)))" } ?? "")
      + (key.occurrence.map { " #\($0)" } ?? "")
  }

  private func times(_ visit: Visit) -> [String] {
    let kind = handbook.vocabulary.kinds[visit.kind]
    let deadline = scalar("deadline", visit.deadline) {
      ModelNotation.text(of: $0, ownEvent: kind?.event?.value, unit: kind?.unit)
    }
    return (deadline ?? ["deadline not stated"])
      + (scalar("rate", visit.rate) { ModelNotation.text(of: $0) + pool(visit) }
        ?? ["rate not stated"])
  }

  private func pool(_ visit: Visit) -> String {
    visit.pool.isEmpty ? "" : " of \(visit.pool.map(\.text).joined(separator: ", ")) together"
  }

  private func people(_ visit: Visit) -> [String] {
    leaders(visit.leaders) + (scalar("organiser", visit.organisers, list) ?? [])
      + (scalar("with", visit.companions, list) ?? [])
      + (scalar("assisted by", visit.assistants, list) ?? [])
      + (scalar("supervised by", visit.supervisors, list) ?? [])
  }

  private func leaders(_ sourced: Sourced<Leaders>?) -> [String] {
    guard let sourced else { return ["lead not stated"] }
    guard case .value(let leaders) = sourced.value else {
      return scalar("lead", sourced) { _ in "" } ?? []
    }
    let origin = text(of: sourced.origin)
    let lead = leaders.roles.isEmpty ? [] : ["lead \(any(leaders.roles)) · \(origin)"]
    return lead
      + leaders.exceptions.map { exception in
        let conditions = exception.conditions.map { ModelNotation.text(of: $0) }
        return "lead \(any(exception.roles)) if \(conditions.joined(separator: " or ")) · \(origin)"
      }
  }

  private func any(_ roles: [Located<RoleID>]) -> String {
    roles.map(\.value.text).joined(separator: " or ")
  }

  private func conduct(_ visit: Visit) -> [String] {
    let fallbacks = visit.fallbacks.map { sourced -> [String] in
      guard case .value(let fallbacks) = sourced.value else {
        return scalar("fallback", sourced) { _ in "" } ?? []
      }
      return fallbacks.map {
        "if \($0.result.rawValue) method \(ways($0.ways)) · \(text(of: sourced.origin))"
      }
    }
    return (scalar("method", visit.methods, ways) ?? ["method not stated"]) + (fallbacks ?? [])
  }

  func ways(_ ways: [MethodWay]) -> String {
    ways.map { way in
      way.methods.map(\.text).joined(separator: way.isOrdered ? " → " : " + ")
    }.joined(separator: " or ")
  }

  private func sets(_ visit: Visit) -> [String] {
    let sheets = set("sheet", visit.sheets) { id($0.id, in: $0.handbook) }
    return set("topic", visit.topics, \.text)
      + (sheets.isEmpty ? ["sheet not stated"] : sheets)
      + set("signature", visit.signatures, signature) + set("contact", visit.contacts, \.text)
  }

  private func signature(_ demand: SignatureDemand) -> String {
    switch demand.scope {
    case .always: demand.role.text
    case .except(let methods):
      "\(demand.role) unless \(methods.map(\.text).joined(separator: ", "))"
    case .only(let methods): "\(demand.role) only \(methods.map(\.text).joined(separator: ", "))"
    }
  }

  private func calls(_ visit: Visit) -> [String] {
    let origin = visit.hours.map { text(of: $0.origin) } ?? ""
    let hours = visit.hours.map { sourced -> [String] in
      guard case .value(let hours) = sourced.value else {
        return scalar("hours", sourced) { _ in "" } ?? []
      }
      return stretches(hours).map { "hours \($0) · \(origin)" }
    }
    return (hours ?? []) + (scalar("length", visit.length, ModelNotation.text) ?? [])
      + (scalar("notice", visit.notice, ModelNotation.text) ?? [])
      + (scalar("script", visit.script) { quoted($0) } ?? [])
  }

  private func stretches(_ hours: VisitHours) -> [String] {
    let sorts = [
      ("required", hours.required), ("recommended", hours.recommended), ("avoided", hours.avoided),
    ]
    return sorts.flatMap { name, ranges in
      ranges.map { "\(name) \(ModelNotation.text(of: [$0]))" }
    }
  }

  func hours(_ version: DocumentVersion) -> [String] {
    version.hours.flatMap { row in
      let kinds = row.appliesTo.isEmpty ? "all" : list(row.appliesTo)
      let hours = VisitHours(
        required: row.required.map(\.value), recommended: row.recommended.map(\.value),
        avoided: row.avoided.map(\.value))
      return stretches(hours).map { "hours \(kinds): \($0)" }
    }
  }
}

// MARK: Values with their source

extension ModelOutline {
  private func scalar<Value>(
    _ name: String, _ sourced: Sourced<Value>?, _ value: (Value) -> String
  ) -> [String]? {
    sourced.map { ["\(name) \(text(of: $0.value, value)) · \(text(of: $0.origin))"] }
  }

  private func set<Member>(
    _ name: String, _ set: SourcedSet<Member>, _ member: (Member) -> String
  ) -> [String] {
    set.items.map { "\(name) \(member($0.member)) · \(text(of: $0.origin))" }
      + set.closed.lines { "\(name) none · \(text(of: $0.origin))" }
      + set.silence.lines {
        "\(name) \(text(of: $0.value) { _ in "" }) · \(text(of: $0.origin))"
      } + (set.isUnreadable && set.silence == nil ? ["\(name) unreadable"] : [])
  }

  private func text(of origin: Origin) -> String {
    switch origin {
    case .own: "own"
    case .parent(let kind): "parent \(kind)"
    case .all: "all"
    case .others: "others"
    }
  }
}
