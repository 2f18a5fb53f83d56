/// Cuts a text into atoms, every one with its place.
///
/// Spaces only separate. A hyphen between letters counts as a space (`half-year`, `half year`); any
/// other dash is a sign. Nothing of the text is lost: what is not known becomes a word or a sign.
struct Lexer {
  let text: FoldedText
  let numerals: Numerals
  var index = 0
  var atoms: [Atom] = []

  static func atoms(of utf8: some Collection<UInt8>, numerals: Numerals) -> [Atom] {
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

  mutating func append(_ sort: Atom.Sort, _ word: String, from start: Int) {
    atoms.append(Atom(sort: sort, text: word, bytes: text.bytes(start..<index)))
  }

  private mutating func read(_ sort: Atom.Sort, while belongs: (Unicode.Scalar) -> Bool) {
    let start = index
    while belongs(text[index]) { index += 1 }
    append(sort, slice(start..<index), from: start)
  }

  func slice(_ range: Range<Int>) -> String { text.text(range) }
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
    guard word.utf8.last == UInt8(ascii: "s") || word.utf8.last == UInt8(ascii: "'") else {
      return word
    }
    var stem = word[...]
    if stem.hasSuffix("'s") { stem = stem.dropLast(2) }
    while stem.hasSuffix("'") { stem = stem.dropLast() }
    guard stem.count > 3 else { return String(stem) }
    if stem.hasSuffix("ies") { return stem.dropLast(3) + "y" }
    if sibilants.contains(where: stem.hasSuffix) { return String(stem.dropLast(2)) }
    let endsAlike = unchanged.contains(where: stem.hasSuffix)
    return String(stem.hasSuffix("s") && !endsAlike ? stem.dropLast() : stem)
  }

  private static let sibilants = ["sses", "shes", "ches", "xes"]
  private static let unchanged = ["ss", "us", "is"]

  private mutating func readSign() {
    let start = index
    let doubled = Lexer.doubled(text[index], text[index + 1])
    index += doubled == nil ? 1 : 2
    append(Lexer.isSign(text[start]) ? .sign : .word, doubled ?? slice(start..<index), from: start)
  }

  /// Two signs that mean one.
  private static func doubled(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> String? {
    switch (first, second) {
    case ("-", ">"), ("=", ">"): "→"
    case (">", "="): "≥"
    case ("<", "="): "≤"
    case (".", "."): ".."
    default: nil
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    // Han characters are most of what gets here; looking up a property takes far longer.
    if (0x4E00...0x9FFF).contains(scalar.value) { return false }
    return switch scalar.properties.generalCategory {
    case .otherLetter, .modifierLetter, .otherSymbol, .letterNumber: false
    default: true
    }
  }
}
