import Diagnostics

// Due dates, covered periods and retention. See docs/model.schema.json, `dueDate`, `covers` and
// `retention`.

extension MonthReference: ModelValue {
  func json(in sources: SourceMap) -> JSONValue {
    switch self {
    case .next: "next"
    case .relative(let months): (["monthsAfter": months] as JSONMembers).json(in: sources)
    case .named(let month, let years):
      (["month": month, "yearsAfter": years] as JSONMembers).json(in: sources)
    case .ofQuarter(let index, let quarters):
      (["monthOfQuarter": index, "quartersAfter": quarters] as JSONMembers).json(in: sources)
    }
  }
}

extension DueDate: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .day(let day, let month, let isIncluded):
      ["day": day, "of": month, "included": isIncluded]
    case .monthEnd(let month): ["monthEnd": month]
    case .weekday(let weekday, let isIncluded): ["weekday": weekday, "included": isIncluded]
    case .within(let offset): ["within": offset]
    case .sameDay: ["moment": "same-day"]
    case .dailyClose: ["moment": "daily-close"]
    case .quarterEnd: ["moment": "quarter-end"]
    case .halfYearEnd: ["moment": "half-year-end"]
    case .anchored(let window): ["window": window]
    case .promised: ["moment": "promised"]
    case .shifted(let date, let shift): ["shifted": date, "onHoliday": shift]
    case .vague(let text): ["vague": text]
    }
  }
}

extension CoveredPeriod: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .days(let from, let fromMonth, let to, let toMonth):
      [
        "from": ["day": from, "month": fromMonth] as JSONMembers,
        "to": ["day": to, "month": toMonth] as JSONMembers,
      ]
    case .period(let period, let offset): ["period": period, "offset": offset]
    }
  }
}

extension Retention: ModelObject {
  var jsonMembers: JSONMembers {
    ["anchor": anchor, "minimum": minimum, "maximum": maximum, "permanent": isPermanent]
  }
}
