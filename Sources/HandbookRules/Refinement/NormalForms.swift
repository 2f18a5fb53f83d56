import HandbookModel

/// Equal meanings as equal values: 24 months are 2 years, 4 weeks 28 days, 30 half-months 15 months.
/// The order of refinement and the comparison of translations use the same forms.
extension Offset {
  /// Nothing is 0 days; half-months become months or days where that says the same.
  var normal: Offset {
    switch (unit, count) {
    case (.hour, _): self
    case (_, 0): Offset(0, .day)
    case (.halfMonth, 1), (.halfMonth, -1): Offset(15 * count, .day)
    case (.halfMonth, _) where count % 2 == 0: Offset(count / 2, .month)
    default: self
    }
  }
}

extension Bound {
  /// "Less than 3 days" is "at most 2 days"; `inward` is the way into the window.
  fileprivate func normal(inward: Int) -> Bound {
    let offset = offset.normal
    guard !isIncluded, offset.unit == .day, abs(offset.count) < 1_000_000 else {
      return Bound(offset, isIncluded: isIncluded)
    }
    return Bound(Offset(offset.count + inward, .day))
  }
}

extension Window {
  var normal: Window {
    Window(
      anchor: anchor, lower: lower.map { $0.normal(inward: 1) },
      upper: upper.map { $0.normal(inward: -1) })
  }

  func resolved(for kind: VisitKind?) -> Window {
    Window(anchor: anchor.resolved(for: kind), lower: lower, upper: upper).normal
  }
}

extension Anchor {
  /// The event that the kind names, where none is named here.
  func resolved(for kind: VisitKind?) -> Anchor {
    guard subject == .ownEvent, let event = kind?.event?.value else { return self }
    return Anchor(.event(event), point: point)
  }
}

extension Frequency {
  /// Once in 4 quarters is once a year; cycles of months that make no such period stay.
  var normal: Frequency {
    var normal = self
    guard periodCount > 1, let months = period.months, periodCount < 1_000 else { return self }
    let all = months * periodCount
    let longest = CalendarPeriod.allCases.last { all.isMultiple(of: $0.months ?? .max) }
    guard let longest, let length = longest.months else { return self }
    (normal.period, normal.periodCount) = (longest, all / length)
    return normal
  }

  func resolved(for kind: VisitKind?) -> Frequency {
    var frequency = normal
    if unit == kind?.unit { frequency.unit = nil }
    return frequency
  }
}

extension VisitSequence {
  func resolved(for kind: VisitKind?) -> VisitSequence {
    VisitSequence(
      points: points.map { $0.resolved(for: kind) },
      start: points.isEmpty ? start?.resolved(for: kind) : nil,
      tail: tail.map { tail in
        switch tail {
        case .every(let offset): .every(offset.normal)
        case .frequency(let frequency): .frequency(frequency.resolved(for: kind))
        }
      },
      end: end.map { end in
        switch end {
        case .until(let anchor): .until(anchor.resolved(for: kind))
        case .after(let offset): .after(offset.normal)
        case .times: end
        }
      })
  }
}

extension Deadline {
  /// Names the events and units that the kind stands for, so that equal meanings are equal values.
  func resolved(for kind: VisitKind?) -> Deadline {
    switch self {
    case .phases(let windows): .phases(windows.map { $0.resolved(for: kind) })
    case .frequency(let frequency): .frequency(frequency.resolved(for: kind))
    case .gap(let offset): .gap(offset.normal)
    case .sequence(let sequence) where sequence.tail == nil && sequence.end == nil:
      .phases(sequence.points.map { $0.resolved(for: kind) })
    case .sequence(let sequence): .sequence(sequence.resolved(for: kind))
    case .choice(let options): Self.choice(among: options.map { $0.resolved(for: kind) })
    case .vague: self
    }
  }

  /// Each option once, in an order of its own; a choice among choices is one choice.
  private static func choice(among options: [Deadline]) -> Deadline {
    let flat = options.flatMap { option in
      if case .choice(let inner) = option { inner } else { [option] }
    }
    let distinct = Set(flat).map { (key: ModelNotation.text(of: $0), option: $0) }
      .sorted { $0.key < $1.key }.map(\.option)
    return distinct.count == 1 ? distinct[0] : .choice(distinct)
  }
}

extension Rate {
  /// "Every household" of a kind that is counted by household is all of them; a unit counts once
  /// unless the text says otherwise.
  func resolved(for kind: VisitKind?) -> Rate {
    switch self {
    case .each(let unit) where unit == kind?.unit: .share(Share(percent: 100), of: nil)
    case .share(let share, let whole, .excluded): .share(share, of: whole)
    case .sample(let number, let unit, .excluded): .sample(number, unit)
    default: self
    }
  }
}

extension Retention {
  /// For good is for good, from whatever day; no term at all counts from nowhere.
  var normal: Retention {
    let hasTerm = !isPermanent && (minimum != nil || maximum != nil)
    return Retention(
      minimum: isPermanent ? nil : minimum?.normal, maximum: isPermanent ? nil : maximum?.normal,
      isPermanent: isPermanent, anchor: hasTerm ? anchor : nil)
  }
}

extension MethodWay {
  /// The order of methods counts only where it was stated, and where there is more than one.
  var normal: MethodWay {
    isOrdered && methods.count > 1 ? self : MethodWay(Set(methods).sorted())
  }
}

extension [MethodWay] {
  var normal: Set<MethodWay> { Set(map(\.normal)) }
}

extension Leaders {
  /// Who leads without regard to places and to the order of alternatives; exceptions stay in theirs.
  struct Normal: Hashable {
    struct Exception: Hashable {
      var conditions: Set<Set<Condition.Term>>
      var roles: Set<RoleID>
    }

    var roles: Set<RoleID>
    var exceptions: [Exception]
  }

  var normal: Normal {
    Normal(
      roles: Set(roles.map(\.value)),
      exceptions: exceptions.map {
        .init(
          conditions: Set($0.conditions.map { Set($0.terms) }), roles: Set($0.roles.map(\.value)))
      })
  }
}

extension Notice {
  var normal: Notice { Notice(ahead: ahead?.normal, methods: Set(methods).sorted()) }
}

extension VisitHours {
  var normal: VisitHours {
    let sorted = { (ranges: [HourRange]) in
      Set(ranges).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }
    return VisitHours(
      required: sorted(required), recommended: sorted(recommended), avoided: sorted(avoided))
  }
}
