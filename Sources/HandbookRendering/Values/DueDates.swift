import HandbookModel

extension ValuePrinter {
  public func due(_ due: DueDate) -> String {
    switch due {
    case .day(let day, let month, let isIncluded): return dayOfMonth(day, month, isIncluded)
    case .monthEnd(.next): return texts.phrase("due.month-end")
    case .monthEnd(let month): return texts.phrase("due.month-end-of", ["month": self.month(month)])
    case .weekday(let weekday, let isIncluded):
      return texts.phrase(
        isIncluded == false ? "due.before-weekday" : "due.weekday",
        ["weekday": texts.phrase("weekday.\(weekday.rawValue)")])
    case .within(let offset): return texts.phrase("due.within", ["length": length(offset)])
    case .sameDay: return texts.phrase("due.same-day")
    case .dailyClose: return texts.phrase("due.daily-close")
    case .quarterEnd: return texts.phrase("due.quarter-end")
    case .halfYearEnd, .anchored, .promised, .shifted: return ModelNotation.text(of: due)
    case .vague(let text): return text
    }
  }

  private func dayOfMonth(_ day: Int, _ month: MonthReference, _ isIncluded: Bool?) -> String {
    let verb = isIncluded == false ? "due.before" : "due.by"
    switch month {
    case .next: return texts.phrase("\(verb)-day", ["day": ordinal(day)])
    case .named:
      return texts.phrase("\(verb)-named", ["day": "\(day)", "month": self.month(month)])
    case .relative, .ofQuarter:
      return texts.phrase("\(verb)-day-of", ["day": ordinal(day), "month": self.month(month)])
    }
  }

  private func month(_ reference: MonthReference) -> String {
    switch reference {
    case .next: return ""
    case .relative(let offset) where (0...1).contains(offset):
      return texts.phrase("due.month.\(offset)")
    case .relative(let offset): return texts.phrase("due.month.later", ["n": "\(offset)"])
    case .named(let number, let years):
      let name = texts.phrase("month-name.\(number)")
      switch years {
      case nil, 0?: return name
      case 1?: return texts.phrase("due.year.1", ["month": name])
      case let years?: return texts.phrase("due.year.later", ["month": name, "n": "\(years)"])
      }
    case .ofQuarter(let index, let offset):
      let quarter =
        (0...1).contains(offset)
        ? texts.phrase("due.quarter.\(offset)")
        : texts.phrase("due.quarter.later", ["n": "\(offset)"])
      return texts.phrase("due.quarter-month.\(min(max(index, 0), 2))", ["quarter": quarter])
    }
  }

  func covers(_ period: CoveredPeriod) -> String {
    switch period {
    case .days(let from, let fromMonth, let to, let toMonth):
      texts.phrase(
        "covers.days",
        ["from": coveredDay(from, fromMonth), "to": coveredDay(to, toMonth)])
    case .period(let period, let offset):
      texts.phrase(
        "covers.\(ValuePrinter.place(offset))",
        ["term": texts.name(of: period.rawValue, in: "term")])
    }
  }

  private func coveredDay(_ day: Int, _ month: Int) -> String {
    texts.phrase(
      "covers.day",
      [
        "day": ordinal(day),
        "month": texts.phrase("covers.month.\(ValuePrinter.place(month))"),
      ])
  }

  private static func place(_ offset: Int) -> String {
    offset < 0 ? "previous" : offset == 0 ? "this" : "next"
  }

  func retention(_ retention: Retention) -> String {
    retention.isPermanent
      ? texts.phrase("statement.permanent") : term(of: retention, "retention")
  }

  /// As a clause of a sentence, for the note on a sheet; nil: no term is stated.
  func retentionNote(_ retention: Retention?) -> String {
    guard let retention else { return texts.phrase("retention-note.unstated") }
    return retention.isPermanent
      ? texts.phrase("retention-note.permanent") : term(of: retention, "retention-note")
  }

  private func term(of retention: Retention, _ family: String) -> String {
    switch (retention.minimum, retention.maximum) {
    case (let minimum?, let maximum?) where minimum == maximum:
      texts.phrase("\(family).exact", ["n": length(minimum)])
    case (let minimum?, let maximum?):
      texts.phrase(
        "\(family).range", ["minimum": length(minimum), "maximum": length(maximum)])
    case (let minimum?, nil): texts.phrase("\(family).minimum", ["n": length(minimum)])
    case (nil, let maximum?): texts.phrase("\(family).maximum", ["n": length(maximum)])
    case (nil, nil): texts.phrase("retention-note.unstated")
    }
  }
}
