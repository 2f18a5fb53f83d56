import Diagnostics
import HandbookModel

struct ClauseWithoutEffect: Rule {
  static let info = RuleInfo(
    424, "clause-without-effect", .always(.warning),
    checks: "A row for special cases, or for a part of a kind, asks for more than the general row "
      + "that holds for those cases too. All rows bind; a milder one changes nothing.",
    why: "Its author meant to allow something. Readers of the special row rely on it, and are late "
      + "by the general one.",
    fails: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | | every quarter |
      | Routine visit | below 300 households | twice a year |
      """,
    repaired: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | at least 300 households | every quarter |
      | Routine visit | below 300 households | twice a year |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let kinds = KindTree(context.handbook.vocabulary.kinds)
    for text in context.originals {
      let table = RequirementTable(text.version.visits)
      let clauses = Dictionary(grouping: text.version.clauses, by: \.key.value)
      for visit in text.version.visits where visit.isPrinted {
        let general = table.rows(ofAny: kinds.ancestors(of: visit.kind))
          .filter { $0.isGeneral(beside: visit) }
        checkDeadline(of: visit, general, kinds, text, into: &findings)
        checkRate(of: visit, general, kinds, text, into: &findings)
        if let whole = general.first, whole.kind == visit.kind,
          (clauses[visit.key] ?? []).allSatisfy({ $0.repeats(whole, kinds[visit.kind]) })
        {
          report(visit, whole, text, into: &findings)
        }
      }
    }
  }

  private func checkDeadline(
    of visit: Visit, _ general: [Visit], _ kinds: KindTree, _ text: DocumentText,
    into findings: inout Findings
  ) {
    guard let own = visit.deadline, own.origin == .own,
      let value = own.value.value?.resolved(for: kinds[visit.kind]), !value.isVague
    else { return }
    for row in general {
      guard let other = row.deadline, other.origin == .own, other.range != own.range,
        let wanted = other.value.value?.resolved(for: kinds[visit.kind]), !wanted.isVague,
        wanted.refines(value), !value.refines(wanted)
      else { continue }
      findings.report(
        at: own.range,
        "\(text.names.key(visit.key, kind: visit.kind)) has a milder deadline than "
          + "\(text.names.key(row.key, kind: row.kind)), which holds for it too",
        explanation:
          "All rows that hold for a case bind, so that the milder deadline changes nothing",
        notes: [
          Note(
            "the general deadline is \(text.names.writer.deadline(wanted)) here", at: other.range)
        ],
        suggestions: [
          Suggestion("Restrict the general row to the other cases, or tighten this one")
        ])
      return
    }
  }

  private func checkRate(
    of visit: Visit, _ general: [Visit], _ kinds: KindTree, _ text: DocumentText,
    into findings: inout Findings
  ) {
    let kind = kinds[visit.kind]
    guard let own = visit.rate, own.origin == .own,
      let value = own.value.value?.resolved(for: kind), !value.isVague
    else { return }
    for row in general {
      // Visits at another time are others, of which there may be fewer; for a sample made by
      // somebody else at the same time, see VB305.
      guard visit.deadline?.range == row.deadline?.range, !visit.isSample(of: row),
        let other = row.rate, other.origin == .own, other.range != own.range,
        let wanted = other.value.value?.resolved(for: kind), !wanted.isVague,
        wanted.refines(value, unit: kind?.unit), !value.refines(wanted, unit: kind?.unit)
      else { continue }
      findings.report(
        at: own.range,
        "\(text.names.key(visit.key, kind: visit.kind)) has a lower rate than "
          + "\(text.names.key(row.key, kind: row.kind)), which holds for it too",
        explanation: "All rows that hold for a case bind, so that the lower rate changes nothing",
        notes: [
          Note("the general rate is \(text.names.writer.rate(wanted)) here", at: other.range)
        ],
        suggestions: [Suggestion("Restrict the general row to the other cases, or raise this rate")]
      )
      return
    }
  }

  private func report(
    _ visit: Visit, _ whole: Visit, _ text: DocumentText, into findings: inout Findings
  ) {
    findings.report(
      at: visit.head,
      "\(text.names.key(visit.key, kind: visit.kind)) demands nothing that "
        + "\(text.names.key(whole.key, kind: whole.kind)) does not demand already",
      notes: [Note("the general row stands here", at: whole.head)],
      suggestions: [Suggestion("Remove the row, or state what is special about these cases")])
  }
}

extension Visit {
  /// The row holds wherever `other` does, and for more.
  fileprivate func isGeneral(beside other: Visit) -> Bool {
    guard key != other.key, key.occurrence == nil || key.occurrence == other.key.occurrence else {
      return false
    }
    return Set(key.condition?.terms ?? []).isSubset(of: other.key.condition?.terms ?? [])
  }
}

extension Clause {
  /// All that the row states is when, how many, who and how, and the general row states the same.
  fileprivate func repeats(_ general: Visit, _ kind: VisitKind?) -> Bool {
    guard !statesMore, statesAny else { return false }
    return isSame(\.deadline, general.deadline) { $0.resolved(for: kind) }
      && isSame(\.rate, general.rate) { $0.resolved(for: kind) }
      && isSame(\.leaders, general.leaders) { $0.normal }
      && isSame(\.methods, general.methods) { $0.normal }
  }

  private var statesAny: Bool {
    deadline != nil || rate != nil || leaders != nil || methods != nil
  }

  private var statesMore: Bool {
    organisers != nil || companions != nil || assistants != nil || supervisors != nil
      || fallbacks != nil || topics != nil || sheets != nil || signatures != nil
      || contacts != nil || length != nil || hours != nil || notice != nil || script != nil
  }

  private func isSame<Value, Normal: Equatable>(
    _ attribute: KeyPath<Clause, Located<Statement<Value>>?>, _ general: Sourced<Value>?,
    _ normal: (Value) -> Normal
  ) -> Bool {
    guard let stated = self[keyPath: attribute] else { return true }
    guard let own = stated.value.value, let their = general?.value.value else { return false }
    return normal(own) == normal(their)
  }
}
