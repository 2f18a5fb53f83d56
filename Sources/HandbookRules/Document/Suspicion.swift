/// Tells by the bytes of a text whether it may hold a character that has no business there. Nearly no
/// text does, and taking texts apart into characters costs many times as much.
struct Suspicion {
  /// By a Han character's distance from U+4E00.
  private var isForeign = [Bool](repeating: false, count: 0x5200)

  init(_ foreign: Set<Unicode.Scalar>) {
    for scalar in foreign where (0x4E00...0x9FFF).contains(scalar.value) {
      isForeign[Int(scalar.value) - 0x4E00] = true
    }
  }

  func isRaised(by utf8: [UInt8]) -> Bool {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case 0x00..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F, 0xC2...0xDF, 0xEE, 0xF3...0xF4: return true
      case 0xE2...0xEF where index + 2 < utf8.count:
        if isSuspect(byte, utf8[index + 1], utf8[index + 2]) { return true }
      default: break
      }
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
    return false
  }

  /// A character of three bytes.
  private func isSuspect(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    let value = Int(first & 0x0F) << 12 | Int(second & 0x3F) << 6 | Int(third & 0x3F)
    switch value {
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x3105...0x312F: return true
    case 0x4E00...0x9FFF: return isForeign[value - 0x4E00]
    case 0xFEFF, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFFFD: return true
    default: return false
    }
  }
}
