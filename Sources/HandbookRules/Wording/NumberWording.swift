import HandbookModel

extension Wording {
  /// `1 branch`, `2 branches`, `3 copies`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(number.magnitude == 1 ? noun : plural(noun))"
  }

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("ch") { return noun + "es" }
    if noun.hasSuffix("y"), !noun.hasSuffix("ay") { return noun.dropLast() + "ies" }
    return noun + "s"
  }

  /// `once`, `twice`, `3 times`.
  static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: count(number, "time")
    }
  }

  /// `1st`, `22nd`, `13th`.
  static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// `100,000`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: place)
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  static func share(_ share: Share) -> String {
    let (whole, rest) = share.basisPoints.quotientAndRemainder(dividingBy: 100)
    guard rest != 0 else { return "\(whole)%" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(whole).\(digits)%"
  }

  /// `from 100,000 to 150,000 m²`.
  static func interval(_ interval: NumericInterval, unit: String?) -> String {
    let text =
      switch (interval.lower, interval.upper) {
      case (nil, nil): "any"
      case (let lower?, nil): (lower.isIncluded ? "from " : "above ") + grouped(lower.value)
      case (nil, let upper?): (upper.isIncluded ? "up to " : "below ") + grouped(upper.value)
      case (let lower?, let upper?):
        (lower.isIncluded ? "from " : "above ") + grouped(lower.value) + " "
          + (upper.isIncluded ? "to " : "to below ") + grouped(upper.value)
      }
    return text + (unit.map { " " + ($0 == "m2" ? "m²" : $0) } ?? "")
  }
}
