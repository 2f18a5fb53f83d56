import Diagnostics
import HandbookModel

/// A value of a child that admits what its parent does not.
struct Shortfall: Sendable {
  enum Attribute: Sendable {
    case deadline, rate, method, fallback, leader, companion, supervisor, sheet, topic, contact
    case signature, notice, length, hours, retention, covers, stage, keeper, target

    var noun: String { "\(self)" }
  }

  let attribute: Attribute
  /// What the child's value belongs to: a kind with its condition, or a paper.
  let subject: String
  let child: Located<String>
  let parent: Located<String>
  /// Why the one is not inside the other, where the two texts do not show it themselves.
  var reason: String?
}

/// Something that a parent names and its child does not.
struct Uncovered: Sendable {
  let name: String
  /// Where the parent names it.
  let parent: SourceRange
  /// A report or record, and not a kind of visit.
  var isPaper = false
}

/// What came of comparing one document or plan with one of its parents.
struct RefinementResult: Sendable {
  /// `refines: [{ id: … }]` of the child.
  let entry: Refinement
  let parent: Document
  let isPlan: Bool
  let isIssued: Bool
  let names: Names
  let shortfalls: [Shortfall]
  let uncovered: [Uncovered]

  /// `the standard`, `the policy`.
  var parentNoun: String { "the \(parent.sort.rawValue)" }
}
