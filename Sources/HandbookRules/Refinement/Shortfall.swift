import Diagnostics
import HandbookModel

/// A value of a child that admits what its parent does not.
struct Shortfall: Sendable {
  enum Attribute: Sendable {
    case deadline, rate, method, fallback, leader, companion, supervisor, sheet, topic, contact
    case signature, notice, length, hours, retention, covers, stage, keeper, target

    /// As messages call it.
    var noun: Message {
      switch self {
      case .deadline: "deadline"
      case .rate: "rate"
      case .method: "method"
      case .fallback: "fallback"
      case .leader: "leader"
      case .companion: "companion"
      case .supervisor: "supervisor"
      case .sheet: "sheet"
      case .topic: "topic"
      case .contact: "contact"
      case .signature: "signature"
      case .notice: "notice"
      case .length: "length"
      case .hours: "hours"
      case .retention: "retention"
      case .covers: "covers"
      case .stage: "stage"
      case .keeper: "keeper"
      case .target: "target"
      }
    }
  }

  let attribute: Attribute
  /// What the child's value belongs to: a kind with its condition, or a paper.
  let subject: Message
  let child: Located<Message>
  let parent: Located<Message>
  /// Why the one is not inside the other, where the two texts do not show it themselves.
  var reason: Message?
}

/// Something that a parent names and its child does not.
struct Uncovered: Sendable {
  let name: Message
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
  var parentNoun: Message {
    switch parent.sort {
    case .standard: "the standard"
    case .policy: "the policy"
    case .guide: "the guide"
    }
  }
}
