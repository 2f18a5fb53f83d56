import Diagnostics
import HandbookModel

struct DutyOnlyInProse: Rule {
  static let info = RuleInfo(
    308, "duty-only-in-prose", .always(.warning),
    checks: "What a role has to do every month, quarter or year stands in a marked block, and not "
      + "only in a sentence.",
    why:
      "A duty in running text stands on no role's page and in no calendar; whoever has it learns "
      + "of it by reading everything.",
    fails: "The quality manager reviews the visit records every quarter.",
    repaired: """
      <!-- provisions: responsible; period -->
      - Review of the visit records: Quality manager; once every quarter
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let schedule = RoleSchedule(text)
      var told: Set<PeriodicDuty> = []
      for remark in text.version.remarks {
        guard let duty = PeriodicDuty(remark, roles: context.handbook.vocabulary.roles),
          !schedule.states(remark, duty),
          told.insert(duty).inserted
        else { continue }
        let period = text.names.writer.frequency(duty.frequency)
        findings.report(
          at: remark.quantity.range,
          "A duty of \(text.names.role(duty.role)), \(period), stands in no marked block",
          suggestions: [
            Suggestion(
              "Write it as a row that names who and how often: of provisions, or of visits, reports "
                + "or records")
          ])
      }
    }
  }
}

/// What one role has to do so often.
private struct PeriodicDuty: Hashable {
  var role: RoleID
  var frequency: Frequency

  /// Nil where the words do not say who has to do it, or that it is done at all.
  init?(_ remark: Remark, roles: EntryTable<Role>) {
    let actors = remark.roles.map(\.value).filter { roles[$0]?.hasDuties ?? false }
    guard case .frequency(var frequency) = remark.quantity.value, !remark.isConditional,
      remark.act != nil, Set(actors).count == 1, let role = actors.first
    else { return nil }
    if frequency.minimum == 0 { (frequency.minimum, frequency.maximum) = (1, 1) }
    self.role = role
    self.frequency = frequency
  }
}

/// How often the marked blocks of a document call on each role.
private struct RoleSchedule {
  private var frequencies: [RoleID: [Remark.Quantity]] = [:]
  private let restatements: Restatements

  init(_ text: DocumentText) {
    restatements = Restatements(text, vocabulary: text.names.handbook.vocabulary)
    text.version.visits.forEach { add($0) }
    text.version.papers.forEach { add($0) }
    text.version.provisions.forEach { add($0) }
    for target in text.version.targets {
      add(target.values.map(\.quantity), to: target.owner?.value)
    }
    for step in text.version.procedures.joined() { add(step) }
  }

  /// The role is called on so often, or the sentence names something that is done so often.
  func states(_ remark: Remark, _ duty: PeriodicDuty) -> Bool {
    let own = Remark.Quantity.frequency(duty.frequency)
    return frequencies[duty.role]?.contains { $0.agrees(with: own) } ?? false
      || restatements.frequencies(near: remark).contains { $0.agrees(with: own) }
  }

  private mutating func add(_ quantities: [Remark.Quantity], to role: RoleID?) {
    guard let role else { return }
    frequencies[role, default: []] += quantities
  }

  private mutating func add(_ visit: Visit) {
    let quantities = visit.deadline?.value.value?.frequencies ?? []
    for role in visit.team { add(quantities, to: role) }
  }

  private mutating func add(_ paper: Paper) {
    let quantities = paper.frequencies
    for role in paper.stages.map(\.role.value) { add(quantities, to: role) }
    add(quantities, to: paper.keeper?.value.value)
    for stage in paper.stages { add(stage.due?.value.frequencies ?? [], to: stage.role.value) }
  }

  private mutating func add(_ provision: Provision) {
    let roles = [provision.responsible].compactMap(\.self) + provision.addressees
    for role in roles { add(provision.frequencies, to: role.value) }
  }

  private mutating func add(_ step: Step) {
    add(step.due?.value.frequencies ?? [], to: step.actor?.value)
    for branch in step.branches {
      add(branch.due?.value.frequencies ?? [], to: branch.actor?.value ?? step.actor?.value)
    }
    for substep in step.substeps { add(substep) }
  }
}

extension Role {
  /// Owners and authorities have no duties in a company's regulation.
  fileprivate var hasDuties: Bool { sort == .post || sort == .body || sort == .meeting }
}

extension Visit {
  /// Everybody who goes, or sees to it.
  fileprivate var team: Set<RoleID> {
    let leads = leaders?.value.value.map { leaders in
      leaders.roles.map(\.value) + leaders.exceptions.flatMap { $0.roles.map(\.value) }
    }
    let others = [organisers, companions, assistants, supervisors].compactMap { $0?.value.value }
    return Set((leads ?? []) + others.joined().map(\.value))
  }
}
