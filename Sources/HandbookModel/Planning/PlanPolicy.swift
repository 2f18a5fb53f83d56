/// A plan with the policy that it refines, and the rows of that policy that hold at its site.
public struct PlanPolicy: Sendable {
  public let plan: Plan
  public let policy: Document
  public let kinds: KindTree
  let vocabulary: Vocabulary
  private let rows: [KindID: [Visit]]

  /// Every plan of a handbook with each of its parents, in the order of the plans.
  public static func all(in handbook: Handbook, of workspace: Workspace) -> [PlanPolicy] {
    let kinds = KindTree(handbook.vocabulary.kinds)
    return handbook.plans.flatMap { plan in
      plan.refines.compactMap { entry in
        guard let policy = entry.key.flatMap(workspace.document), let text = policy.original
        else { return nil }
        return PlanPolicy(
          plan: plan, policy: policy, visits: text.visits, kinds: kinds,
          vocabulary: handbook.vocabulary)
      }
    }
  }

  public init(
    plan: Plan, policy: Document, visits: [Visit], kinds: KindTree, vocabulary: Vocabulary
  ) {
    self.plan = plan
    self.policy = policy
    self.kinds = kinds
    self.vocabulary = vocabulary
    rows = Dictionary(grouping: visits, by: \.kind)
  }

  /// The policy's rows for the kind of a line, whatever the site's numbers: those of the kind
  /// itself, else of the nearest kind that it is a part of.
  public func rows(for line: PlanVisit) -> [Visit] {
    let distance = kinds.ancestors(of: line.kind.value)
    let nearestFirst = distance.keys.sorted { (distance[$0] ?? 0, $0) < (distance[$1] ?? 0, $1) }
    return nearestFirst.lazy.compactMap { rows[$0] }.first ?? []
  }

  /// The row holds at the site on a day. A condition that the site does not decide (a customer
  /// segment) holds where the line is made for it.
  public func holds(_ row: Visit, for line: PlanVisit, on day: CalendarDay) -> Bool {
    let chosen = Set(line.condition?.value.terms ?? [])
    return row.key.condition?.terms.allSatisfy { term in
      switch term {
      case .number(let axis, let interval):
        chosen.contains(term)
          || (plan.site?.number(axis.text, on: day)).map { interval.contains($0.value) } ?? false
      case .feature(let name):
        plan.site?.features.contains { $0.value == name } ?? false
      case .measure(let measure, let interval):
        chosen.contains(term)
          || (plan.site?.number(measure.text, on: day)).map { interval.contains($0.value) } ?? false
      case .segment, .result: chosen.contains(term)
      }
    } ?? true
  }

  /// The rows for a line that hold on some day of the plan: on its first, or when the site's
  /// facts change.
  public func rowsInForce(for line: PlanVisit) -> [Visit] {
    let period = plan.period.value
    let changes = (plan.site?.facts ?? []).map(\.from.value).filter(period.contains)
    return rows(for: line).filter { row in
      ([period.first] + changes).contains { holds(row, for: line, on: $0) }
    }
  }
}
