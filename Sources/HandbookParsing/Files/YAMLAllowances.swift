import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads `# allow VB711: reason` comments of YAML files. Such a comment accepts a finding in what
/// it stands on: the line's own entry, or the next one where it has a line of its own.
enum YAMLAllowances {
  static func allowances(
    in document: YAMLDocument, into findings: inout [Diagnostic]
  ) -> [Allowance] {
    document.comments.compactMap { comment in
      let word = String(comment.text.text.prefix { $0 != " " })
      guard BlockDictionary.shared.marker(word) == .allow else { return nil }
      var reader = MarkerReader()
      let marker = reader.marker(comment.text, range: comment.range)
      findings += reader.findings
      guard case .allow(let mark)? = marker?.meaning,
        let scope = document.root.flatMap({ scope(of: comment, in: $0) })
      else { return nil }
      return mark.allowance(of: scope)
    }
  }

  /// The outermost entry that begins after the comment, or the innermost that ends before it on
  /// its line.
  private static func scope(of comment: YAMLComment, in node: YAMLNode) -> SourceRange? {
    let entries = entries(of: node)
    if comment.followsContent {
      let before = entries.last { $0.range.lower < comment.range.lower }
      return before.map { inner(comment, $0.node) ?? $0.range }
    }
    for entry in entries {
      if entry.range.lower > comment.range.lower { return entry.range }
      if entry.range.upper > comment.range.lower { return scope(of: comment, in: entry.node) }
    }
    return nil
  }

  private static func inner(_ comment: YAMLComment, _ node: YAMLNode) -> SourceRange? {
    entries(of: node).isEmpty ? nil : scope(of: comment, in: node)
  }

  private static func entries(of node: YAMLNode) -> [(range: SourceRange, node: YAMLNode)] {
    switch node.kind {
    case .mapping(let pairs):
      pairs.map { ($0.key.place.union($0.value.range), $0.value) }
    case .sequence(let items): items.map { ($0.range, $0) }
    default: []
    }
  }
}
