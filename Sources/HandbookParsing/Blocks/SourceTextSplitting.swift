import Diagnostics

extension SourceText {
  /// Splits at a sign, in its ASCII and its full-width form alike, outside brackets. The colon of a
  /// time (10:30) is none.
  ///
  /// - Parameter limit: the most splits that are made; the rest stays whole.
  func split(at sign: Character, limit: Int = .max) -> [SourceText] {
    let isColon = sign == ":"
    return cuts(at: [Array(String(sign).utf8), fullWidth(sign)], limit: limit) {
      !(isColon && isTime(around: $0))
    }.map { slice($0) }
  }

  /// The stretches between arrows, drawn or typed, outside brackets; one where there is no arrow.
  var partsBetweenArrows: [Range<Int>] {
    cuts(at: SourceText.arrows, limit: .max) { _ in true }
  }

  var splitAtArrows: [SourceText] { partsBetweenArrows.map { slice($0) } }

  private static let arrows = ["→", "⇒", "➡", "-->", "->", "=>"].map { Array($0.utf8) }

  private func cuts(
    at signs: [[UInt8]], limit: Int, where mayCut: (Range<Int>) -> Bool
  ) -> [Range<Int>] {
    let leads = signs.map { $0[0] }
    var parts: [Range<Int>] = []
    var start = 0
    var depth = 0
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      // Few bytes begin a sign or a bracket; this runs over every cell several times.
      guard leads.contains(byte) || SourceText.mayBeginBracket(byte) else {
        index += 1
        continue
      }
      depth = max(0, depth + bracket(at: index))
      if depth == 0, parts.count < limit, let found = signs.first(where: { has($0, at: index) }),
        mayCut(index..<index + found.count)
      {
        parts.append(start..<index)
        index += found.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [start..<utf8.count]
  }

  /// One or two digits before, and two behind.
  private func isTime(around colon: Range<Int>) -> Bool {
    let before = utf8[..<colon.lowerBound].reversed().prefix { $0.isDigit }.count
    let after = utf8[colon.upperBound...].prefix { $0.isDigit }.count
    guard (1...2).contains(before), after == 2 else { return false }
    let first = colon.lowerBound - before - 1
    return first < 0 || !utf8[first].isLatinLetter
  }

  /// The bytes of a sign's full-width form, which stands 0xFEE0 above it.
  private func fullWidth(_ sign: Character) -> [UInt8] {
    guard let ascii = sign.asciiValue, let wide = Unicode.Scalar(UInt32(ascii) + 0xFEE0) else {
      return Array(String(sign).utf8)
    }
    return Array(String(wide).utf8)
  }

  /// +1 where a bracket opens at `index`, −1 where one closes.
  private func bracket(at index: Int) -> Int {
    for (text, change) in SourceText.brackets where has(text, at: index) { return change }
    return 0
  }

  private static let brackets: [([UInt8], Int)] = [
    ("(", 1), ("（", 1), ("《", 1), ("【", 1), (")", -1), ("）", -1), ("》", -1), ("】", -1),
  ].map { (Array($0.0.utf8), $0.1) }

  private static func mayBeginBracket(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte == 0x29 || byte == 0xE3 || byte == 0xEF
  }

  func has(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + bytes.count <= utf8.count else { return false }
    for offset in bytes.indices where utf8[index + offset] != bytes[offset] { return false }
    return true
  }

  /// Where the whole text stands; a point where it is empty.
  var place: SourceRange { isEmpty ? whole : range(of: 0..<utf8.count) }

  /// The text without a number at its start (`5.1 `, `一、`, `(1)`), and that number.
  var withoutNumber: (number: SourceText?, text: SourceText) {
    let length = HandNumber.length(of: text)
    guard length > 0, length < utf8.count else { return (nil, self) }
    return (slice(0..<length).trimmed, slice(length..<utf8.count).trimmed)
  }

  /// The text without a full stop or another sign that ends a sentence at its end.
  var withoutStop: SourceText {
    for stop in SourceText.stops where has(stop, at: utf8.count - stop.count) {
      return prefix(to: utf8.count - stop.count).withoutStop
    }
    return trimmed
  }

  private static let stops = ["。", "；", "，", "．", ".", ";", ","].map { Array($0.utf8) }

  /// Without pairs of stars that Markdown left as text: bold around a head is decoration, and
  /// `**…：**` before a letter does not become bold.
  var withoutStars: SourceText {
    let stars = SourceText.stars
    guard utf8.contains(stars[0]) else { return self }
    let places = utf8.indices.filter { has(stars, at: $0) }
      // An escaped star takes two bytes of the file and one of the text.
      .filter { range(of: $0..<$0 + 2).offsets.count == 2 }
    guard places.count > 1 else { return self }
    var parts: [SourceText] = []
    var start = 0
    for place in places.prefix(places.count / 2 * 2) where place >= start {
      parts.append(slice(start..<place))
      start = place + stars.count
    }
    parts.append(slice(start..<utf8.count))
    return SourceText.joined(parts.filter { !$0.isEmpty }, by: "")?.trimmed ?? self
  }

  private static let stars = Array("**".utf8)

  /// The number that the whole text is, in digits of any width or in Chinese.
  var wholeNumber: Int? {
    let atoms = Lexicon.shared.lexed(utf8).atoms
    guard atoms.count == 1, case .number(let numeral) = atoms[0].sort else { return nil }
    return numeral.whole
  }

  /// The whole numbers in the text, in digits of any width or in Chinese.
  var numbers: [Int] {
    Lexicon.shared.lexed(utf8).atoms.compactMap { atom in
      if case .number(let numeral) = atom.sort { numeral.whole } else { nil }
    }
  }

  /// Several texts as one, in the order of the file.
  static func joined(_ parts: [SourceText], by separator: String = "\n") -> SourceText? {
    guard let first = parts.first, let last = parts.last else { return nil }
    guard parts.count > 1 else { return first }
    var joined = SourceText(
      whole: SourceRange(
        source: first.whole.source, lower: Int(first.whole.lower),
        upper: max(Int(first.whole.upper), Int(last.whole.upper))))
    for part in parts {
      if !joined.isEmpty {
        let point = Int(part.place.lower)
        joined.append(Array(separator.utf8), from: point..<point, isVerbatim: false)
      }
      joined.append(part)
    }
    return joined
  }

  private mutating func append(_ other: SourceText) {
    for (index, segment) in other.segments.enumerated() {
      let isLast = index + 1 == other.segments.count
      let end = isLast ? other.utf8.count : Int(other.segments[index + 1].textLower)
      append(
        other.utf8[Int(segment.textLower)..<end],
        from: Int(segment.sourceLower)..<Int(segment.sourceUpper), isVerbatim: segment.isVerbatim)
    }
  }
}

extension SourceRange {
  /// The point at which this range ends.
  var end: SourceRange { SourceRange(source: source, lower: Int(upper), upper: Int(upper)) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isLatinLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
