import Diagnostics
import HandbookModel
import Markdown

/// Finds lists that state rules but carry no marker (VB108): an item that names a kind of visit and
/// a deadline or rate that can be read.
enum UnmarkedItems {
  static func findings(
    in document: MarkdownDocument, text: CollectedText, context: ReadingContext
  ) -> [Diagnostic] {
    let data = text.blocks.map(\.content)
    return document.children(of: document.root).compactMap { node in
      let range = document.sourceRange(of: node)
      guard case .list = document[node].kind, !data.contains(range) else { return nil }
      let rule = document.children(of: node).map { document.text(of: $0).lines[0] }
        .first { statesRule($0, context) }
      return rule.map { finding($0, list: range) }
    }
  }

  private static func statesRule(_ item: SourceText, _ context: ReadingContext) -> Bool {
    let parts = item.split(at: ":", limit: 1).map(\.trimmed)
    guard parts.count == 2, context.kinds.knows(parts[0]) else { return false }
    return parts[1].split(at: ";").contains { value in
      context.phrases.deadline(value.trimmed).isClean || context.phrases.rate(value.trimmed).isClean
    }
  }

  private static func finding(_ item: SourceText, list: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(108), .warning, at: item.place,
      "The list looks like a block of visits but carries no marker",
      explanation: "Without a marker its rules are not checked and stand on no page but this one",
      suggestions: [
        Suggestion("Insert a marker such as '<!-- visits: deadline; rate -->' before the list")
      ])
  }
}

extension Reading {
  /// A value, and nothing to report.
  var isClean: Bool { value != nil && diagnostics.isEmpty }
}
