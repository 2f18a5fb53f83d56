import HandbookModel

/// A plan with the policy that it refines, and the rows of that policy that hold at its site.
struct PlanPolicy {
  let plan: Plan
  let policy: Document
  let kinds: KindTree
  private let rows: RequirementTable

  /// Every plan of a handbook with each of its parents.
  static func all(in context: RuleContext) -> [PlanPolicy] {
    let kinds = KindTree(context.handbook.vocabulary.kinds)
    return context.handbook.plans.flatMap { plan in
      plan.refines.compactMap { entry in
        guard let policy = entry.key.flatMap(context.workspace.document),
          let text = policy.original
        else { return nil }
        return PlanPolicy(plan: plan, policy: policy, kinds: kinds, visits: text.visits)
      }
    }
  }

  private init(plan: Plan, policy: Document, kinds: KindTree, visits: [Visit]) {
    self.plan = plan
    self.policy = policy
    self.kinds = kinds
    rows = RequirementTable(visits)
  }

  /// The policy's rows for the kind of a line, whatever the site's numbers.
  func rows(for line: PlanVisit) -> [Visit] {
    let found = rows.rows(ofAny: kinds.ancestors(of: line.kind.value))
    return found.filter { $0.kind == found.first?.kind }
  }

  /// The row holds at the site on a day. A condition that the site does not decide (a customer
  /// segment) holds where the line is made for it.
  func holds(_ row: Visit, for line: PlanVisit, on day: CalendarDay) -> Bool {
    let chosen = Set(line.condition?.value.terms ?? [])
    return row.key.condition?.terms.allSatisfy { term in
      switch term {
      case .number(let axis, let interval):
        chosen.contains(term)
          || (plan.site?.number(axis.text, on: day)).map { interval.contains($0.value) } ?? false
      case .feature(let name):
        plan.site?.features.contains { $0.value == name } ?? false
      case .segment, .result: chosen.contains(term)
      }
    } ?? true
  }
}

extension PlanVisit {
  /// How many visits the line plans within `days`, and whether that is certain: a share that lies
  /// across the edge, or a yearly number within a quarter, may or may not fall into it.
  func planned(within days: DayRange) -> (certain: Int, possible: Int) {
    let number = count?.value.number ?? 0
    switch schedule?.value {
    case .dates(let dates):
      let inside = dates.filter { days.contains($0.value) }.count * number
      return (inside, inside)
    case .spread(let shares):
      let inside = shares.filter { days.contains($0.period.value) }.map(\.count)
      let touching = shares.filter { days.overlaps($0.period.value) }.map(\.count)
      return (Self.sum(inside), Self.sum(touching))
    case .each(let period): return planned(number, each: period, within: days)
    case .expect, nil:
      guard let period = count?.value.period else { return (0, number) }
      return planned(number, each: period, within: days)
    }
  }

  private func planned(
    _ number: Int, each period: CalendarPeriod, within days: DayRange
  ) -> (certain: Int, possible: Int) {
    let periods = period.ranges(overlapping: days)
    let whole = periods.filter { days.contains($0) }.count
    return (Self.product(whole, number), Self.product(periods.count, number))
  }

  private static func sum(_ numbers: [Int]) -> Int {
    numbers.reduce(0) { total, number in
      let (sum, overflow) = total.addingReportingOverflow(number)
      return overflow ? .max : sum
    }
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .max : product
  }
}
