import HandbookModel

extension ValueWriter {
  /// A number with the grouping of the language; round large numbers in myriads where it counts
  /// in them (10 万).
  public func number(_ value: Int) -> String {
    guard isRoundMyriad(value) else { return grouped(value) }
    let tenths = value % 10_000 / 1_000
    let digits = tenths == 0 ? "\(value / 10_000)" : "\(value / 10_000).\(abs(tenths))"
    return texts.phrase("number.myriad", ["n": digits])
  }

  /// The ends of a range: both in myriads, or neither, because 6 至 10 万 would be 6 万 to 10 万.
  func numbers(_ lower: Int, _ upper: Int) -> (lower: String, upper: String) {
    isRoundMyriad(lower) == isRoundMyriad(upper)
      ? (number(lower), number(upper)) : (grouped(lower), grouped(upper))
  }

  /// With what goes between a digit and a word that follows without a space otherwise.
  func spaced(_ text: String) -> String {
    text.last?.isASCII == true && text.last?.isNumber == true ? text + texts["number.space"] : text
  }

  private func isRoundMyriad(_ value: Int) -> Bool {
    !texts["number.myriad"].isEmpty && value.magnitude >= 10_000 && value % 1_000 == 0
  }

  /// Digits in groups of three, also where the language counts in myriads.
  public func grouped(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(contentsOf: texts["number.group"], at: place)
    }
    return (value < 0 ? "-" : "") + String(digits)
  }

  public func share(_ share: Share) -> String {
    texts.phrase("number.percent", ["n": hundredths(share.basisPoints)])
  }

  /// `30`, `30.5`, `30.05`.
  func hundredths(_ value: Int) -> String {
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = value < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole)."
      + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// A length of time without its sign; whole years of months as years.
  public func length(_ offset: Offset) -> String {
    let (count, unit) = measure(of: offset)
    return texts.phrase("unit.\(unit)", ["n": count])
  }

  /// One such length after the other: `every 2 full months`.
  func eachFull(_ offset: Offset) -> String {
    let (count, unit) = measure(of: offset)
    return texts.phrase("each-full.\(unit)", ["n": count])
  }

  /// How many of which unit, as the texts of units name it. Half-months are counted in whole
  /// months and a half (2 个半月), except for the first.
  private func measure(of offset: Offset) -> (count: String, unit: String) {
    let count = offset.count.magnitude
    switch offset.unit {
    case .month where count > 0 && count.isMultiple(of: 12): return unit("year", count / 12)
    case .halfMonth where count > 0 && count.isMultiple(of: 2): return unit("month", count / 2)
    case .halfMonth where count > 2: return ("\(count / 2)", "half-month.other")
    case .hour, .day, .workingDay, .halfMonth, .month: return unit(offset.unit.rawValue, count)
    }
  }

  private func unit(_ name: String, _ count: UInt) -> (count: String, unit: String) {
    (grouped(Int(clamping: count)), "\(name).\(count == 1 ? "one" : "other")")
  }

  /// `1 to 2 months`, `3 days to 1 month`: from one length to another, in the order given.
  func range(_ from: Bound, _ to: Bound) -> String {
    let isPlain = from.isIncluded && to.isIncluded && from.offset.unit == to.offset.unit
    let (first, last) = (measure(of: from.offset), measure(of: to.offset))
    let isOneUnit = first.unit.prefix { $0 != "." } == last.unit.prefix { $0 != "." }
    if isPlain, isOneUnit, last.unit.hasSuffix("other"), !first.unit.hasPrefix("half") {
      return texts.phrase("range.one-unit", ["n": first.count, "to": length(to.offset)])
    }
    return texts.phrase("range", ["from": bound(from), "to": bound(to)])
  }

  /// A bound's distance, and that it does not belong to the window where it does not.
  func bound(_ bound: Bound) -> String {
    length(bound.offset) + (bound.isIncluded ? "" : texts["excluded"])
  }

  public func minutes(_ count: Int) -> String {
    texts.phrase("unit.minute.\(count == 1 ? "one" : "other")", ["n": grouped(count)])
  }

  /// `once`, `twice`, `3 times`.
  public func times(_ count: Int) -> String {
    count == 1 || count == 2
      ? texts["times.\(count)"] : texts.phrase("times.other", ["n": grouped(count)])
  }

  /// 1st, 2nd, 3rd, 11th; languages without such endings have four equal patterns.
  public func ordinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return texts.phrase("ordinal.\(ending)", ["n": "\(number)"])
  }

  /// Numbers of no month are written as they are, so that nothing traps on what a reader refused.
  public func monthName(_ number: Int) -> String {
    (1...12).contains(number) ? texts["month-name.\(number)"] : "\(number)"
  }

  /// With `{year}`, `{month}`, `{day}` and `{month-name}` for the script of a page to fill in.
  public var datePattern: String { texts["date.full"] }

  public func weekday(_ day: Weekday) -> String { texts["weekday.\(day.rawValue)"] }

  public func day(_ day: CalendarDay) -> String {
    let (year, month, dayOfMonth) = day.civil
    return texts.phrase(
      "date.full",
      [
        "year": "\(year)", "month": "\(month)", "day": "\(dayOfMonth)",
        "month-name": monthName(month),
      ])
  }

  public func days(_ range: DayRange) -> String {
    range.first == range.last
      ? day(range.first)
      : texts.phrase("date.range", ["from": day(range.first), "to": day(range.last)])
  }
}
