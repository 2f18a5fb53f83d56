import Diagnostics
import HandbookModel
import Markdown

/// Finds lists that state rules but carry no marker (VB108): an item that names a kind of visit and
/// a deadline or rate that can be read.
struct UnmarkedItems {
  let context: ReadingContext

  static func findings(
    in document: MarkdownDocument, text: CollectedText, context: ReadingContext
  ) -> [Diagnostic] {
    let reader = UnmarkedItems(context: context)
    let data = Set(text.blocks.map(\.content))
    return document.children(of: document.root).compactMap { node in
      let range = document.sourceRange(of: node)
      guard !data.contains(range), !text.notData.contains(range) else { return nil }
      let items = reader.items(of: node, in: document)
      guard let rule = items.first(where: { reader.columns(of: $0) != nil }) else { return nil }
      return reader.finding(rule, items, list: range)
    }
  }

  private func items(of node: NodeIndex, in document: MarkdownDocument) -> [SourceText] {
    switch document[node].kind {
    case .list: return document.children(of: node).map { document.text(of: $0).lines[0].trimmed }
    case .paragraph:
      let text = document.text(of: node)
      return text.isHandNumberedList
        ? text.lines.map { $0.trimmed.withoutNumber.text } : []
    default: return []
    }
  }

  /// The columns that an item's values belong to; nil where it states no rule.
  private func columns(of item: SourceText) -> [Column]? {
    let parts = item.withoutStars.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2, names(parts[0]) else { return nil }
    let columns = parts[1].split(at: ";").map { column(of: $0.trimmed.withoutStop) }
    return columns.contains { $0 != nil } ? columns.compactMap(\.self) : nil
  }

  private func names(_ head: SourceText) -> Bool {
    context.kinds.knows(head) || head.closingBracket.map { context.kinds.knows($0.head) } ?? false
  }

  private func column(of value: SourceText) -> Column? {
    if context.phrases.deadline(value).isClean { return .deadline }
    if context.phrases.rate(value).isClean { return .rate }
    if context.roles.knows(value) { return .leaders }
    return context.methods.knows(value) ? .methods : nil
  }

  private func finding(
    _ rule: SourceText, _ items: [SourceText], list: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(108), .warning, at: rule.place,
      "The list looks like a block of visits but carries no marker",
      explanation: "Without a marker its rules are not checked and stand on no page but this one",
      suggestions: [suggestion(rule, items, list: list)])
  }

  /// With the marker to insert, where every item has values of the same columns.
  private func suggestion(
    _ rule: SourceText, _ items: [SourceText], list: SourceRange
  ) -> Suggestion {
    let columns = columns(of: rule) ?? []
    let isUniform = items.allSatisfy { item in
      let parts = item.split(at: ":", limit: 1)
      return parts.count == 2 && self.columns(of: item) == columns
        && parts[1].split(at: ";").count == columns.count
    }
    guard isUniform, Set(columns).count == columns.count else {
      return Suggestion(
        "Insert a marker such as '<!-- visits: deadline; rate -->' before the list")
    }
    let names = columns.compactMap {
      BlockDictionary.shared.words(of: $0, in: .visits, inScriptOf: rule.text).first
    }
    let isHan = rule.text.unicodeScalars.contains { $0.properties.isIdeographic }
    let word = BlockDictionary.shared.marker(for: .block(.visits), inScriptOf: rule.text)
    let marker =
      "<!-- \(word)\(isHan ? "：" : ": ")\(names.joined(separator: isHan ? "；" : "; ").lowercased()) -->"
    return Suggestion(
      "Insert '\(marker)' before it", edits: [Edit(list.start, replacement: marker + "\n")])
  }
}

extension Reading {
  /// A value, and nothing to report.
  var isClean: Bool { value != nil && diagnostics.isEmpty }
}
