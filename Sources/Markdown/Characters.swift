// What is known of single characters: the few ASCII signs that Markdown turns on, and which
// characters are set without spaces between them.

enum Ascii {
  static let tab: UInt8 = 0x09
  static let newline: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let bang: UInt8 = 0x21
  static let quote: UInt8 = 0x22
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let ampersand: UInt8 = 0x26
  static let apostrophe: UInt8 = 0x27
  static let leftParenthesis: UInt8 = 0x28
  static let rightParenthesis: UInt8 = 0x29
  static let hyphen: UInt8 = 0x2D
  static let colon: UInt8 = 0x3A
  static let semicolon: UInt8 = 0x3B
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let leftBracket: UInt8 = 0x5B
  static let backslash: UInt8 = 0x5C
  static let rightBracket: UInt8 = 0x5D
  static let caret: UInt8 = 0x5E
  static let underscore: UInt8 = 0x5F
  static let backtick: UInt8 = 0x60
  static let bar: UInt8 = 0x7C
  static let tilde: UInt8 = 0x7E
}

func isBlank(_ byte: UInt8) -> Bool { byte == Ascii.space || byte == Ascii.tab }

func isWhitespace(_ byte: UInt8) -> Bool { byte == Ascii.space || (byte >= 0x09 && byte <= 0x0D) }

func isLineEnd(_ byte: UInt8) -> Bool {
  byte == Ascii.newline || byte == Ascii.carriageReturn
}

/// ASCII punctuation in the sense of CommonMark: what a backslash can escape.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

func asciiLowercased(_ byte: UInt8) -> UInt8 {
  byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte
}

/// How a character meets a line break.
enum CharacterWidth {
  /// Han, kana, bopomofo, CJK and full-width punctuation: no space belongs beside it.
  case wide
  /// Quotes, dashes and dots that Chinese and English share.
  case shared
  case narrow

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x2E80...0x2FDF, 0x2FF0...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      self = .wide
    case 0x00B7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: self = .shared
    default: self = .narrow
    }
  }

  /// Whether a line break between two characters must not become a space.
  static func joins(_ left: CharacterWidth, _ right: CharacterWidth) -> Bool {
    switch (left, right) {
    case (.wide, .wide), (.wide, .shared), (.shared, .wide): true
    default: false
    }
  }
}

extension CharacterWidth {
  /// The width of the first character of some UTF-8, narrow if there is none.
  init(first bytes: some Collection<UInt8>) {
    self.init(CharacterWidth.scalar(bytes.prefix(4)))
  }

  /// The width of the last character.
  init(last bytes: some BidirectionalCollection<UInt8>) {
    let tail = bytes.suffix(4)
    guard let lead = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }) else {
      self = .narrow
      return
    }
    self.init(CharacterWidth.scalar(tail[lead...]))
  }

  private static func scalar(_ bytes: some Collection<UInt8>) -> UInt32 {
    guard let lead = bytes.first else { return 0 }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard bytes.count >= length else { return 0 }
    let mask: UInt8 = length == 1 ? 0x7F : 0xFF >> UInt8(length + 1)
    return bytes.dropFirst().prefix(length - 1).reduce(UInt32(lead & mask)) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }
}
