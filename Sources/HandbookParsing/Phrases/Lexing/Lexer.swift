/// Cuts a text into atoms, every one with its place.
///
/// Spaces only separate. A hyphen between letters counts as a space (`half-year`, `half year`); any
/// other dash is a sign. Nothing of the text is lost: what is not known becomes a word or a sign.
struct Lexer {
  private let text: FoldedText
  private let numerals: Numerals
  private var index = 0
  private var atoms: [Atom] = []

  static func atoms(of utf8: [UInt8], numerals: Numerals) -> [Atom] {
    var lexer = Lexer(text: FoldedText(utf8), numerals: numerals)
    while lexer.index < lexer.text.count { lexer.readAtom() }
    return lexer.atoms
  }

  private init(text: FoldedText, numerals: Numerals) {
    self.text = text
    self.numerals = numerals
  }

  private mutating func readAtom() {
    let scalar = text[index]
    if scalar == " " || isInnerHyphen {
      index += 1
    } else if scalar == "_", text[index + 1] == "_" {
      read(.blank) { $0 == "_" }
    } else if scalar.isDigit {
      if !readTime() { readDigits() }
    } else if numerals.isHanNumeral(scalar) {
      readNumeral(from: index, NumeralSum())
    } else if scalar.isSpacedLetter {
      readWord()
    } else {
      readSign()
    }
  }

  private var isInnerHyphen: Bool {
    text[index] == "-" && index > 0 && text[index - 1].isSpacedLetter
      && text[index + 1].isSpacedLetter
  }

  private mutating func append(_ sort: Atom.Sort, _ word: String, from start: Int) {
    let bytes = text.bytes[start].lowerBound..<text.bytes[index - 1].upperBound
    atoms.append(Atom(sort: sort, text: word, bytes: bytes))
  }

  private mutating func read(_ sort: Atom.Sort, while belongs: (Unicode.Scalar) -> Bool) {
    let start = index
    while belongs(text[index]) { index += 1 }
    append(sort, slice(start..<index), from: start)
  }

  private func slice(_ range: Range<Int>) -> String {
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: text.scalars[range])
    return String(slice)
  }
}

// MARK: Words and signs

extension Lexer {
  private mutating func readWord() {
    let start = index
    while text[index].isSpacedLetter || text[index] == "'" || text[index].isDigit { index += 1 }
    let word = Lexer.singular(slice(start..<index))
    if let value = numerals.digits[word] {
      readSpelledNumber(from: start, value)
    } else {
      append(numerals.multipliers[word].map(Lexer.number) ?? .word, word, from: start)
    }
  }

  /// English words are compared without their plural; the same is done to names and dictionary, so
  /// it need not be right, only the same on both sides.
  static func singular(_ word: String) -> String {
    var stem = word[...]
    if stem.hasSuffix("'s") { stem = stem.dropLast(2) }
    while stem.hasSuffix("'") { stem = stem.dropLast() }
    guard stem.count > 3 else { return String(stem) }
    if stem.hasSuffix("ies") { return stem.dropLast(3) + "y" }
    let sibilants = ["sses", "shes", "ches", "xes"]
    if sibilants.contains(where: stem.hasSuffix) { return String(stem.dropLast(2)) }
    let endsAlike = ["ss", "us", "is"].contains(where: stem.hasSuffix)
    return String(stem.hasSuffix("s") && !endsAlike ? stem.dropLast() : stem)
  }

  private mutating func readSign() {
    let start = index
    let pair = slice(index..<min(index + 2, text.count))
    let doubled = ["->": "→", "=>": "→", ">=": "≥", "<=": "≤", "..": ".."]
    index += doubled[pair] == nil ? 1 : 2
    let sign = doubled[pair] ?? slice(start..<index)
    append(Lexer.isSign(text[start]) ? .sign : .word, sign, from: start)
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .otherSymbol, .letterNumber: false
    default: true
    }
  }
}

// MARK: Numbers

extension Lexer {
  private static func number(_ value: Int) -> Atom.Sort {
    .number(Numeral(tenThousandths: value * 10_000, multiplier: 1))
  }

  /// `10:30`; minutes have two digits, and nothing but a digit may stand on either side.
  private mutating func readTime() -> Bool {
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
  private mutating func readDigits() {
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
  private mutating func readNumeral(from start: Int, _ begun: NumeralSum) {
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
    let word = String(Character(text[place]))
    if let value = numerals.multipliers[word] { return (place, value, true) }
    // `3 一` are two numbers; only after a multiplier, or at the beginning, may a digit follow.
    let follows = index > 0 && numerals.isHanNumeral(text[index - 1])
    guard place == index, isFirst || follows, let value = numerals.digits[word] else { return nil }
    return (place, value, false)
  }

  /// `three`, `two hundred`, `twenty-one`.
  private mutating func readSpelledNumber(from start: Int, _ first: Int) {
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
