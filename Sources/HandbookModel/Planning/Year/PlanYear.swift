/// The year of a plan: by which day what has to be done, who does it, and the clause that says so.
///
/// `YearVisits` dates the plan's lines by the frequencies of the documents that it refines,
/// `YearPapers` their reports and records. What has no day is in `undated`, and nothing is left out.
package struct PlanYear: Sendable {
  /// A document that the plan refines, in the language whose places are wanted.
  package struct Source: Sendable {
    package let policy: PlanPolicy
    package let version: DocumentVersion
    /// How the handbook of the document moves days of rest.
    package let onHoliday: Conventions.HolidayShift

    package init(
      policy: PlanPolicy, version: DocumentVersion, onHoliday: Conventions.HolidayShift
    ) {
      self.policy = policy
      self.version = version
      self.onHoliday = onHoliday
    }
  }

  package let plan: Plan
  package let sources: [Source]
  package let calendar: WorkingCalendar?
  /// By day; of one day visits, then papers, then themes, each in the order of their texts.
  package let entries: [YearEntry]
  /// In the order of the plan and of the documents.
  package let undated: [UndatedEntry]

  /// - Parameters:
  ///   - sources: in the order of the plan's `refines`.
  ///   - calendar: the site's; see `Handbook.calendar(of:)`.
  package init(
    _ plan: Plan, sources: [Source], calendar: WorkingCalendar?, roles: EntryTable<Role>
  ) {
    self.plan = plan
    self.sources = sources
    self.calendar = calendar
    var days = YearDays()
    let people = YearPeople(roles)
    YearVisits(plan: plan, sources: sources, people: people).gather(into: &days)
    let visitors = days.visitors
    for (index, source) in sources.enumerated() {
      YearPapers(
        period: plan.period.value, calendar: calendar, source: source, index: index,
        visitors: visitors
      ).gather(into: &days)
    }
    for theme in plan.themes { days.add(theme, visitors) }
    entries = days.sorted
    undated = days.undated
  }

  /// What concerns one role.
  package func entries(of role: RoleID) -> [YearEntry] {
    entries.filter { $0.concerns(role) }
  }

  package func undated(of role: RoleID) -> [UndatedEntry] {
    undated.filter { entry in entry.people.contains { $0.role == role } }
  }

  /// Those that something concerns; in no order.
  package var roles: Set<RoleID> {
    Set((entries.map(\.people) + undated.map(\.people)).joined().map(\.role))
  }
}

extension Handbook {
  /// The calendar of a plan's site; of a plan of the company the only one, where there is one.
  package func calendar(of plan: Plan) -> WorkingCalendar? {
    guard plan.site == nil else { return plan.site?.calendar.flatMap { calendar($0.value) } }
    return calendars.count == 1 ? calendars.first : nil
  }
}

/// What is being gathered.
struct YearDays {
  private var entries: [YearEntry] = []
  var undated: [UndatedEntry] = []

  /// Days first; the sort is stable, so that what was gathered first stays first.
  var sorted: [YearEntry] { entries.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) } }

  /// Whoever leads a visit, in the order of the visits.
  var visitors: [RoleID] {
    let leading = (entries.map(\.people) + undated.map(\.people)).joined().filter {
      $0.part == .leads
    }
    return leading.reduce(into: []) { if !$0.contains($1.role) { $0.append($1.role) } }
  }

  mutating func add(_ entry: YearEntry) { entries.append(entry) }

  mutating func add(_ theme: Plan.Theme, _ visitors: [RoleID]) {
    add(
      YearEntry(
        .theme(theme), by: theme.period.value.first, in: theme.period.value,
        people: visitors.map { Participation($0, .leads) }))
  }
}
