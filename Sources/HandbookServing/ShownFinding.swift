import Diagnostics

/// A finding with the places that it names, as a page shows it.
struct ShownFinding: Hashable, Sendable {
  /// A line of a source; `marked` is the part of it that the finding is about.
  struct Line: Hashable, Sendable {
    let number: Int
    let before: String
    let marked: String
    let after: String
  }

  /// `policies/return-visit.md:12:3`, and the lines there.
  struct Place: Hashable, Sendable {
    let name: String
    let lines: [Line]
  }

  let severity: Severity
  let code: RuleCode
  let summary: Message
  let place: Place
  let explanation: Message?
  let notes: [Note]
  let help: [Help]

  struct Note: Hashable, Sendable {
    let text: Message
    let place: Place?
  }

  struct Help: Hashable, Sendable {
    let text: Message
    /// To be pasted.
    let lines: [String]
  }

  init(_ diagnostic: Diagnostic, in sources: SourceMap) {
    severity = diagnostic.severity
    code = diagnostic.code
    summary = diagnostic.summary
    place = Place(diagnostic.range, in: sources)
    explanation = diagnostic.explanation
    notes = diagnostic.notes.map { note in
      Note(text: note.text, place: note.range.map { Place($0, in: sources) })
    }
    help = diagnostic.suggestions.map { Help(text: $0.text, lines: $0.lines) }
  }
}

extension ShownFinding.Place {
  private static let mostLines = 3

  init(_ range: SourceRange, in sources: SourceMap) {
    name = sources.place(of: range)
    let table = sources.lines(of: range.source)
    let first = table.line(at: range.offsets.lowerBound)
    let last = table.line(at: max(range.offsets.lowerBound, range.offsets.upperBound - 1))
    lines = (first...last).prefix(Self.mostLines).map { line in
      let content = table.content(ofLine: line)
      let marked = range.offsets.clamped(to: content)
      func text(_ part: Range<Int>) -> String {
        let bytes = sources[range.source].bytes[part]
        return VisibleText.line(String(decoding: bytes, as: UTF8.self))
      }
      return ShownFinding.Line(
        number: line, before: text(content.lowerBound..<marked.lowerBound), marked: text(marked),
        after: text(marked.upperBound..<content.upperBound))
    }
  }
}
