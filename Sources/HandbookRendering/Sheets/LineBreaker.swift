/// Counts the lines of a text as every engine breaks it at least: at spaces, after hyphens between
/// letters, and between characters of Chinese, but never before a closing sign or after an opening
/// one. A word that is wider than a line begins on a line of its own and is broken within.
struct LineBreaker {
  /// Of a line.
  let width: Double
  private(set) var widest = 0.0
  private var lines = 0
  private var used = 0.0
  private var word = 0.0
  private var gap = 0.0
  private var last: UnicodeScalar = " "
  private var beforeLast: UnicodeScalar = " "

  init(width: Double) { self.width = width }

  mutating func add(_ scalar: UnicodeScalar, width advance: Double) {
    if scalar == " " {
      endWord()
      gap += advance
    } else {
      if canBreak(before: scalar) { endWord() }
      word += advance
    }
    beforeLast = last
    last = scalar
  }

  /// The number of lines, after all characters.
  mutating func finish() -> Int {
    endWord()
    return lines
  }

  private mutating func endWord() {
    guard word > 0 else { return }
    widest = max(widest, word)
    if lines == 0 || used + gap + word > width {
      lines += 1
      used = word
    } else {
      used += gap + word
    }
    if word > width {
      // A character of the widest sort may be left over at the end of each line.
      lines += Int((word / max(width - LineBreaker.widestCharacter, 1)).rounded(.up)) - 1
      used = width
    }
    gap = 0
    word = 0
  }

  private static let widestCharacter = 14.0

  private func canBreak(before next: UnicodeScalar) -> Bool {
    if last == "-", LineBreaker.isLetter(next) { return LineBreaker.isLetter(beforeLast) }
    let (left, right) = (LineBreaker.isHan(last), LineBreaker.isHan(next))
    if left, right { return true }
    if LineBreaker.isClosing(last) { return right || LineBreaker.isWord(next) }
    return left && LineBreaker.isWord(next) || right && LineBreaker.isWord(last)
  }

  private static func isClosing(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "、", "，", "。", "；", "：", "！", "？": true
    default: false
    }
  }

  private static func isHan(_ scalar: UnicodeScalar) -> Bool {
    (0x3400..<0xA000).contains(scalar.value) || (0x20000..<0x40000).contains(scalar.value)
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x250
  }

  private static func isWord(_ scalar: UnicodeScalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar)
  }
}
