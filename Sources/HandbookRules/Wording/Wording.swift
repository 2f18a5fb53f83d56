/// Counts and lists in English messages; values are written by `Names.writer`.
enum Wording {
  /// `1 branch`, `2 branches`, `3 copies`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(number.magnitude == 1 ? noun : plural(noun))"
  }

  private static func plural(_ noun: String) -> String {
    if noun.hasSuffix("ch") { return noun + "es" }
    if noun.hasSuffix("y"), !noun.hasSuffix("ay") { return noun.dropLast() + "ies" }
    return noun + "s"
  }

  /// `100,000`.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(",", at: place)
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
