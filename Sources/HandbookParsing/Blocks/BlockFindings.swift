import Diagnostics
import HandbookModel

/// What can be wrong with markers and with blocks that lack one.
extension Diagnostic {
  static func nothingToMark(_ marker: Marker, _ why: String) -> Diagnostic {
    Diagnostic(
      RuleCode(109), .error, at: marker.range, "The marker has nothing to mark", explanation: why)
  }

  static func trailingText(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(109), .error, at: range, "Text stands behind a comment on its line",
      explanation: "It would be shown to readers as raw text",
      suggestions: [
        Suggestion("Begin a new line", edits: [Edit(range.start, replacement: "\n\n")])
      ])
  }

  /// - Parameter endOfLine: the line on which it should end, where it ends with another.
  static func openComment(_ range: SourceRange, endOfLine: SourceRange? = nil) -> Diagnostic {
    let sign = SourceRange(
      source: range.source, lower: Int(range.lower),
      upper: min(Int(range.lower) + 4, Int(range.upper)))
    return Diagnostic(
      RuleCode(109), .error, at: sign, "The comment has no end",
      explanation: "Everything behind it is lost to readers; it ends with '-->'",
      suggestions: endOfLine.map { line in
        let end = SourceRange(
          source: line.source, lower: Int(line.upper), upper: Int(line.upper))
        return [Suggestion("End it on its line", edits: [Edit(end, replacement: " -->")])]
      } ?? [])
  }

  static func unmarked(_ sort: MarkedBlock.Sort, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(108), .warning, at: range,
      "The table looks like a block of \(sort.rawValue) but carries no marker",
      explanation: "Without a marker its rules are not checked and stand on no page but this one",
      suggestions: [
        Suggestion(
          "Insert '<!-- \(sort.rawValue) -->', or '<!-- text -->' if it is no data",
          edits: [Edit(range.start, replacement: "<!-- \(sort.rawValue) -->\n")])
      ])
  }
}

extension Marker {
  /// Whether what it marks is read as data.
  var isData: Bool {
    switch meaning {
    case .block, .card: true
    case .notData, .note, .allow: false
    }
  }
}
