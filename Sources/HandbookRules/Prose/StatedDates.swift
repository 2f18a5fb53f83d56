import Diagnostics
import HandbookModel

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
