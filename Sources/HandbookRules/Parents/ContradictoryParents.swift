import Diagnostics
import HandbookModel

struct ContradictoryParents: Rule {
  static let info = RuleInfo(
    715, "contradictory-parents", .always(.error),
    checks: "Two documents that a third refines can be kept together: their deadlines, methods, "
      + "hours, roles, retention terms and targets have something in common.",
    why: "Whatever the text says, it breaks one of the two, and those who act on it are blamed by "
      + "one office for what the other demands.",
    fails: """
      # refines: [{ id: visit-standard, … }, { id: data-standard, … }]
      # visit-standard: kept at least 3 years after archiving
      # data-standard: kept at most 2 years after archiving
      """,
    repaired: """
      # visit-standard: kept at least 1 year after archiving
      # data-standard: kept at most 2 years after archiving
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for conflict in context.parentConflicts {
      for clash in conflict.clashes { report(clash, conflict, into: &findings) }
    }
  }

  private func report(
    _ clash: ParentClash, _ parents: ParentConflict, into findings: inout Findings
  ) {
    let names = parents.names
    findings.report(
      at: parents.entry.name.range,
      "\(names.document(parents.later)) and \(names.document(parents.earlier)) cannot both be kept "
        + "for \(clash.subject)",
      explanation: "Whatever is written here breaks one of the two.",
      notes: [
        Note("\(names.document(parents.earlier)) says \(clash.left.value)", at: clash.left.range),
        Note("\(names.document(parents.later)) says \(clash.right.value)", at: clash.right.range),
      ],
      suggestions: [
        Suggestion("Have one of the two changed, or refine one of them only")
      ])
  }
}
