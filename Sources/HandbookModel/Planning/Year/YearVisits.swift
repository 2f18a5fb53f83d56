/// Dates the lines of a plan: by the cycles of the rows that they are held to, and by what the plan
/// itself arranges.
struct YearVisits {
  let plan: Plan
  let sources: [PlanYear.Source]
  let people: YearPeople

  private var period: DayRange { plan.period.value }

  func gather(into days: inout YearDays) {
    for (index, line) in plan.visits.enumerated() { gather(line, index, into: &days) }
  }

  private func gather(_ line: PlanVisit, _ index: Int, into days: inout YearDays) {
    var cycles: Set<DayRange> = []
    var first: (visit: YearVisit, clause: YearClause?)?
    for (number, source) in sources.enumerated() {
      let demands = source.policy.demands(of: line)
      for row in source.policy.rowsInForce(for: line) {
        let visit = YearVisit(line: line, index: index, row: row)
        let clause = YearClause(source: number, range: row.deadline?.range ?? row.head)
        if first == nil { first = (visit, clause) }
        let own = demands.filter { $0.row.key == row.key }
        let dated = entries(visit, clause, own, source.policy)
        for entry in dated { days.add(entry) }
        cycles.formUnion(dated.map(\.days))
        if dated.isEmpty { days.undated.append(undated(visit, clause, own.first)) }
      }
    }
    let visit = first?.visit ?? YearVisit(line: line, index: index, row: nil)
    let planned = portions(line).filter { !cycles.contains($0.days) }
    for portion in planned { days.add(entry(visit, first?.clause, portion)) }
    if first == nil, planned.isEmpty { days.undated.append(undated(visit, nil, nil)) }
  }

  /// One entry per cycle of the row that ends in the plan. Days are too many to list.
  private func entries(
    _ visit: YearVisit, _ clause: YearClause, _ demands: [PlanDemand], _ policy: PlanPolicy
  ) -> [YearEntry] {
    guard let row = visit.row, case .frequency(let frequency)? = row.deadline?.value.value,
      frequency.periodCount == 1, frequency.period != .day
    else { return [] }
    let cycles = frequency.period.ranges(overlapping: period).filter {
      period.contains($0) && policy.holds(row, for: visit.line, on: $0.first)
    }
    return cycles.map { cycle in
      let demand = demands.first { $0.days == cycle }
      let planned = demand?.planned ?? visit.line.planned(within: cycle).possible
      return YearEntry(
        .visits(visit, demand: demand, planned: planned), by: cycle.last, in: cycle,
        people: people.people(in: visit), clause: clause)
    }
  }

  /// What the plan arranges for certain days; a forecast arranges nothing.
  private func portions(_ line: PlanVisit) -> [PlanVisit.Portion] {
    switch line.schedule?.value {
    case .expect, .each(.day): []
    case nil where line.count?.value.period == .day: []
    case .dates, .each, .spread, nil: line.portions(in: period)
    }
  }

  private func entry(
    _ visit: YearVisit, _ clause: YearClause?, _ portion: PlanVisit.Portion
  ) -> YearEntry {
    YearEntry(
      .visits(visit, demand: nil, planned: portion.count), by: portion.days.last, in: portion.days,
      people: people.people(in: visit), clause: clause)
  }

  private func undated(
    _ visit: YearVisit, _ clause: YearClause?, _ demand: PlanDemand?
  ) -> UndatedEntry {
    UndatedEntry(
      subject: .visits(visit, demand: demand), people: people.people(in: visit), clause: clause)
  }
}
