/// Numbers and times, in digits and in words.
extension Lexer {
  static func number(_ value: Int) -> Atom.Sort {
    .number(Numeral(tenThousandths: value * 10_000, multiplier: 1))
  }

  /// `10:30`; minutes have two digits, and nothing but a digit may stand on either side.
  mutating func readTime() -> Bool {
    let start = index
    let hourLength = text[index + 1].isDigit ? 2 : 1
    let colon = index + hourLength
    guard text[colon] == ":", text[colon + 1].isDigit, text[colon + 2].isDigit,
      !text[colon + 3].isDigit, let hour = Int(slice(index..<colon)),
      let minute = Int(slice(colon + 1..<colon + 3)), hour * 60 + minute <= 1440, minute < 60
    else { return false }
    index = colon + 3
    append(.time(hour * 60 + minute), slice(start..<index), from: start)
    return true
  }

  /// Digits with thousands separators and a fraction, and Han multipliers behind them.
  mutating func readDigits() {
    let start = index
    var digits = ""
    readRun(into: &digits)
    while digits.count <= 12, text[index] == ",", isGroup(at: index + 1) {
      index += 1
      readRun(into: &digits)
    }
    var fraction = ""
    if text[index] == ".", text[index + 1].isDigit {
      index += 1
      readRun(into: &fraction)
    }
    let isExact = digits.count <= 12 && fraction.count <= 4
    let padded = fraction + String(repeating: "0", count: max(0, 4 - fraction.count))
    guard isExact, let value = Int(digits + padded) else {
      return append(.word, slice(start..<index), from: start)
    }
    var sum = NumeralSum()
    sum.add(number: value)
    readNumeral(from: start, sum)
  }

  private mutating func readRun(into digits: inout String) {
    while text[index].isDigit {
      digits.unicodeScalars.append(text[index])
      index += 1
    }
  }

  /// Three digits and no fourth; and what stands before is no more than three digits long.
  private func isGroup(at place: Int) -> Bool {
    (0..<3).allSatisfy { text[place + $0].isDigit } && !text[place + 3].isDigit
      && (1...4).contains { place - 1 - $0 < 0 || !text[place - 1 - $0].isDigit }
  }

  /// The rest of a numeral: Han digits and multipliers; `10 万` may have spaces inside.
  mutating func readNumeral(from start: Int, _ begun: NumeralSum) {
    var sum = begun
    while let next = nextNumeral(isFirst: index == start) {
      index = next.index + 1
      if next.isMultiplier {
        sum.add(multiplier: next.value)
      } else {
        sum.add(digit: next.value)
      }
    }
    let word = slice(start..<index).filter { $0 != " " }
    append(sum.value.map(Atom.Sort.number) ?? .word, word, from: start)
  }

  private func nextNumeral(isFirst: Bool) -> (index: Int, value: Int, isMultiplier: Bool)? {
    var place = index
    while text[place] == " " { place += 1 }
    guard let (value, isMultiplier) = numerals.numeral(text[place]) else { return nil }
    if isMultiplier { return (place, value, true) }
    // `3 一` are two numbers; only after a multiplier, or at the beginning, may a digit follow.
    let follows = index > 0 && numerals.isHanNumeral(text[index - 1])
    return place == index && (isFirst || follows) ? (place, value, false) : nil
  }

  /// `three`, `two hundred`, `twenty-one`.
  mutating func readSpelledNumber(from start: Int, _ first: Int) {
    let end = index
    let next = nextWord()
    if let multiplier = numerals.multipliers[next] {
      append(Lexer.number(first * multiplier), slice(start..<index), from: start)
    } else if first >= 20, let ones = numerals.digits[next], (1...9).contains(ones) {
      append(Lexer.number(first + ones), slice(start..<index), from: start)
    } else {
      index = end
      append(Lexer.number(first), slice(start..<index), from: start)
    }
  }

  private mutating func nextWord() -> String {
    while text[index] == " " || text[index] == "-" { index += 1 }
    let start = index
    while text[index].isSpacedLetter { index += 1 }
    return slice(start..<index)
  }
}
