import HandbookModel
import HandbookPipeline
import Testing

/// Every date and every number of sections 2 and 3 of Example/EXPECTED.md, derived from the example
/// as it is read and compared with the tables in ExampleTables.
@Suite struct ExampleDateTests {
  private let workspace: Workspace
  private let company: Handbook
  private let calendar: WorkingCalendar

  init() throws {
    let example = Repository.root.appendingPathComponent("Tests/HandbookPipelineTests/Example")
    workspace = try Build(BuildOptions()).check([example.path]).workspace
    company = try #require(workspace.handbook(HandbookID("property-services")))
    calendar = try #require(company.calendars.first)
  }

  @Test func everyStageOfEveryPaperIsDueAsExpected() throws {
    for table in try TextTable.all(inFile: "papers.txt") {
      let (paper, shift) = try paper(try #require(table.title))
      #expect(
        ["covers"]
          + paper.stages.map { "\($0.act.value.rawValue) \($0.role.value)" }
          .suffix(table.headings.count - 1) == table.headings)
      for row in table.rows {
        let covered = try range(row[0])
        let dates = paper.stageDates(for: covered, calendar: calendar, onHoliday: shift)
        let found = [row[0]] + dates.map(notation)
        #expect(TextTable.line(found) == TextTable.line(row), "\(table.title ?? "")")
        let periods = paper.coveredPeriod?.ranges(endingIn: covered) ?? []
        #expect(periods.contains(covered), "\(table.title ?? "") covers \(row[0])")
      }
    }
  }

  @Test func everyCycleOfThePlansDemandsWhatIsExpected() throws {
    for table in try TextTable.all(inFile: "cycles.txt") {
      let found = try demands(of: try #require(table.title)).compactMap { line, demand in
        cycleRow(line, demand)
      }
      #expect(found == table.rows.map(TextTable.line), "\(table.title ?? "")")
    }
  }

  @Test func theThirdQuarterDemandsAndPlansWhatIsExpected() throws {
    let quarter = try range("2026-07-01 … 2026-09-30")
    for table in try TextTable.all(inFile: "visits.txt") {
      let all = try demands(of: try #require(table.title))
      let found = try plan(try #require(table.title)).visits.map { line in
        quarterRow(line, all.filter { $0.0.kind.value == line.kind.value }.map(\.1), quarter)
      }
      #expect(found == table.rows.map(TextTable.line), "\(table.title ?? "")")
    }
  }

  @Test func singleCasesAreInTimeOnTheExpectedDays() throws {
    for row in try TextTable.all(inFile: "cases.txt").flatMap(\.rows) {
      let event = try range(row[0].split(separator: " ").last.map(String.init) ?? "")
      let windows = try windows(of: row[1], plan: row[2] == "–" ? nil : row[2])
      let dates = windows.map { window in
        let dates = window.dates(around: event, in: calendar)
        return [dates?.first, dates?.last].map { $0?.description ?? "open" }
          .joined(separator: " … ")
      }
      #expect(dates.joined(separator: ", ") == row[3], "\(row)")
      #expect(windows.allSatisfy { row[0].hasPrefix(anchorName($0)) }, "\(row)")
    }
  }
}

extension ExampleDateTests {
  /// `handbook/document edition: 《form》` or a paper's own name, and how its dates move.
  private func paper(_ title: String) throws -> (Paper, Conventions.HolidayShift) {
    let parts = title.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts[1].trimmingCharacters(in: .whitespaces)
    let handbook = try #require(
      workspace.handbooks.first { parts[0].hasPrefix($0.id.text + "/") })
    let document = try #require(
      handbook.documents.first { "\(handbook.id)/\($0.key.id) \($0.key.edition)" == parts[0] })
    let paper = document.original?.papers.first { paper in
      switch paper.subject.value {
      case .form(let key): "《\(key.id)》" == name
      case .named(let own): own == name
      case .document, .system: false
      }
    }
    return (try #require(paper, "\(title)"), handbook.conventions.onHoliday)
  }

  private func notation(_ dates: Paper.StageDates) -> String {
    let due = dates.due.map(withWeekday) ?? "outside the calendar"
    return dates.due == dates.nominal ? due : "\(withWeekday(dates.nominal)) → \(due)"
  }

  private func withWeekday(_ day: CalendarDay) -> String {
    "\(day) \("\(day.weekday)".prefix(3).capitalized)"
  }

  private func anchorName(_ window: Window) -> String {
    if case .event(let event) = window.anchor.subject { event.text } else { "own" }
  }

  /// `2026-01-01 … 2026-03-31`, `2026-01-01..2026-03-31`, or one day.
  private func range(_ text: String) throws -> DayRange {
    let ends = try text.split(whereSeparator: { " ….".contains($0) }).map { try day(String($0)) }
    return try #require(DayRange(first: ends[0], last: ends[ends.count - 1]))
  }

  private func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
  }
}

extension ExampleDateTests {
  private func plan(_ id: String) throws -> Plan {
    try #require(company.plans.first { $0.id.text == id })
  }

  private func demands(of id: String) throws -> [(PlanVisit, PlanDemand)] {
    let pair = PlanPolicy.all(in: company, of: workspace).first { $0.plan.id.text == id }
    return try #require(pair).plan.visits.flatMap { line in
      (pair?.demands(of: line) ?? []).map { (line, $0) }
    }
  }

  /// Monthly cycles are left to the table of the quarter.
  private func cycleRow(_ line: PlanVisit, _ demand: PlanDemand) -> String? {
    guard case .cycle(_, let units, let frequency) = demand.basis, frequency.period != .month
    else { return nil }
    let unit = company.vocabulary.kinds[line.kind.value]?.unit
    let tier = demand.row.key.condition.map { ModelNotation.text(of: $0) + ": " } ?? ""
    return TextTable.line([
      line.kind.value.text, "\(demand.days.first) … \(demand.days.last)",
      tier + ModelNotation.text(of: frequency, unit: unit), "\(units)", "\(demand.required)",
      "\(demand.planned)",
    ])
  }

  private func quarterRow(
    _ line: PlanVisit, _ demands: [PlanDemand], _ quarter: DayRange
  ) -> String {
    let due = demands.filter { quarter.contains($0.days.last) }
    guard let each = demands.first?.requiredEach else {
      return TextTable.line([
        line.kind.value.text, "\(due.map(\.required).reduce(0, +))",
        "\(line.planned(within: quarter).certain)",
        due.isEmpty ? "–" : due.map(\.days.last.description).joined(separator: ", "),
      ])
    }
    let deadline = line.within?.value ?? demands.first?.row.deadline?.value.value
    let by = deadline.map { ModelNotation.text(of: $0) } ?? "–"
    guard let times = times(each.period, in: quarter) else {
      return TextTable.line([
        line.kind.value.text, "(\(each.number))", "(\(line.count?.value.number ?? 0))", by,
      ])
    }
    return TextTable.line([
      line.kind.value.text, "\(each.number * times)", "\(line.planned(within: quarter).certain)",
      by,
    ])
  }

  /// How often a period recurs in the quarter; nil for a longer one.
  private func times(_ period: CalendarPeriod?, in quarter: DayRange) -> Int? {
    let whole = period?.ranges(overlapping: quarter).filter { quarter.contains($0) }.count ?? 0
    return whole == 0 ? nil : whole
  }

  /// The plan's own limit where it states one.
  private func windows(of kind: String, plan id: String?) throws -> [Window] {
    let line = try id.map { try plan($0) }?.visits.first { $0.kind.value.text == kind }
    let row = company.documents.first?.original?.visits.first { $0.kind.text == kind }
    let deadline = line?.within?.value ?? row?.deadline?.value.value
    guard case .phases(let windows)? = deadline else { return [] }
    return windows
  }
}
