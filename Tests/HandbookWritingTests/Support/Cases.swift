import HandbookModel

@testable import HandbookWriting

// The cases of the value types by name. Each is made from a value by a switch over all of its cases.

enum DeadlineCase: CaseIterable {
  case phases, frequency, gap, sequence, choice, vague

  init(_ value: Deadline) {
    self =
      switch value {
      case .phases: .phases
      case .frequency: .frequency
      case .gap: .gap
      case .sequence: .sequence
      case .choice: .choice
      case .vague: .vague
      }
  }
}

enum SubjectCase: CaseIterable {
  case ownEvent, event, visit, thisVisit, answer, overdue

  init(_ value: Anchor.Subject) {
    self =
      switch value {
      case .ownEvent: .ownEvent
      case .event: .event
      case .visit: .visit
      case .thisVisit: .thisVisit
      case .answer: .answer
      case .overdue: .overdue
      }
  }
}

enum PointCase: CaseIterable {
  case none, start, middle, end

  init(_ value: SpanPoint?) {
    self =
      switch value {
      case nil: .none
      case .start: .start
      case .middle: .middle
      case .end: .end
      }
  }
}

enum TailCase: CaseIterable {
  case none, every, frequency

  init(_ value: VisitSequence.Tail?) {
    self =
      switch value {
      case nil: .none
      case .every: .every
      case .frequency: .frequency
      }
  }
}

enum EndCase: CaseIterable {
  case none, until, after, times

  init(_ value: VisitSequence.End?) {
    self =
      switch value {
      case nil: .none
      case .until: .until
      case .after: .after
      case .times: .times
      }
  }
}

enum RateCase: CaseIterable {
  case share, each, sample, delegated, vague

  init(_ value: Rate) {
    self =
      switch value {
      case .share: .share
      case .each: .each
      case .sample: .sample
      case .delegated: .delegated
      case .vague: .vague
      }
  }
}

enum TermCase: CaseIterable {
  case number, segment, feature, result, measure

  init(_ value: Condition.Term) {
    self =
      switch value {
      case .number: .number
      case .segment: .segment
      case .feature: .feature
      case .result: .result
      case .measure: .measure
      }
  }
}

/// The shapes of an interval of numbers.
enum IntervalCase: CaseIterable {
  case above, atLeast, below, upTo, equal, closed, openBelow, openAbove, open

  /// Nil without ends, which nobody writes.
  init?(_ value: NumericInterval) {
    switch (value.lower, value.upper) {
    case (nil, nil): return nil
    case (let lower?, nil): self = lower.isIncluded ? .atLeast : .above
    case (nil, let upper?): self = upper.isIncluded ? .upTo : .below
    case (let lower?, let upper?) where lower == upper: self = .equal
    case (let lower?, let upper?):
      switch (lower.isIncluded, upper.isIncluded) {
      case (true, true): self = .closed
      case (false, true): self = .openBelow
      case (true, false): self = .openAbove
      case (false, false): self = .open
      }
    }
  }
}

enum DueCase: CaseIterable {
  case day, monthEnd, weekday, within, sameDay, dailyClose, quarterEnd, halfYearEnd, anchored,
    promised, shifted, vague

  init(_ value: DueDate) {
    self =
      switch value {
      case .day: .day
      case .monthEnd: .monthEnd
      case .weekday: .weekday
      case .within: .within
      case .sameDay: .sameDay
      case .dailyClose: .dailyClose
      case .quarterEnd: .quarterEnd
      case .halfYearEnd: .halfYearEnd
      case .anchored: .anchored
      case .promised: .promised
      case .shifted: .shifted
      case .vague: .vague
      }
  }
}

enum MonthCase: CaseIterable {
  case next, relative, named, ofQuarter

  init(_ value: MonthReference) {
    self =
      switch value {
      case .next: .next
      case .relative: .relative
      case .named: .named
      case .ofQuarter: .ofQuarter
      }
  }
}

enum CoveredCase: CaseIterable {
  case days, period

  init(_ value: CoveredPeriod) {
    self =
      switch value {
      case .days: .days
      case .period: .period
      }
  }
}

enum OccasionCase: CaseIterable {
  case eachVisit, each, when

  init(_ value: Paper.Occasion) {
    self =
      switch value {
      case .eachVisit: .eachVisit
      case .each: .each
      case .when: .when
      }
  }
}

/// Limits below and above, of terms and sums.
enum LimitsCase: CaseIterable {
  case exact, range, minimum, maximum

  init?<Limit: Equatable>(_ minimum: Limit?, _ maximum: Limit?) {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): self = minimum == maximum ? .exact : .range
    case (_?, nil): self = .minimum
    case (nil, _?): self = .maximum
    case (nil, nil): return nil
    }
  }
}

enum ExceptionCase: CaseIterable {
  case kind, result, text

  init(_ value: VisitLength.Exception) {
    self =
      switch value {
      case .kind: .kind
      case .result: .result
      case .text: .text
      }
  }
}

enum TargetCase: CaseIterable {
  case share, number, rate

  init(_ value: Target.Value) {
    self =
      switch value {
      case .share: .share
      case .number: .number
      case .rate: .rate
      }
  }
}

enum ComparatorCase: CaseIterable {
  case atLeast, atMost, equal

  init(_ value: Target.Comparator) {
    self =
      switch value {
      case .atLeast: .atLeast
      case .atMost: .atMost
      case .equal: .equal
      }
  }
}

enum TimeCase: CaseIterable {
  case frequency, due, vague

  init(_ value: Provision.Time) {
    self =
      switch value {
      case .frequency: .frequency
      case .due: .due
      case .vague: .vague
      }
  }
}

enum ScopeCase: CaseIterable {
  case always, except, only

  init(_ value: SignatureDemand.Scope) {
    self =
      switch value {
      case .always: .always
      case .except: .except
      case .only: .only
      }
  }
}

enum StatementCase: CaseIterable {
  case value, nothing, unlimited, blank, exempt, elsewhere, unreadable

  init<Value>(_ value: Statement<Value>) {
    self =
      switch value {
      case .value: .value
      case .nothing: .nothing
      case .unlimited: .unlimited
      case .blank: .blank
      case .exempt: .exempt
      case .elsewhere: .elsewhere
      case .unreadable: .unreadable
      }
  }
}

extension Bool: @retroactive CaseIterable {
  public static var allCases: [Bool] { [false, true] }
}
