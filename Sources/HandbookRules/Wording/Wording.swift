import Diagnostics
import HandbookModel

/// Lists and counts in messages; values are written by `Names.writer`.
enum Wording {
  static func list(_ items: [String], _ list: Message.List = .all) -> Message {
    Message(names: items, list)
  }

  static func list(_ items: [Message], _ list: Message.List = .all) -> Message {
    Message(list: items, list)
  }
}

extension VisitResult {
  /// `if not-reached`
  var noun: Message {
    switch self {
    case .notReached: "not-reached"
    case .inconvenient: "inconvenient"
    case .dissatisfied: "dissatisfied"
    case .unqualified: "unqualified"
    }
  }
}

extension Paper.Numbering {
  var clause: Message {
    switch self {
    case .page: "numbered per page"
    case .copy: "numbered per copy"
    }
  }
}

extension CalendarPeriod {
  /// `month`
  var noun: Message {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .quarter: "quarter"
    case .halfYear: "half-year"
    case .year: "year"
    }
  }

  /// `1 month`, `3 months`
  func counted(_ count: Int) -> Message {
    switch self {
    case .day: "\(count, "day", "days")"
    case .week: "\(count, "week", "weeks")"
    case .month: "\(count, "month", "months")"
    case .quarter: "\(count, "quarter", "quarters")"
    case .halfYear: "\(count, "half-year", "half-years")"
    case .year: "\(count, "year", "years")"
    }
  }
}
