/// A text in which signs that mean the same are the same: full-width signs and digits are ASCII,
/// dashes are `-`, letters are lower case. Every scalar knows the bytes that it comes from.
struct FoldedText {
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var bytes: [Range<Int>] = []

  var count: Int { scalars.count }

  /// The scalar at `index`, or NUL, which no text holds, past the end.
  subscript(index: Int) -> Unicode.Scalar { index < scalars.count ? scalars[index] : "\0" }

  init(_ utf8: [UInt8]) {
    scalars.reserveCapacity(utf8.count)
    bytes.reserveCapacity(utf8.count)
    var offset = 0
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      // Invalid UTF-8 never gets here: files that hold it are refused when they are loaded.
      let end = min(offset + UTF8.width(scalar), utf8.count)
      append(scalar, from: min(offset, end)..<end)
      offset = end
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, from range: Range<Int>) {
    if scalar == "㎡" {
      append("m", from: range)
      append("2", from: range)
    } else {
      scalars.append(FoldedText.fold(scalar))
      bytes.append(range)
    }
  }

  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
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
