import HandbookModel

/// Breaks text into lines of at most a width, at spaces and between Han characters: never before a
/// closing sign, never behind an opening one. A word that is wider than a line is broken within.
///
/// Widths are in the unit of `em`. They are never less than those of the usual fonts, so that a box
/// made for the lines holds them whichever font the reader has.
struct TextWrapper: Sendable {
  let em: Double
  private let measure: TextMeasure
  /// Letters of other fonts are wider than those that were measured.
  private static let slack = 1.06

  init(_ language: Language, em: Double) {
    self.em = em
    measure = TextMeasure(language)
  }

  /// Of a line, bold or not.
  func width(_ text: String, isBold: Bool = false) -> Double {
    // Measured a hundred times as large, since measures are whole numbers.
    let run = TextMeasure.Run(text: text, em: 100, spacing: isBold ? TextMeasure.bold : 0)
    return Double(measure.width([run])) / 100 * em * TextWrapper.slack
  }

  /// Without empty lines and spaces at their ends; none for a text of spaces.
  func lines(_ text: String, in available: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { width(text, isBold: isBold) <= available }
    for piece in TextWrapper.pieces(text) {
      if fits(line + piece.trimmingEnd) {
        line += line.isEmpty ? piece.trimmingStart : piece
        continue
      }
      if !line.isEmpty { lines.append(line.trimmingEnd) }
      line = piece.trimmingStart
      while !fits(line), line.count > 1 {
        let head = TextWrapper.head(of: line) { fits($0) }
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    if !line.trimmingEnd.isEmpty { lines.append(line.trimmingEnd) }
    return lines
  }

  /// As many characters as fit, at least one.
  private static func head(of line: String, _ fits: (String) -> Bool) -> String {
    var head = ""
    for character in line {
      guard head.isEmpty || fits(head + String(character)) else { break }
      head.append(character)
    }
    return head
  }

  /// What is never broken, each with the spaces behind it.
  static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let character: Character = character.isNewline ? " " : character
      if let last = piece.last, canBreak(last, character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func canBreak(_ left: Character, _ right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left == " " || isWide(left) || isWide(right)
  }

  private static let opening: Set<Character> = [
    "（", "《", "“", "‘", "「", "『", "【", "〔", "(", "[",
  ]
  private static let closing: Set<Character> = [
    "）", "》", "”", "’", "」", "』", "】", "〕", ")", "]", "、", "，", "。", "；", "：", "！", "？", ",",
    ".", ";", ":", "!", "?", "％", "%",
  ]

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }
}

extension String {
  fileprivate var trimmingStart: String { String(drop { $0 == " " }) }

  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
