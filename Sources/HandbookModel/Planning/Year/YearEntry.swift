import Diagnostics

/// Who does what for an entry of the year.
package struct Participation: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case leads, goesAlong, assists, organises
    /// A body that the role belongs to leads.
    case member(of: RoleID)
    case act(Paper.Act)
  }

  package var role: RoleID
  package var part: Part

  init(_ role: RoleID, _ part: Part) {
    self.role = role
    self.part = part
  }
}

/// The clause that an entry comes from.
package struct YearClause: Hashable, Sendable {
  /// The index of its document among the sources of the year.
  package var source: Int
  package var range: SourceRange
}

/// Something that has to be done by a day.
package struct YearEntry: Sendable {
  package enum Subject: Sendable {
    /// Visits of a line. `demand` is nil where the line says how many are made in these days and no
    /// document how many have to be.
    case visits(YearVisit, demand: PlanDemand?, planned: Int)
    /// A stage of one paper.
    case paper(Paper, stage: Int, covered: DayRange)
    /// A theme begins.
    case theme(Plan.Theme)
  }

  package var subject: Subject
  /// The last day that is in time; for a theme its first day.
  package var day: CalendarDay
  /// The days in which it is to be done: the cycle of a visit, the term of a theme.
  package var days: DayRange
  /// The day that the text names, before it moves for days of rest.
  package var nominal: CalendarDay
  /// The calendar does not say whether the day moves.
  package var isShiftUnknown = false
  package var people: [Participation]
  /// Nil for what only the plan says.
  package var clause: YearClause?

  init(
    _ subject: Subject, by day: CalendarDay, in days: DayRange, people: [Participation],
    clause: YearClause? = nil
  ) {
    self.subject = subject
    self.day = day
    self.days = days
    nominal = day
    self.people = people
    self.clause = clause
  }

  package func concerns(_ role: RoleID) -> Bool { people.contains { $0.role == role } }

  /// Orders the entries of one day.
  var rank: Int {
    switch subject {
    case .visits: 0
    case .paper: 1
    case .theme: 2
    }
  }
}

/// A line of the plan with the row that it is held to.
package struct YearVisit: Sendable {
  package var line: PlanVisit
  /// The line's place in the plan.
  package var index: Int
  /// Nil where no document arranges such visits.
  package var row: Visit?

  /// As the line says, else the row.
  package var leaders: Leaders? { line.leaders?.value ?? row?.leaders?.value.value }
  package var deadline: Deadline? { line.within?.value ?? row?.deadline?.value.value }
}

/// Something that has to be done on a day that nobody can name beforehand.
package struct UndatedEntry: Sendable {
  package enum Subject: Sendable {
    /// As cases arise, or in stretches that do not follow the calendar.
    case visits(YearVisit, demand: PlanDemand?)
    /// The stage is nil for a report without a route.
    case paper(Paper, stage: Int?)
  }

  package var subject: Subject
  package var people: [Participation]
  package var clause: YearClause?
}
