/// The number words of `Language/numerals.txt`.
struct Numerals: Sendable {
  private(set) var digits: [String: Int] = [:]
  private(set) var multipliers: [String: Int] = [:]
  /// `third`: not numbers, but places in an order.
  private(set) var ordinals: [String: Int] = [:]
  /// The words of one character, which every character of a text is looked up among.
  private var single: [Unicode.Scalar: (value: Int, isMultiplier: Bool)] = [:]

  init(_ data: LanguageData) {
    for line in data.lines {
      guard let space = line.key.firstIndex(of: " "),
        let value = Int(line.key[line.key.index(after: space)...])
      else { preconditionFailure("numerals: '\(line.key)' has no value") }
      let words = line.columns.flatMap { $0 }
      guard !line.key.hasPrefix("ordinal") else {
        for word in words { ordinals[word] = value }
        continue
      }
      let isMultiplier = line.key.hasPrefix("multiplier")
      for word in words {
        if isMultiplier { multipliers[word] = value } else { digits[word] = value }
        if let scalar = word.unicodeScalars.first, word.unicodeScalars.count == 1 {
          single[scalar] = (value, isMultiplier)
        }
      }
    }
  }

  /// What the number word of one character is worth.
  func numeral(_ scalar: Unicode.Scalar) -> (value: Int, isMultiplier: Bool)? {
    scalar.isASCII ? nil : single[scalar]
  }

  /// Whether `scalar` by itself is a number word.
  func isHanNumeral(_ scalar: Unicode.Scalar) -> Bool {
    numeral(scalar) != nil && !scalar.isSpacedLetter
  }
}

/// Adds up a numeral from its parts, from left to right: 二十四, 10 万, 1 万 5 千.
///
/// `value` is nil where the parts make no number, such as 两三 (two or three), or one too large.
struct NumeralSum {
  private var total = 0
  private var section = 0
  private var pending: Int?
  private var isSound = true
  private var largest = 1
  private var isPositional = true
  private var digitCount = 0
  private var holdsZero = false

  mutating func add(digit: Int) {
    digitCount += 1
    holdsZero = holdsZero || digit == 0
    // 二〇二六 is read by position; 二十零五 skips its zero.
    let earlier = isPositional ? pending ?? 0 : 0
    if !isPositional, let pending, pending != 0 { isSound = false }
    pending = sum(product(earlier, 10), digit * 10_000)
  }

  mutating func add(number tenThousandths: Int) {
    if pending != nil { isSound = false }
    pending = tenThousandths
    isPositional = false
  }

  mutating func add(multiplier: Int) {
    if isPositional && digitCount > 1 { isSound = false }
    isPositional = false
    if multiplier < 10_000 {
      section = sum(section, product(pending ?? 10_000, multiplier))
    } else {
      raise(by: multiplier)
    }
    pending = nil
  }

  /// 十五 before 万 counts ten-thousands; 万 by itself is one of them, and 万亿 raises what it has.
  private mutating func raise(by multiplier: Int) {
    let counted = sum(section, pending ?? 0)
    if counted == 0, total > 0 {
      total = product(total, multiplier)
    } else {
      total = sum(total, product(counted == 0 ? 10_000 : counted, multiplier))
    }
    section = 0
    largest = max(largest, multiplier)
  }

  var value: Numeral? {
    // 两三天 is "two or three days"; years (二〇二六) are the only digits that stand side by side.
    let isList = isPositional && digitCount > 1 && !(holdsZero || digitCount == 4)
    guard isSound, !isList else { return nil }
    var copy = self
    let value = copy.sum(total, copy.sum(section, pending ?? 0))
    return copy.isSound ? Numeral(tenThousandths: value, multiplier: largest) : nil
  }

  private mutating func sum(_ left: Int, _ right: Int) -> Int {
    let result = left.addingReportingOverflow(right)
    isSound = isSound && !result.overflow
    return result.overflow ? 0 : result.partialValue
  }

  private mutating func product(_ left: Int, _ right: Int) -> Int {
    let result = left.multipliedReportingOverflow(by: right)
    isSound = isSound && !result.overflow
    return result.overflow ? 0 : result.partialValue
  }
}
