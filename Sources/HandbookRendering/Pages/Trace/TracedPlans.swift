import HandbookModel
import HandbookRules
import HandbookWriting

/// What the plans that refine a document make of one of its visits.
struct TracedPlans {
  /// Every plan that arranges the visit, with the number that it plans against what is demanded.
  private(set) var links: [TraceLink] = []
  private(set) var gaps: [String] = []
  private var lines: [(plan: Plan, title: String)] = []
  private let linker: Linker
  private let verdicts: RefinementVerdicts
  private let visit: Visit
  private let key: DocumentKey

  init(_ visit: Visit, of text: DocumentText, _ linker: Linker, _ verdicts: RefinementVerdicts) {
    self.linker = linker
    self.verdicts = verdicts
    self.visit = visit
    key = text.document.key
    let (context, key) = (linker.context, text.document.key)
    for plan in context.handbook.plans where plan.refines.contains(where: { $0.key == key }) {
      add(plan, context)
    }
  }

  private mutating func add(_ plan: Plan, _ context: HandbookContext) {
    let family = context.kinds.ancestors(of: visit.kind)
    let title = context.text(of: plan.title)
    if let omission = plan.omissions.first(where: { family[$0.kind.value] != nil }) {
      let reason = context.texts.phrase(
        "trace.left-out", ["plan": title, "reason": omission.reason.value])
      links.append(
        TraceLink(
          href: linker.href(.plan(plan.id)), title: reason,
          language: context.handbook.languages.first.map(context.foreign) ?? ""))
      return
    }
    let own = plan.visits.filter { family[$0.kind.value] != nil }
    guard !own.isEmpty else {
      let uncovered = verdicts.uncovered(in: .plan(plan.id), against: key)
      if uncovered.contains(where: visit.heads.contains) {
        gaps.append(
          context.writer.labelled(title, context.texts.phrase("gap.no-plan")))
      }
      return
    }
    guard holds(own, plan, context) else { return }
    lines.append((plan, title))
    links.append(
      TraceLink(
        href: linker.href(.plan(plan.id)), title: title, verdict: number(plan, own, context)))
  }

  /// The row holds at the site of the plan, on some day of it.
  private func holds(_ lines: [PlanVisit], _ plan: Plan, _ context: HandbookContext) -> Bool {
    context.policies.filter { $0.plan.id == plan.id && $0.policy.key == key }.contains { policy in
      lines.contains { line in policy.rowsInForce(for: line).contains { $0.key == visit.key } }
    }
  }

  /// Nil where nothing is demanded in numbers.
  private mutating func number(
    _ plan: Plan, _ lines: [PlanVisit], _ context: HandbookContext
  ) -> RefinementVerdict? {
    let demands = context.policies.filter { $0.plan.id == plan.id && $0.policy.key == key }
      .flatMap { policy in lines.flatMap(policy.demands) }
      .filter { $0.row.key == visit.key }
    guard !demands.isEmpty else { return nil }
    guard demands.allSatisfy(\.isMet) else {
      let title = context.text(of: plan.title)
      gaps.append(context.texts.phrase("gap.plan-short", ["plan": title]))
      return .short
    }
    return demands.contains { $0.planned > $0.required } ? .stricter : .equal
  }

  /// The plans that say something of their own of an attribute.
  func links(of attribute: RefinedAttribute) -> [TraceLink] {
    lines.compactMap { plan, title in
      let verdict = verdicts.verdict(
        of: attribute, for: visit.kind, in: .plan(plan.id), against: key)
      guard let verdict, verdict != .inherited else { return nil }
      return TraceLink(href: linker.href(.plan(plan.id)), title: title, verdict: verdict)
    }
  }
}
