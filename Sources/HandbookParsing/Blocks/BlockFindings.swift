import Diagnostics
import HandbookModel

/// What can be wrong with markers and with blocks that lack one.
extension Diagnostic {
  static func nothingToMark(_ marker: Marker, _ why: Message) -> Diagnostic {
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

  /// An item with values behind a marker that names no columns for them.
  static func withoutColumns(
    _ text: SourceText, _ found: Int, _ sort: MarkedBlock.Sort, in language: Language
  ) -> Diagnostic {
    let dictionary = BlockDictionary.shared
    let columns = dictionary.typicalColumns(of: sort, in: language).prefix(max(found, 1))
    let separators = language == .en ? (": ", "; ") : ("：", "；")
    let marker =
      dictionary.word(of: .block(sort), in: language) + separators.0
      + columns.joined(separator: separators.1)
    return Diagnostic(
      RuleCode(107), .error, at: text.place,
      "The item has \(found, "value", "values"); its marker names no columns",
      explanation: "The marker names what stands behind the colon of each item, in order: "
        + "'<!-- \(marker) -->'")
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

  static func withoutHead(_ text: SourceText, _ why: Message) -> Diagnostic {
    Diagnostic(RuleCode(107), .error, at: text.place, "The item has no colon", explanation: why)
  }

  static func miscounted(
    _ text: SourceText, _ found: Int, _ columns: [SourceRange]
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: text.place,
      "The item has \(found, "value", "values"); its marker names \(columns.count)",
      explanation: "Values are divided by semicolons, in the order of the marker",
      notes: columns.first.map { [Note("The columns are named here", at: $0)] } ?? [])
  }

  static func nestedItems(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: range, "Nothing is read from a list inside an item of this block",
      explanation: "All values stand in the item's own line, divided by semicolons")
  }

  static func lostInItem(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(107), .error, at: range, "Nothing but text and lists is read inside an item",
      explanation: "A table stands outside lists, behind a marker of its own")
  }

  /// - Parameter headings: the table's first line, whose script the marker is written in.
  static func unmarked(
    _ sort: MarkedBlock.Sort, at range: SourceRange, headings: String
  ) -> Diagnostic {
    let word = BlockDictionary.shared.marker(for: .block(sort), inScriptOf: headings)
    let none = BlockDictionary.shared.marker(for: .notData, inScriptOf: headings)
    return Diagnostic(
      RuleCode(108), .warning, at: range,
      "The table looks like a block of \(sort.noun) but carries no marker",
      explanation: "Without a marker its rules are not checked and stand on no page but this one",
      suggestions: [
        Suggestion(
          "Insert '<!-- \(word) -->', or '<!-- \(none) -->' if it is no data",
          edits: [Edit(range.start, replacement: "<!-- \(word) -->\n")])
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
