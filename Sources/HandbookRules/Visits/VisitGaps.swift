import Diagnostics
import HandbookModel

extension Findings {
  /// Reports what visits of one block lack as one finding: one row for all others would do for them
  /// all. `complaint` says what one visit lacks, or several.
  mutating func report(
    _ gaps: [(visit: Visit, range: SourceRange)], of text: DocumentText,
    _ complaint: (one: (Message) -> Message, many: (Message) -> Message), suggestion: Message
  ) {
    var groups: [Int?: [(visit: Visit, range: SourceRange)]] = [:]
    var order: [Int?] = []
    for gap in gaps {
      let block = text.version.blocks.firstIndex {
        $0.content.offsets.contains(gap.range.offsets.lowerBound)
      }
      if groups[block] == nil { order.append(block) }
      groups[block, default: []].append(gap)
    }
    for block in order {
      guard let group = groups[block], let first = group.first else { continue }
      let names = group.map { text.names.key($0.visit.key, kind: $0.visit.kind) }
      let list: Message =
        names.count <= 3
        ? Wording.list(names) : "\(names[0]) and \(names.count - 1) other visits"
      report(
        at: first.range, names.count == 1 ? complaint.one(list) : complaint.many(list),
        notes: Self.notes(zip(names, group).dropFirst().map { ($0, $1.range) }),
        suggestions: [Suggestion(suggestion)])
    }
  }

  private static func notes(_ rest: [(name: Message, range: SourceRange)]) -> [Note] {
    let more = rest.count - 3
    return rest.prefix(3).map { Note("also \($0.name)", at: $0.range) }
      + (more > 0 ? [Note("and \(more, "more place", "more places")")] : [])
  }
}
