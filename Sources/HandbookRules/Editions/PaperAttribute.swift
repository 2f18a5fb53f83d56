import Diagnostics
import HandbookModel

/// What of a report or record two editions of a document are compared by.
public enum PaperAttribute: CaseIterable, Sendable {
  case period, covers, route, enclosures, keeper, retention, numbering, copies
}

extension Paper {
  /// The same paper in another edition: the form or document whatever its edition, else the name.
  public func isSame(as other: Paper) -> Bool {
    switch (subject.value, other.subject.value) {
    case (.form(let own), .form(let other)):
      (own.handbook, own.id) == (other.handbook, other.id)
    case (.document(let own), .document(let other)):
      (own.handbook, own.id) == (other.handbook, other.id)
    case (.named(let own), .named(let other)), (.system(let own), .system(let other)):
      own == other
    default: false
    }
  }

  /// Whether both say the same, by normal forms.
  public func says(_ attribute: PaperAttribute, like other: Paper) -> Bool {
    switch attribute {
    case .period:
      sameStatement(period?.value, other.period?.value) { $0 }
        && occasion?.value == other.occasion?.value
    case .covers: sameStatement(covers?.value, other.covers?.value) { $0 }
    case .route: stages.map(StageForm.init) == other.stages.map(StageForm.init)
    case .enclosures:
      enclosures.count == other.enclosures.count
        && zip(enclosures, other.enclosures).allSatisfy { $0.value.isSame(as: $1.value) }
    case .keeper: sameStatement(keeper?.value, other.keeper?.value) { $0 }
    case .retention: sameStatement(retention?.value, other.retention?.value, \.normal)
    case .numbering: numbering?.value == other.numbering?.value
    case .copies: copies?.value == other.copies?.value
    }
  }
}

/// A link of a route without its places.
private struct StageForm: Equatable {
  let act: Paper.Act
  let role: RoleID
  let due: DueDate?

  init(_ stage: Paper.Stage) {
    act = stage.act.value
    role = stage.role.value
    due = stage.due?.value
  }
}
