import Diagnostics
import HandbookModel

struct WindowWithoutAnchor: Rule {
  static let info = RuleInfo(
    403, "window-without-anchor", .always(.error),
    checks: "A window names the event that it counts from, or its kind of visit does.",
    why: "'Within 3 days' of what? Two readers count from two days.",
    fails: """
      # vocabulary.yaml
      kinds: { repair: { name: { en: Repair visit } } }
      # policy
      | Repair visit | within 3 days |
      """,
    repaired: """
      # vocabulary.yaml
      kinds: { repair: { name: { en: Repair visit }, event: repair-finished } }
      # policy
      | Repair visit | within 3 days |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var seen: Set<SourceRange> = []
      for visit in text.version.visits {
        guard let deadline = visit.deadline, case .phases(let windows) = deadline.value.value,
          let window = windows.first(where: { $0.anchor.subject == .ownEvent }),
          seen.insert(deadline.range).inserted
        else { continue }
        let kind = context.handbook.vocabulary.kinds[visit.kind]
        findings.report(
          at: deadline.range,
          "'\(text.names.writer.bounds(window).capitalizedFirst)' of \(text.names.kind(visit.kind)) names "
            + "no event",
          notes: kind.map { [Note("the kind has no event of its own", at: $0.range)] } ?? [],
          suggestions: [
            Suggestion("Name the event here, or give the kind an 'event' in the vocabulary")
          ])
      }
    }
  }
}
