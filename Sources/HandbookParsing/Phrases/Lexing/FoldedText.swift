/// A text in which signs that mean the same are the same: full-width signs and digits are ASCII,
/// dashes are `-`, letters are lower case. Every scalar knows the bytes that it comes from.
struct FoldedText {
  private struct Sign {
    var scalar: Unicode.Scalar
    var lower: Int32
    var upper: Int32
  }

  private var signs: [Sign] = []

  var count: Int { signs.count }

  /// The scalar at `index`, or NUL, which no text holds, past the end.
  subscript(index: Int) -> Unicode.Scalar { index < signs.count ? signs[index].scalar : "\0" }

  init(_ utf8: some Collection<UInt8>) {
    signs.reserveCapacity(utf8.count)
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      // Invalid UTF-8 never gets here: files that hold it are refused when they are loaded.
      let end = min(offset + UTF8.width(scalar), utf8.count)
      append(scalar, from: min(offset, end)..<end)
      offset = end
    }
  }

  /// The text of the scalars in `range`.
  func text(_ range: Range<Int>) -> String {
    if range.count == 1 { return String(signs[range.lowerBound].scalar) }
    var text = ""
    for index in range { text.unicodeScalars.append(signs[index].scalar) }
    return text
  }

  /// The bytes that the scalars in `range`, at least one, come from.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(signs[range.lowerBound].lower)..<Int(signs[range.upperBound - 1].upper)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from range: Range<Int>) {
    if scalar == "㎡" {
      append("m", from: range)
      append("2", from: range)
    } else {
      signs.append(
        Sign(
          scalar: FoldedText.fold(scalar), lower: Int32(range.lowerBound),
          upper: Int32(range.upperBound)))
    }
  }

  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    // By far the most, and nothing is to be done with them: Latin letters and Han characters.
    case 0x61...0x7A, 0x4E00...0x9FFF: scalar
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 0x20))
    case 0xFF01...0xFF5E: fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    // Spaces that are not U+0020, and characters without width.
    case 0xA0, 0x2000...0x200D, 0x2060, 0x3000, 0xFEFF, 0x09, 0x0A, 0x0D: " "
    // Hyphens, dashes and the minus sign.
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: "-"
    case 0x301C, 0x223C: "~"
    case 0xFE6A: "%"
    case 0x2018, 0x2019: "'"
    case 0x201C, 0x201D: "\""
    case 0xB2: "2"
    case 0x2264, 0x2266: "≤"
    case 0x2265, 0x2267: "≥"
    case 0x21D2, 0x27A1: "→"
    case 0x3002: "."
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// An ASCII digit.
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// A letter of a script that is written with spaces.
  var isSpacedLetter: Bool {
    ("a"..."z").contains(self) || value > 0xBF && value < 0x2000 && properties.isAlphabetic
  }
}
