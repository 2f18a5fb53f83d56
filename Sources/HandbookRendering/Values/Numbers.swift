import HandbookModel

extension ValuePrinter {
  /// A number with the grouping of the language; round large numbers in myriads where it counts
  /// in them (10 万).
  func number(_ value: Int) -> String {
    let myriad = texts[pattern: "number.myriad"]
    if !myriad.isEmpty, abs(value) >= 10_000, value % 1_000 == 0 {
      let tenths = value % 10_000 / 1_000
      let digits = tenths == 0 ? "\(value / 10_000)" : "\(value / 10_000).\(abs(tenths))"
      return TextTable.fill(myriad, ["n": digits])
    }
    return grouped(value)
  }

  /// Digits in groups of three, also where the language counts in myriads.
  func grouped(_ value: Int) -> String {
    let digits = Array(String(abs(value)))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += texts[pattern: "number.group"] }
      text.append(digit)
    }
    return text
  }

  func share(_ share: Share) -> String {
    let whole = share.basisPoints / 100
    let rest = share.basisPoints % 100
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return texts.phrase(
      "number.percent", ["n": rest == 0 ? "\(whole)" : "\(whole).\(decimals)"])
  }

  /// A length of time; whole years of months as years.
  func length(_ offset: Offset) -> String {
    let count = abs(offset.count)
    if offset.unit == .month, count > 0, count % 12 == 0 { return counted(count / 12, "year") }
    return counted(count, offset.unit.rawValue)
  }

  func minutes(_ count: Int) -> String { counted(count, "minute") }

  func times(_ count: Int) -> String {
    count == 1 || count == 2
      ? texts.phrase("times.\(count)") : texts.phrase("times.other", ["n": "\(count)"])
  }

  private func counted(_ count: Int, _ unit: String) -> String {
    texts.phrase("unit.\(unit).\(count == 1 ? "one" : "other")", ["n": "\(count)"])
  }

  /// 1st, 2nd, 3rd, 11th; languages without such endings have four equal patterns.
  func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return texts.phrase("ordinal." + ending, ["n": "\(number)"])
  }

  func day(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.civil
    return texts.phrase(
      "date.full",
      [
        "year": "\(year)", "month": "\(month)", "day": "\(dayOfMonth)",
        "month-name": texts.phrase("month-name.\(month)"),
      ])
  }

  func days(_ range: DayRange) -> String {
    range.first == range.last
      ? day(range.first)
      : texts.phrase("date.range", ["from": day(range.first), "to": day(range.last)])
  }
}
