import Diagnostics
import HandbookModel

extension Findings {
  /// Reports the shortfalls of some attributes, with the parent's place as a note.
  mutating func report(
    _ attributes: Set<Shortfall.Attribute>, of result: RefinementResult,
    _ wording: (Shortfall) -> Message
  ) {
    for shortfall in result.shortfalls where attributes.contains(shortfall.attribute) {
      report(
        at: shortfall.child.range, issued: result.isIssued, wording(shortfall),
        notes: [
          Note(
            shortfall.reason.map { "\(result.parentNoun) says so here; \($0)" }
              ?? "\(result.parentNoun) says so here",
            at: shortfall.parent.range)
        ])
    }
  }
}
