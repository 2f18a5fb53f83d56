import Diagnostics
import HandbookModel

/// Finds emphasis that Markdown leaves as stars (VB119): behind a punctuation mark and before a
/// letter, closing stars do not close (commonmark-spec#650), which Chinese text meets all the time.
enum LostEmphasis {
  static func findings(in passages: [Passage]) -> [Diagnostic] {
    passages.flatMap { findings(in: $0.text) }
  }

  private static let stars = Array("**".utf8)

  private static func findings(in text: SourceText) -> [Diagnostic] {
    guard text.utf8.contains(stars[0]) else { return [] }
    let places = (0..<text.utf8.count).filter { text.has(stars, at: $0) && !isRun(text, at: $0) }
      // An escaped star takes two bytes of the file and one of the text.
      .filter { text.range(of: $0..<$0 + 2).offsets.count == 2 }
    return stride(from: 0, to: places.count - 1, by: 2).map { index in
      finding(text, from: places[index], to: places[index + 1])
    }
  }

  /// Three stars and more stand for something else: a masked name.
  private static func isRun(_ text: SourceText, at index: Int) -> Bool {
    [index - 1, index + 2].contains { text.utf8.indices.contains($0) && text.utf8[$0] == stars[0] }
  }

  private static func finding(_ text: SourceText, from open: Int, to close: Int) -> Diagnostic {
    let place = text.range(of: close..<close + 2)
    return Diagnostic(
      RuleCode(119), .warning, at: place, "The stars stay in the text instead of making it bold",
      explanation: "Markdown does not end emphasis between a punctuation mark and a letter",
      notes: [Note("They would begin here", at: text.range(of: open..<open + 2))],
      suggestions: moved(text, close: close).map {
        [Suggestion("Put the punctuation mark behind the stars", edits: [$0], isSafe: true)]
      } ?? [])
  }

  /// `。**` becomes `**。`.
  private static func moved(_ text: SourceText, close: Int) -> Edit? {
    let before = String(decoding: text.utf8[..<close], as: UTF8.self)
    guard let mark = before.last, mark.isPunctuation else { return nil }
    let start = close - String(mark).utf8.count
    return Edit(text.range(of: start..<close + 2), replacement: "**\(mark)")
  }
}
