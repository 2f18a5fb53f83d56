import Diagnostics
import HandbookModel

// The figures in the values of the model.

extension Deadline {
  /// The lengths of its windows and gaps.
  var lengths: [Remark.Quantity] {
    switch self {
    case .phases(let windows): windows.flatMap(\.lengths)
    case .gap(let offset): [.length(offset)]
    case .sequence(let sequence): sequence.lengths
    case .choice(let options): options.flatMap(\.lengths)
    case .frequency, .vague: []
    }
  }

  /// How often; a gap of whole months is as often as the calendar period of that length.
  var frequencies: [Remark.Quantity] {
    switch self {
    case .frequency(let frequency): [.frequency(frequency)]
    case .gap(let offset): offset.frequency.map { [.frequency($0)] } ?? []
    case .sequence(let sequence): sequence.frequencies
    case .choice(let options): options.flatMap(\.frequencies)
    case .phases, .vague: []
    }
  }
}

extension Window {
  fileprivate var lengths: [Remark.Quantity] {
    [lower, upper].compactMap { $0?.offset }.filter { $0.count != 0 }.map { .length($0) }
  }
}

extension VisitSequence {
  fileprivate var lengths: [Remark.Quantity] {
    var lengths = points.flatMap(\.lengths)
    if case .every(let offset)? = tail { lengths.append(.length(offset)) }
    if case .after(let offset)? = end { lengths.append(.length(offset)) }
    return lengths
  }

  fileprivate var frequencies: [Remark.Quantity] {
    switch tail {
    case .frequency(let frequency): [.frequency(frequency)]
    case .every(let offset): offset.frequency.map { [.frequency($0)] } ?? []
    case nil: []
    }
  }
}

extension Offset {
  fileprivate var frequency: Frequency? {
    unit == .month && count > 0
      ? Frequency(period: .month, periodCount: count, minimum: 1, maximum: 1) : nil
  }
}

extension Rate {
  var quantities: [Remark.Quantity] {
    switch self {
    case .share(let share, _, _): [.share(share)]
    case .delegated(_, let floor): floor.map { [.share($0)] } ?? []
    case .each, .sample, .vague: []
    }
  }
}

extension Notice {
  var quantities: [Remark.Quantity] { ahead.map { [.length($0)] } ?? [] }
}

extension VisitLength {
  var quantities: [Remark.Quantity] { [.minutes(maximum)] }
}

extension Located<DueDate> {
  var values: [Restatement.Value] {
    value.quantities.map { Restatement.Value(quantity: $0, place: range) }
  }
}

extension DueDate {
  fileprivate var quantities: [Remark.Quantity] {
    switch self {
    case .day(let day, _, _): [.day(day)]
    // Any of the last days of a month may be meant.
    case .monthEnd, .quarterEnd, .halfYearEnd: (28...31).map { .day($0) }
    case .weekday(let weekday, _): [.weekday(weekday)]
    case .within(let offset): [.length(offset)]
    case .anchored(let window): window.lengths
    case .shifted(let date, _): date.quantities
    case .sameDay, .dailyClose, .promised, .vague: []
    }
  }
}

extension Paper {
  /// How often it is made.
  var frequencies: [Remark.Quantity] {
    (period?.value.value).map {
      [.frequency(Frequency(period: $0, minimum: 1, maximum: 1))]
    } ?? []
  }
}

extension Provision {
  var frequencies: [Remark.Quantity] {
    switch time?.value {
    case .frequency(let frequency): [.frequency(frequency)]
    case .due(let due): due.frequencies
    case .vague, nil: []
    }
  }
}

extension DueDate {
  /// How often it comes round by itself: a day of the month comes every month.
  var frequencies: [Remark.Quantity] {
    let period: CalendarPeriod? =
      switch self {
      case .day(_, .next, _), .day(_, .relative, _), .monthEnd(.next), .monthEnd(.relative): .month
      case .day(_, .named, _), .monthEnd(.named): .year
      case .day(_, .ofQuarter, _), .monthEnd(.ofQuarter), .quarterEnd: .quarter
      case .halfYearEnd: .halfYear
      case .weekday: .week
      case .dailyClose: .day
      case .shifted, .within, .sameDay, .anchored, .promised, .vague: nil
      }
    if case .shifted(let date, _) = self { return date.frequencies }
    return period.map { [.frequency(Frequency(period: $0, minimum: 1, maximum: 1))] } ?? []
  }
}

extension Step {
  /// Its own, its branches' and its sub-steps'.
  var dues: [Located<DueDate>] {
    [due].compactMap(\.self) + branches.compactMap(\.due) + substeps.flatMap(\.dues)
  }

  func isBy(_ roles: [Located<RoleID>]) -> Bool {
    guard let actor else { return false }
    return roles.contains { $0.value == actor.value }
  }

  func cites(_ forms: Set<FormKey>) -> Bool {
    citations.contains { if case .form(let key) = $0.value { forms.contains(key) } else { false } }
  }
}

extension Target {
  var values: [Restatement.Value] {
    var values: [Restatement.Value] = []
    func add(_ quantity: Remark.Quantity, _ place: SourceRange?) {
      if let place { values.append(Restatement.Value(quantity: quantity, place: place)) }
    }
    switch value?.value {
    case .share(_, let share): add(.share(share), value?.range)
    case .number(_, let number): add(.count(number), value?.range)
    case .rate, nil: break
    }
    // A number of times each month is said as a frequency too.
    if let period {
      var frequency = Frequency(period: period.value, minimum: 1, maximum: 1)
      if case .number(_, let number)? = value?.value { frequency.minimum = number }
      frequency.maximum = frequency.minimum
      add(.frequency(frequency), period.range)
    }
    return values
  }
}

extension Statement {
  /// A value, or decided that there is none: nobody has still to say it.
  var isSettled: Bool {
    switch self {
    case .value, .nothing, .exempt, .unlimited: true
    case .blank, .elsewhere, .unreadable: false
    }
  }
}

extension Remark {
  var kinds: [KindID] { subjects.compactMap { if case .kind(let id) = $0 { id } else { nil } } }
  var events: [EventID] { subjects.compactMap { if case .event(let id) = $0 { id } else { nil } } }
  var papers: [Paper.Subject] {
    subjects.compactMap { if case .paper(let subject) = $0 { subject } else { nil } }
  }
}

extension Remark {
  /// What is done with a sheet that is already filled in.
  var isOfSheet: Bool { act == .review || act == .approve || act == .sign }
}

extension Remark.Act {
  /// Whether the words of running text may mean this stage.
  func isAct(_ act: Paper.Act) -> Bool {
    switch self {
    case .compile: act == .compile
    case .review: act == .review
    case .approve: act == .approve || act == .review
    case .sign: act == .review || act == .approve
    case .submit, .report: act == .submit || act == .approve || act == .review
    case .archive: act == .archive
    case .visit, .notify, .keep, .other: false
    }
  }
}
