import HandbookModel

extension ValueWriter {
  /// Who leads, and who leads instead under what conditions.
  public func leaders(_ leaders: Leaders) -> String {
    let first = leaders.roles.isEmpty ? [] : [roles(leaders.roles.map(\.value))]
    return list(first + leaders.exceptions.map(exception), .separate)
  }

  /// Who sees to it that a visit is made.
  public func organisers(_ roles: [RoleID]) -> String {
    list(roles.map { texts.phrase("leaders.organises", ["role": role($0)]) }, .separate)
  }

  /// `if buyers at least 300: Customer service`
  public func exception(_ exception: Leaders.Exception) -> String {
    labelled(
      texts.phrase("condition.when", ["condition": conditions(exception.conditions)]),
      roles(exception.roles.map(\.value)))
  }

  /// Any one of them.
  func roles(_ roles: [RoleID]) -> String { list(roles.map(role), .any) }

  public func way(_ way: MethodWay) -> String {
    list(way.methods.map(method), way.isOrdered ? .then : .together)
  }

  /// Alternatives; a list in which methods are joint as well needs no word between alternatives,
  /// because `and` beside `or` would leave open what belongs together. An order reaches as far as
  /// the next semicolon.
  public func ways(_ ways: [MethodWay]) -> String {
    if ways.contains(where: \.isOrdered) { return list(ways.map(way), .separate) }
    return ways.contains { $0.methods.count > 1 }
      ? list(ways.map(way), .all) : alternatives(ways.map(way))
  }

  public func fallback(_ fallback: Fallback) -> String {
    let result = texts.phrase("result.when", ["result": self.result(fallback.result)])
    return labelled(result, ways(fallback.ways))
  }

  public func fallbacks(_ fallbacks: [Fallback]) -> String {
    list(fallbacks.map(fallback), .separate)
  }

  public func signature(_ demand: SignatureDemand) -> String {
    let role = self.role(demand.role)
    switch demand.scope {
    case .always: return role
    case .except(let methods):
      return texts.phrase("signature.except", ["role": role, "methods": self.methods(methods)])
    case .only(let methods):
      return texts.phrase("signature.only", ["role": role, "methods": self.methods(methods)])
    }
  }

  private func methods(_ methods: [MethodID]) -> String { list(methods.map(method), .all) }
}

// MARK: Lengths, hours and notice

extension ValueWriter {
  public func length(_ length: VisitLength) -> String {
    let limit = texts.phrase(
      length.isPromised ? "length.promised" : "length.at-most",
      ["length": minutes(length.maximum)])
    guard !length.exceptions.isEmpty else { return limit }
    return texts.phrase(
      "length.except",
      ["length": limit, "exceptions": list(length.exceptions.map(exception), .all)])
  }

  private func exception(_ exception: VisitLength.Exception) -> String {
    switch exception {
    case .kind(let kind): self.kind(kind)
    case .result(let result): self.result(result)
    case .text(let text): text
    }
  }

  public func hours(_ hours: VisitHours) -> String {
    let sorts = [
      ("required", hours.required), ("recommended", hours.recommended), ("avoided", hours.avoided),
    ]
    let parts = sorts.filter { !$0.1.isEmpty }.map { sort, ranges in
      texts.phrase("hours.\(sort)", ["hours": list(ranges.map(self.hours), .all)])
    }
    return list(parts, .separate)
  }

  /// `10:30–11:40`
  public func hours(_ range: HourRange) -> String {
    texts.phrase("hours.range", ["from": time(range.from), "to": time(range.to)])
  }

  public func time(_ time: TimeOfDay) -> String {
    let minutes = time.minutes % 60
    return "\(time.minutes / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }

  public func notice(_ notice: Notice) -> String {
    let ahead =
      notice.ahead.map { ahead in
        let bound = Bound(Offset(0 &- ahead.count, ahead.unit))
        return window(Window(anchor: Anchor(.thisVisit), lower: bound, upper: bound))
      } ?? texts["notice.unspecified"]
    return list(notice.methods.isEmpty ? [ahead] : [ahead, methods(notice.methods)], .separate)
  }
}
