/// How wide text of a figure comes out, in pixels, and where its lines end.
///
/// An estimate: which font a reader's browser has is not known. It is on the safe side of the usual
/// ones, and figures leave room around their text.
struct FigureText: Sendable {
  /// The size of the type in pixels.
  let size: Double

  /// What other fonts than the measured ones take more.
  private static let reserve = 1.08

  func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private func width(_ scalar: UnicodeScalar) -> Double {
    let index = Int(scalar.value) - 0x20
    guard FontAdvances.latin.indices.contains(index) else { return size }
    let widest = max(FontAdvances.latin[index], FontAdvances.chinese[index])
    return Double(widest) / 1000 * size * FigureText.reserve
  }

  /// The text in lines of at most `available`: broken at spaces and between characters of Chinese,
  /// and inside a word only where that is wider than a line.
  func lines(_ text: String, in available: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in FigureText.pieces(of: text) {
      if line.isEmpty || width(line + piece.trimmedAtEnd) <= available {
        line += piece
      } else {
        lines.append(line.trimmedAtEnd)
        line = piece
      }
      while width(line.trimmedAtEnd) > available, line.count > 1 {
        let head = head(of: line, in: available)
        lines.append(head)
        line = String(line.dropFirst(head.count))
      }
    }
    return line.trimmedAtEnd.isEmpty ? lines : lines + [line.trimmedAtEnd]
  }

  /// As many characters as fit, at least one.
  private func head(of line: String, in available: Double) -> String {
    var head = ""
    for character in line {
      guard head.isEmpty || width(head + String(character)) <= available else { break }
      head.append(character)
    }
    return head
  }

  /// What stays together on a line: words with the space behind them, single Han characters with
  /// the signs that may not begin or end a line.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character = " "
    for character in text {
      let opens = last == " " || isHan(last) || isHan(character)
      if pieces.isEmpty
        || opens && !closing.contains(character) && !opening.contains(last)
          && character != " "
      {
        pieces.append("")
      }
      pieces[pieces.count - 1].append(character)
      last = character
    }
    return pieces
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }

  private static let closing: Set<Character> = [
    "、", "，", "。", "；", "：", "！", "？", "）", "》", "」", "』", "】", "〕", "”", "’", ",", ".", ";", ":",
    ")",
    "%", "％", "]",
  ]
  private static let opening: Set<Character> = ["（", "《", "「", "『", "【", "〔", "“", "‘", "(", "["]
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
