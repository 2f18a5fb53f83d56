import Diagnostics
import HandbookModel
import Testing

/// The year of the example's plans, held to the tables that are derived from Example/EXPECTED.md.
@Suite struct PlanYearTests {
  private static let plans = ["guanyun-2026", "luwan-2026"]

  @Test(arguments: plans) func `papers stand on the days that are expected`(plan: String) throws {
    let year = try ExampleYear.year(of: plan)
    let policy = "property-services/return-visit 3.0: "
    for table in try TextTable.all(inFile: "papers.txt") {
      guard let title = table.title, title.hasPrefix(policy) else { continue }
      let name = String(title.dropFirst(policy.count))
      for row in table.rows {
        let found = year.entries.filter { entry in
          entry.paper.map { paper, _, covered in
            self.name(of: paper) == name && "\(covered.first) … \(covered.last)" == row[0]
          } ?? false
        }.sorted { ($0.paper?.stage ?? 0) < ($1.paper?.stage ?? 0) }
        #expect(found.map(notation) == Array(row.dropFirst()), "\(title) \(row[0])")
        #expect(found.allSatisfy { !$0.isShiftUnknown })
      }
    }
  }

  private func name(of paper: Paper) -> String {
    switch paper.subject.value {
    case .form(let key): "《\(key.id)》"
    case .named(let name), .system(let name): name
    case .document(let key): key.id.text
    }
  }

  private func notation(_ entry: YearEntry) -> String {
    let due = withWeekday(entry.day)
    return entry.day == entry.nominal ? due : "\(withWeekday(entry.nominal)) → \(due)"
  }

  private func withWeekday(_ day: CalendarDay) -> String {
    "\(day) \("\(day.weekday)".prefix(3).capitalized)"
  }

  @Test func `cycles stand on their last days with the numbers that are expected`() throws {
    for table in try TextTable.all(inFile: "cycles.txt") {
      let year = try ExampleYear.year(of: try #require(table.title))
      let found = year.plan.visits.indices.flatMap { index in
        year.entries.compactMap { cycle($0, ofLine: index) }
      }
      let expected = table.rows.map { [$0[0], $0[1], $0[4], $0[5]] }
      #expect(found.sorted(by: precedes) == expected.sorted(by: precedes))
    }
  }

  private func precedes(_ left: [String], _ right: [String]) -> Bool {
    TextTable.line(left) < TextTable.line(right)
  }

  /// Monthly cycles are left to the table of the quarter.
  private func cycle(_ entry: YearEntry, ofLine index: Int) -> [String]? {
    guard case (let visit, let demand?, let planned)? = entry.visits, visit.index == index,
      case .cycle(_, _, let frequency) = demand.basis, frequency.period != .month
    else { return nil }
    #expect(entry.day == entry.days.last)
    return [
      visit.line.kind.value.text, "\(entry.days.first) … \(entry.days.last)",
      "\(demand.required)", "\(planned)",
    ]
  }

  @Test func `kinds that wait for a case stand without a day, the others with theirs`() throws {
    for table in try TextTable.all(inFile: "visits.txt") {
      let year = try ExampleYear.year(of: try #require(table.title))
      let undated = year.undated.compactMap { entry in
        if case .visits(let visit, _) = entry.subject { visit.line.kind.value.text } else { nil }
      }
      let waiting = table.rows.filter { $0[3].contains("[") }.map { $0[0] }
      #expect(undated == waiting)
      for row in table.rows where row[3].hasPrefix("2026") {
        let days = year.entries.filter { entry in
          entry.visits?.visit.line.kind.value.text == row[0]
            && (7...9).contains(entry.day.civil.month)
        }.map(\.day.description)
        #expect(days.joined(separator: ", ") == row[3], "\(row[0])")
      }
    }
  }

  @Test(arguments: plans) func `nothing of the plan and its policy is lost`(plan: String) throws {
    let year = try ExampleYear.year(of: plan)
    let undated = year.undated.map(\.subject)
    for index in year.plan.visits.indices {
      let isDated = year.entries.contains { $0.visits?.visit.index == index }
      let waits = undated.contains {
        if case .visits(let visit, _) = $0 { visit.index == index } else { false }
      }
      #expect(isDated || waits, "line \(index)")
    }
    for paper in year.sources[0].version.papers {
      for stage in paper.stages.indices {
        let isDated = year.entries.contains { entry in
          entry.paper.map { $0.0.subject.range == paper.subject.range && $0.stage == stage }
            ?? false
        }
        let waits = undated.contains {
          if case .paper(let other, stage) = $0 {
            other.subject.range == paper.subject.range
          } else {
            false
          }
        }
        #expect(isDated || waits, "\(name(of: paper)) \(stage)")
      }
    }
  }
}

extension PlanYearTests {
  @Test func `entries are in the order of their days`() throws {
    let days = try ExampleYear.year(of: "luwan-2026").entries.map(\.day)
    #expect(days == days.sorted())
    #expect(days.count > 100)
  }

  @Test func `a role gets what it leads, joins, and does with papers, and no more`() throws {
    let year = try ExampleYear.year(of: "guanyun-2026")
    let deputy = year.entries(of: RoleID("deputy-gm"))
    #expect(deputy.count == 12 + 4 + 1)
    #expect(deputy.allSatisfy { act($0) == .approve })
    // Of the body that makes the care visits by the policy, the plan names one member.
    let reception = year.entries(of: RoleID("reception"))
    #expect(reception.contains { $0.visits?.visit.line.kind.value.text == "care" })
    #expect(!reception.contains { $0.paper != nil })
    let helper = year.undated(of: RoleID("complained-head"))
    #expect(helper.flatMap(\.people).contains(where: { $0.part == .goesAlong }))
  }

  private func act(_ entry: YearEntry) -> Paper.Act? {
    entry.paper.map { $0.0.stages[$0.stage].act.value }
  }

  @Test func `a body's visits concern its members`() throws {
    var company = try ExampleYear.company()
    company.plans[0].visits = company.plans[0].visits.filter { $0.kind.value.text == "care" }
    company.plans[0].visits[0].leaders = nil
    let year = try ExampleYear.year(of: company.plans[0], in: company)
    let people = try #require(year.entries.first { $0.visits != nil }).people
    #expect(people.first?.role.text == "cs-centre")
    #expect(
      people.contains { $0.role.text == "reception" && $0.part == .member(of: RoleID("cs-centre")) }
    )
  }

  @Test func `without a calendar days stay where they are, and this is known`() throws {
    var company = try ExampleYear.company()
    company.calendars = []
    let year = try ExampleYear.year(of: company.plans[0], in: company)
    let papers = year.entries.filter { $0.paper != nil }
    #expect(!papers.isEmpty && papers.allSatisfy { $0.isShiftUnknown && $0.day == $0.nominal })
  }

  @Test func `the load of the months adds up to what the lines plan`() throws {
    let year = try ExampleYear.year(of: "luwan-2026")
    let load = YearLoad(year)
    let planned = year.plan.visits.map { $0.planned(within: year.plan.period.value).certain }
    #expect(load.months.count == 12)
    #expect(load.rows.map(\.total).reduce(0, +) == planned.reduce(0, +))
    let manager = try #require(load.rows.first { $0.roles.map(\.text) == ["project-manager"] })
    #expect(manager.total == 4 * 6 + 4 + 2)
  }
}
