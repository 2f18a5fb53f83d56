import Diagnostics
import HandbookModel

/// What a marker comment says about the block behind it.
struct Marker {
  enum Meaning {
    /// A block of `sort`; `columns` are those that the marker names for a list, and `heading` is
    /// the column that the heading above gives to every row.
    /// A column is nil where its name was not understood: its values are counted, not read.
    case block(MarkedBlock.Sort, columns: [(column: Column?, range: SourceRange)], heading: Column?)
    case card
    case notData
    case note
    case allow(AllowanceMark)
  }

  var meaning: Meaning
  /// The comment with its signs.
  var range: SourceRange
}

/// Reads marker comments. Whatever is neither a marker nor a note is a finding (VB109): a misspelt
/// marker would lose every rule behind it.
struct MarkerReader {
  private let dictionary = BlockDictionary.shared
  var findings: [Diagnostic] = []

  /// `content` is the text between the comment's signs; nil where the comment says nothing.
  mutating func marker(_ content: SourceText, range: SourceRange) -> Marker? {
    let text = content.trimmed
    let parts = text.split(at: ":", limit: 1)
    let word = parts[0].trimmed
    let rest = parts.count > 1 ? parts[1] : nil
    let firstWord = String(word.text.prefix { $0 != " " })
    switch dictionary.marker(word.text) ?? dictionary.marker(firstWord) {
    case .note: return Marker(meaning: .note, range: range)
    case .notData: return Marker(meaning: .notData, range: range)
    case .card: return Marker(meaning: .card, range: range)
    case .allow: return allowance(text, firstWord: firstWord, range: range)
    case .block(let sort):
      guard dictionary.marker(word.text) == nil else { return block(sort, rest, range: range) }
      report(unknown: word)
      return nil
    case nil:
      report(unknown: word)
      // Going on with the near miss keeps one misspelling from becoming several findings.
      switch dictionary.nearestMarker(to: word.text).flatMap(dictionary.marker) {
      case .card: return Marker(meaning: .card, range: range)
      case .block(let sort): return block(sort, rest, range: range)
      case .note, .notData, .allow, nil: return nil
      }
    }
  }

  private mutating func block(
    _ sort: MarkedBlock.Sort, _ rest: SourceText?, range: SourceRange
  ) -> Marker {
    var columns: [(Column?, SourceRange)] = []
    var heading: Column?
    for part in rest?.split(at: ";") ?? [] where !part.trimmed.isEmpty {
      let sides = part.split(at: "=", limit: 1).map(\.trimmed)
      let name = sides[sides.count - 1]
      let column = column(name, in: sort)
      if sides.count == 2 {
        if !dictionary.saysHeading(sides[0].text) { report(source: sides[0]) }
        heading = column
      } else {
        columns.append((column, name.range(of: 0..<name.utf8.count)))
      }
    }
    return Marker(meaning: .block(sort, columns: columns, heading: heading), range: range)
  }

  mutating func column(_ name: SourceText, in sort: MarkedBlock.Sort) -> Column? {
    if let column = dictionary.column(name.text, in: sort) { return column }
    let near = dictionary.nearestColumn(to: name.text, in: sort)
    let place = name.range(of: 0..<name.utf8.count)
    findings.append(
      Diagnostic(
        RuleCode(107), .error, at: place,
        "No column '\(name.text)' in a block of \(sort.noun)\(Message.didYouMean(near))",
        explanation: near == nil ? "docs/content-format.md lists the columns of each block" : nil,
        suggestions: near.map {
          [
            Suggestion(
              "Rename to '\($0)'", edits: [Edit(place, replacement: $0)],
              isSafe: dictionary.isMisspeltColumn(name.text, in: sort))
          ]
        } ?? []))
    return near.flatMap { dictionary.column($0, in: sort) }
  }

  private mutating func report(source word: SourceText) {
    let near = dictionary.headingWords(inScriptOf: word.text)[0]
    let place = word.range(of: 0..<word.utf8.count)
    findings.append(
      Diagnostic(
        RuleCode(109), .error, at: place, "'\(word.text)' gives no column its value",
        explanation: "Only the heading above can: '\(near) = column'",
        suggestions: [Suggestion("Write '\(near)'", edits: [Edit(place, replacement: near)])]))
  }

  private mutating func report(unknown word: SourceText) {
    let near = dictionary.nearestMarker(to: word.text)
    let place = word.range(of: 0..<word.utf8.count)
    findings.append(
      Diagnostic(
        RuleCode(109), .error, at: place,
        "No marker '\(word.text)'\(Message.didYouMean(near))",
        explanation:
          "A comment before a table or list says what it is; a remark begins with 'note:'",
        suggestions: near.map {
          [
            Suggestion(
              "Rename to '\($0)'", edits: [Edit(place, replacement: $0)],
              isSafe: dictionary.isMisspeltMarker(word.text))
          ]
        } ?? []))
  }
}
