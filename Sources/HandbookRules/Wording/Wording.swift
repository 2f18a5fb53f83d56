import HandbookModel

/// Values in the words of English messages.
enum Wording {
  static func offset(_ offset: Offset) -> String {
    switch offset.unit {
    case .hour: count(offset.count, "hour")
    case .day: count(offset.count, "day")
    case .workingDay: count(offset.count, "working day")
    case .halfMonth: count(offset.count, "half-month")
    case .month:
      offset.count != 0 && offset.count % 12 == 0
        ? count(offset.count / 12, "year") : count(offset.count, "month")
    }
  }

  static func unit(_ unit: VisitKind.Unit) -> String { unit.rawValue }

  static func deadline(_ deadline: Deadline, names: Names) -> String {
    switch deadline {
    case .phases(let windows):
      windows.map { window($0, names: names) }.joined(separator: ", then ")
    case .frequency(let frequency): self.frequency(frequency)
    case .gap(let offset): "at most \(self.offset(offset)) apart"
    case .sequence(let sequence): ModelNotation.text(of: sequence)
    case .choice(let options):
      options.map { self.deadline($0, names: names) }.joined(separator: " or ")
    case .vague(let text): "'\(text)'"
    }
  }

  /// A deadline beside another: the event is named only where the two count from different ones.
  static func deadline(
    _ deadline: Deadline, besides other: Deadline, of kind: VisitKind?, names: Names
  ) -> String {
    guard case .phases(let windows) = deadline.resolved(for: kind),
      case .phases(let others) = other.resolved(for: kind)
    else { return self.deadline(deadline, names: names) }
    guard Set((windows + others).map(\.anchor)).count == 1 else {
      return self.deadline(.phases(windows), names: names)
    }
    return windows.map { window($0) }.joined(separator: ", then ")
  }

  static func frequency(_ frequency: Frequency) -> String {
    (frequency.maximum == nil ? "at least " : "") + times(frequency.minimum)
      + (frequency.unit.map { " per \(unit($0))" } ?? "") + " every \(frequency.period.rawValue)"
  }

  static func rate(_ rate: Rate, names: Names) -> String {
    switch rate {
    case .share(let share, let whole, _):
      self.share(share) + (whole.map { " of \(names.denominator($0))" } ?? "")
    case .each(let unit): "every \(self.unit(unit))"
    case .sample(let number, let unit, _): "a sample of " + count(number, self.unit(unit))
    case .delegated(let role, let floor):
      "set by \(names.role(role))" + (floor.map { ", at least \(share($0))" } ?? "")
    case .vague(let text): "'\(text)'"
    }
  }

  /// `10:30–11:40; not 12:00–14:00`. What is recommended binds nobody.
  static func hours(_ hours: VisitHours) -> String {
    let required = hours.required.isEmpty ? [] : [ModelNotation.text(of: hours.required)]
    let avoided = hours.avoided.isEmpty ? [] : ["not " + ModelNotation.text(of: hours.avoided)]
    return required.isEmpty && avoided.isEmpty
      ? "at any hour" : (required + avoided).joined(separator: "; ")
  }

  /// `a or b; c where buyers at least 300`.
  static func leaders(_ leaders: Leaders, names: Names) -> String {
    let exceptions = leaders.exceptions.map { exception in
      let roles = exception.roles.map { names.role($0.value) }.joined(separator: " or ")
      let conditions = exception.conditions.map { ModelNotation.text(of: $0) }
      return "\(roles) where \(conditions.joined(separator: " or "))"
    }
    let roles = leaders.roles.map { names.role($0.value) }.joined(separator: " or ")
    return ([roles] + exceptions).joined(separator: "; ")
  }

  static func retention(_ retention: Retention) -> String {
    if retention.isPermanent { return "for good" }
    switch (retention.minimum, retention.maximum) {
    case (nil, nil): return "without a term"
    case (let minimum?, nil): return "at least \(offset(minimum))"
    case (nil, let maximum?): return "at most \(offset(maximum))"
    case (let minimum?, let maximum?):
      return minimum == maximum ? offset(minimum) : range(offset(minimum), offset(maximum))
    }
  }

  /// `1 to 3 years`, `6 months to 1 year`.
  private static func range(_ lower: String, _ upper: String) -> String {
    let (from, to) = (lower.split(separator: " "), upper.split(separator: " "))
    let isOneUnit =
      from.count == to.count
      && from.dropFirst().elementsEqual(to.dropFirst()) { low, high in
        low == high || low + "s" == high
      }
    return "\(isOneUnit ? from.first.map(String.init) ?? lower : lower) to \(upper)"
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
