import Diagnostics
import HandbookModel
import Markdown

/// The rows of a table or list under known columns, and what was wrong with them.
struct BlockRows {
  var rows: [RawRow] = []
  var findings: [Diagnostic] = []
  /// For a block without marker: the sort whose columns its headings name.
  var likelySort: MarkedBlock.Sort?
}

extension MarkdownDocument {
  /// A stretch of the file as a text, as it stands there.
  func sourceText(_ range: SourceRange) -> SourceText {
    SourceText(verbatim: bytes(of: range), at: range)
  }

  func firstLine(of range: SourceRange) -> SourceRange {
    let line = bytes(of: range).prefix { $0 != 0x0A && $0 != 0x0D }
    return SourceRange(
      source: range.source, lower: Int(range.lower), upper: Int(range.lower) + line.count)
  }
}

extension MarkdownNode.Kind {
  var isList: Bool { if case .list = self { true } else { false } }
}

extension SourceText {
  /// The lines of the text, in order.
  var lines: [SourceText] { split(at: "\n") }

  /// Behind a marker, one line will do.
  var isHandNumbered: Bool {
    isHandNumberedList || lines.count == 1 && HandNumber.style(of: text) != nil
  }

  /// Whether every line begins with a number of one style, two lines at least.
  var isHandNumberedList: Bool {
    let styles = lines.map { HandNumber.style(of: $0.text) }
    guard styles.count > 1, let first = styles[0] else { return false }
    return styles.allSatisfy { $0 == first }
  }
}

extension [Section] {
  /// A section is empty where neither it nor a section inside it has content.
  mutating func markEmptyOnes(_ withContent: Set<Int>) {
    for index in indices {
      let end = self[(index + 1)...].firstIndex { $0.level <= self[index].level } ?? count
      self[index].isEmpty = !(index..<end).contains { withContent.contains($0) }
    }
  }
}

/// Tables that are drawn with full-width bars, which no Markdown reader takes for a table.
enum FullWidthBars {
  static func finding(_ text: SourceText, in range: SourceRange) -> Diagnostic? {
    let bar = Array("｜".utf8)
    let lines = text.lines
    guard lines.count > 1, lines.allSatisfy({ $0.trimmed.has(bar, at: 0) }) else { return nil }
    let places = (0..<text.utf8.count).filter { text.has(bar, at: $0) }
    let edits = places.map { Edit(text.range(of: $0..<$0 + bar.count), replacement: "|") }
    return Diagnostic(
      RuleCode(108), .error, at: edits[0].range, "The table is drawn with full-width bars",
      explanation: "Markdown knows only '|' as the bar of a table",
      suggestions: [
        // An ASCII bar that stood in a cell would divide it.
        Suggestion(
          "Replace the bars", edits: edits, isSafe: !text.utf8.contains(UInt8(ascii: "|")))
      ])
  }
}
