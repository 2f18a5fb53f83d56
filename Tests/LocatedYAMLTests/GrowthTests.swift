import LocatedYAML
import Testing

/// Texts of one piece over and over, each of which has made some YAML reader quadratic.
@Suite struct GrowthTests {
  struct Text: Sendable, CustomTestStringConvertible {
    let before: String
    let piece: String
    let after: String

    init(_ before: String, _ piece: String, _ after: String = "") {
      (self.before, self.piece, self.after) = (before, piece, after)
    }

    var testDescription: String { before + piece + "…" + after }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      Text("[", "[], ", "]"), Text("[", "!a,", "]"), Text("[", "a: b, ", "]"),
      Text("{", "a, ", "}"), Text("", "? a\n"), Text("", "- {a: 1, a: 2}\n"), Text("", "# c\n"),
      Text("", "- &a x\n"), Text("- ", "*"), Text("", "- - a\n  - b\n"), Text("k: ", "x "),
      Text("k: '", "it''s\n\n", "'"), Text("k: \"", "\\u56de", "\""), Text("k: >\n", "  a\n\n"),
      Text("k: a\n", "  b # c\n"), Text("[", "'"), Text("", "- |\n"), Text("", "\t\n"),
    ])
  func readsALongTextInTimeThatGrowsWithItsLength(text: Text) {
    let count = 100_000 / text.piece.utf8.count
    let sample = YAMLSample(text.before + String(repeating: text.piece, count: count) + text.after)
    #expect(sample.document.root != nil || !sample.document.faults.isEmpty || text.piece == "# c\n")
  }
}
