import Diagnostics
import HandbookModel

extension DocumentVersion {
  /// Every due date of reports, records, escalations, steps and provisions.
  var dueDates: [Located<DueDate>] {
    papers.flatMap { $0.stages.compactMap(\.due) } + escalations.flatMap(\.dueDates)
      + procedures.joined().flatMap(\.dueDates) + provisions.compactMap(\.dueDate)
  }
}

extension Escalation {
  fileprivate var dueDates: [Located<DueDate>] {
    [due].compactMap(\.self) + chain.compactMap(\.due)
  }
}

extension Step {
  fileprivate var dueDates: [Located<DueDate>] {
    [due].compactMap(\.self) + branches.compactMap(\.due) + substeps.flatMap(\.dueDates)
  }
}

extension Provision {
  fileprivate var dueDate: Located<DueDate>? {
    guard let time, case .due(let date) = time.value else { return nil }
    return Located(date, at: time.range)
  }
}
