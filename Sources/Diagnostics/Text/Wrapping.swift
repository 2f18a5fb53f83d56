/// Breaks running text into lines of at most `width` columns (longer only where one word is longer).
///
/// Lines break at spaces and between Han characters, but never before a closing sign or behind an
/// opening one. Line breaks of the text stay. The text comes back in its visible form.
func wrapped(_ text: String, width: Int) -> [String] {
  text.split(whereSeparator: \.isNewline).flatMap { paragraph -> [String] in
    var lines: [String] = []
    var column = 0
    for piece in pieces(of: VisibleText.line(String(paragraph))) {
      let size = DisplayWidth.of(piece.text)
      let gap = piece.followsSpace && column > 0 ? 1 : 0
      if lines.isEmpty || column + gap + size > width {
        lines.append(piece.text)
        column = size
      } else {
        lines[lines.count - 1] += (gap == 1 ? " " : "") + piece.text
        column += gap + size
      }
    }
    return lines
  }
}

/// What must not be broken: a word, or a Han character with the signs that cling to it.
private struct Piece {
  var text: String
  var followsSpace: Bool
}

private func pieces(of text: String) -> [Piece] {
  var pieces: [Piece] = []
  var afterSpace = false
  var previous: Character?
  for character in text {
    if character == " " {
      afterSpace = true
    } else {
      if let last = previous, !afterSpace, clings(character, to: last) {
        pieces[pieces.count - 1].text.append(character)
      } else {
        pieces.append(Piece(text: String(character), followsSpace: afterSpace))
      }
      previous = character
      afterSpace = false
    }
  }
  return pieces
}

private func clings(_ character: Character, to last: Character) -> Bool {
  closing.contains(character) || opening.contains(last)
    || DisplayWidth.of(character) < 2 && DisplayWidth.of(last) < 2
}

// Brackets and quotes first in their narrow, then in their full-width forms.
private let opening: Set<Character> = Set(
  "([{\u{2018}\u{201C}\u{FF08}\u{FF3B}\u{FF5B}\u{3008}\u{300A}\u{300C}\u{300E}\u{3010}\u{3014}")
private let closing: Set<Character> = Set(
  ")]}.,;:!?%\u{2019}\u{201D}\u{2026}\u{FF09}\u{FF3D}\u{FF5D}\u{3009}\u{300B}\u{300D}\u{300F}\u{3011}"
    + "\u{3015}\u{3001}\u{3002}\u{FF0C}\u{FF1B}\u{FF1A}\u{FF1F}\u{FF01}\u{FF05}")
