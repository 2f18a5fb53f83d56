import HandbookModel

extension ValueWriter {
  /// `kind` names the own event of a window.
  public func due(_ due: DueDate, kind: KindID? = nil) -> String {
    switch due {
    case .day(let day, let month, let isIncluded): dayOfMonth(day, month, isIncluded)
    case .monthEnd(.next): texts["due.month-end"]
    case .monthEnd(.ofQuarter(index: 2, let offset)) where offset != 0:
      texts.phrase("due.month-end-of", ["month": quarter(offset)])
    case .monthEnd(let month): texts.phrase("due.month-end-of", ["month": self.month(month)])
    case .weekday(let weekday, let isIncluded):
      texts.phrase(
        isIncluded == true ? "due.by-weekday" : "due.before-weekday",
        ["weekday": texts["weekday.\(weekday.rawValue)"], "mark": mark(isIncluded)])
    case .within(let offset): texts.phrase("due.within", ["length": length(counted(offset))])
    case .sameDay: texts["due.same-day"]
    case .dailyClose: texts["due.daily-close"]
    case .quarterEnd: texts["due.quarter-end"]
    case .halfYearEnd: texts["due.half-year-end"]
    case .anchored(let window): self.window(window, kind: kind)
    case .promised: texts["due.promised"]
    case .shifted(let date, let shift):
      texts.phrase("due.shift.\(shift.rawValue)", ["due": self.due(date, kind: kind)])
    case .vague(let text): text
    }
  }

  private func dayOfMonth(_ day: Int, _ month: MonthReference, _ isIncluded: Bool?) -> String {
    let verb = isIncluded == true ? "due.by" : "due.before"
    let mark = mark(isIncluded)
    return switch month {
    case .next: texts.phrase("\(verb)-day", ["day": ordinal(day), "mark": mark])
    case .named:
      texts.phrase(
        "\(verb)-named", ["day": "\(day)", "month": self.month(month), "mark": mark])
    case .relative, .ofQuarter:
      texts.phrase(
        "\(verb)-day-of", ["day": ordinal(day), "month": self.month(month), "mark": mark])
    }
  }

  /// Whether the day itself counts, where that is not what the handbook agrees on anyway.
  private func mark(_ isIncluded: Bool?) -> String {
    guard let isIncluded, conventions.before != (isIncluded ? .inclusive : .exclusive) else {
      return ""
    }
    return texts[isIncluded ? "included" : "excluded"]
  }

  private func month(_ reference: MonthReference) -> String {
    switch reference {
    case .next: texts["due.month-end"]
    case .relative(let offset): placed("due.month", offset, [:])
    case .named(let number, nil): monthName(number)
    case .named(let number, let years?):
      placed("due.year", years, ["month": monthName(number)])
    case .ofQuarter(let index, let offset):
      texts.phrase(
        "due.quarter-month.\(min(max(index, 0), 2))", ["quarter": quarter(offset)])
    }
  }

  private func quarter(_ offset: Int) -> String { placed("due.quarter", offset, [:]) }

  /// `month`: of a year that lies so many years ahead.
  private func placed(
    _ family: String, _ offset: Int, _ values: KeyValuePairs<String, String>
  ) -> String {
    let month = values.first?.value ?? ""
    let place =
      switch offset {
      case ..<0: "previous"
      case 0: "this"
      case 1: "next"
      default: "later"
      }
    return texts.phrase("\(family).\(place)", ["n": "\(offset)", "month": month])
  }
}
