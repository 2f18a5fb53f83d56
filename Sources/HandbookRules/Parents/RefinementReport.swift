import Diagnostics
import HandbookModel

extension Findings {
  /// Reports the shortfalls of some attributes, with the parent's place as a note.
  mutating func report(
    _ attributes: Set<Shortfall.Attribute>, of result: RefinementResult,
    _ wording: (Shortfall) -> String
  ) {
    for shortfall in result.shortfalls where attributes.contains(shortfall.attribute) {
      report(
        at: shortfall.child.range, issued: result.isIssued, wording(shortfall),
        notes: [
          Note(
            "\(result.parentNoun) says so here" + (shortfall.reason.map { "; \($0)" } ?? ""),
            at: shortfall.parent.range)
        ])
    }
  }
}
