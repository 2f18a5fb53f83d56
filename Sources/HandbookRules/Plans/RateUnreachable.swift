import Diagnostics
import HandbookModel
import HandbookWriting

struct RateUnreachable: Rule {
  static let info = RuleInfo(
    711, "rate-unreachable", .always(.error),
    checks: "A plan's numbers reach the policy's rates, and its staff can make the visits in "
      + "their working days, at the slowest planned method.",
    why: "A plan that cannot be kept is broken from its first day, quietly.",
    fails: """
      # policy: Repair visit, 50%
      visits:
        - { kind: repair, expect: 130/month, count: 50/month }
      """,
    repaired: """
      visits:
        - { kind: repair, expect: 130/month, count: 65/month }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for pair in PlanPolicy.all(in: context.handbook, of: context.workspace) {
      for line in pair.plan.visits {
        guard let gap = pair.demands(of: line).first(where: { !$0.isMet }) else { continue }
        let days: Message = "from \(gap.days.first) to \(gap.days.last)"
        findings.report(
          at: line.count?.range ?? line.schedule?.range ?? line.kind.range,
          issued: pair.plan.status == .issued,
          "\(context.names.kind(line.kind.value)): \(gap.planned) planned \(days); "
            + "the policy demands \(gap.required)",
          explanation: reason(gap.basis, context.names.writer),
          notes: [Note("demanded here", at: gap.range)])
      }
      checkStaff(pair, context, into: &findings)
    }
  }

  private func checkStaff(
    _ pair: PlanPolicy, _ context: RuleContext, into findings: inout Findings
  ) {
    guard let workload = Workload(pair, context.handbook) else { return }
    for shortage in workload.shortages {
      let days: Message = "from \(shortage.days.first) to \(shortage.days.last)"
      findings.report(
        at: shortage.range, issued: pair.plan.status == .issued,
        "\(context.names.role(shortage.role)): \(Wording.thousandths(shortage.needed)) working "
          + "days needed \(days), \(Wording.thousandths(shortage.available)) available")
    }
  }

  private func cases(
    _ share: Message, _ number: Int, _ period: CalendarPeriod?, _ visits: Int
  ) -> Message {
    let cases: Message =
      period.map { "\(share) of \(number) cases a \($0.noun)" } ?? "\(share) of \(number) cases"
    return visits > 1 ? "\(cases), \(visits) visits each" : cases
  }

  private func reason(_ basis: PlanDemand.Basis, _ writer: MessageWriter) -> Message? {
    switch basis {
    case .cycle(let share, let all, let frequency):
      "\(writer.share(share)) of \(all), \(writer.frequency(frequency))"
    case .cases(let share, let forecast, let visits):
      cases(writer.share(share), forecast.number, forecast.period, visits)
    }
  }
}
