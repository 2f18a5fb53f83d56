/// How many visits the plan asks of each role in each month. A number that is planned for a longer
/// time is spread evenly over its days.
package struct YearLoad: Sendable {
  package struct Row: Sendable {
    /// Who leads: one role, or alternatives.
    package let roles: [RoleID]
    /// One per month.
    package var visits: [Int]

    package var total: Int { visits.reduce(0, +) }
  }

  package let months: [DayRange]
  /// In the order of the plan's lines; of roles with visits.
  package let rows: [Row]

  package init(_ year: PlanYear) {
    let period = year.plan.period.value
    months = CalendarPeriod.month.ranges(overlapping: period)
    var rows: [Row] = []
    for line in year.plan.visits {
      let row = year.sources.lazy.compactMap { $0.policy.rowsInForce(for: line).first }.first
      let leaders = line.leaders?.value ?? row?.leaders?.value.value
      let roles = leaders?.roles.map(\.value) ?? []
      let index = rows.firstIndex { $0.roles == roles } ?? rows.count
      if index == rows.count {
        rows.append(Row(roles: roles, visits: Array(repeating: 0, count: months.count)))
      }
      for portion in line.portions(in: period) {
        let parts = portion.spread(over: months)
        for month in months.indices { rows[index].visits[month] += parts[month] }
      }
    }
    self.rows = rows.filter { $0.total > 0 && !$0.roles.isEmpty }
  }
}
