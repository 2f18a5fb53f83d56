import Diagnostics

/// A visit plan of one site, or of the company (themes, surveys), for one period.
public struct Plan: Sendable {
  public var handbook: HandbookID
  public var id: PlanID
  public var title: LocalizedName
  public var status: Status
  public var refines: [Refinement]
  public var period: Located<DayRange>
  public var control: DocumentControl
  public var told: [Told]
  public var site: Site?
  public var staff: [StaffMember]
  /// Visits per person and working day, by method.
  public var capacity: [(method: Located<MethodID>, visits: Located<Int>)]
  public var visits: [PlanVisit]
  public var omissions: [Omission]
  public var themes: [Theme]
  /// The place of the id.
  public var range: SourceRange

  public init(
    handbook: HandbookID, id: PlanID, title: LocalizedName, period: Located<DayRange>,
    range: SourceRange
  ) {
    self.handbook = handbook
    self.id = id
    self.title = title
    self.period = period
    self.range = range
    status = .draft
    refines = []
    control = DocumentControl()
    told = []
    staff = []
    capacity = []
    visits = []
    omissions = []
    themes = []
  }

  /// A department that was told of the plan, and when.
  public struct Told: Sendable {
    public var role: Located<RoleID>
    public var date: Located<CalendarDay>

    public init(role: Located<RoleID>, date: Located<CalendarDay>) {
      self.role = role
      self.date = date
    }
  }

  public struct Theme: Sendable {
    public var period: Located<DayRange>
    /// The period as the author wrote it (`2026-Q1`).
    public var periodText: String
    public var title: LocalizedName

    public init(period: Located<DayRange>, periodText: String, title: LocalizedName) {
      self.period = period
      self.periodText = periodText
      self.title = title
    }
  }

  /// A kind that the plan leaves out, with its reason and who agreed.
  public struct Omission: Sendable {
    public var kind: Located<KindID>
    public var reason: Located<String>
    public var agreed: DocumentControl.Signatory

    public init(
      kind: Located<KindID>, reason: Located<String>, agreed: DocumentControl.Signatory
    ) {
      self.kind = kind
      self.reason = reason
      self.agreed = agreed
    }
  }
}

/// The site that a plan is for; its facts change in time.
public struct Site: Sendable {
  /// Facts that hold from a day until the next.
  public struct Facts: Sendable {
    public var from: Located<CalendarDay>
    /// Axis or population to number, in the order written.
    public var numbers: [(name: Located<String>, value: Located<Int>)]

    public init(
      from: Located<CalendarDay>, numbers: [(name: Located<String>, value: Located<Int>)]
    ) {
      self.from = from
      self.numbers = numbers
    }
  }

  public var name: LocalizedName
  public var calendar: Located<CalendarID>?
  public var features: [Located<String>]
  public var facts: [Facts]
  public var range: SourceRange

  public init(
    name: LocalizedName, calendar: Located<CalendarID>?, features: [Located<String>],
    facts: [Facts], range: SourceRange
  ) {
    self.name = name
    self.calendar = calendar
    self.features = features
    self.facts = facts
    self.range = range
  }

  /// The latest number stated for `name` on or before `day`; nil where none is.
  public func number(_ name: String, on day: CalendarDay) -> Located<Int>? {
    facts.filter { $0.from.value <= day }.sorted { $0.from.value < $1.from.value }
      .flatMap(\.numbers).last { $0.name.value == name }?.value
  }
}

public struct StaffMember: Sendable {
  public var name: Located<String>
  public var role: Located<RoleID>
  public var from: CalendarDay?
  public var to: CalendarDay?
  public var away: [DayRange]
  /// The part of the working time that goes into visits, in thousandths: 0 to 1000.
  public var share: Int

  public init(
    name: Located<String>, role: Located<RoleID>, from: CalendarDay?, to: CalendarDay?,
    away: [DayRange], share: Int
  ) {
    self.name = name
    self.role = role
    self.from = from
    self.to = to
    self.away = away
    self.share = share
  }
}

/// One line of a plan.
public struct PlanVisit: Sendable {
  public enum Population: Hashable, Sendable {
    case number(Int)
    case named(String)
  }

  /// A number in each period: `65/month`.
  public struct PerPeriod: Hashable, Sendable {
    public var number: Int
    /// Nil: for the whole plan, or per date or period of the schedule.
    public var period: CalendarPeriod?

    public init(number: Int, period: CalendarPeriod?) {
      self.number = number
      self.period = period
    }
  }

  public struct Share: Hashable, Sendable {
    public var period: Located<DayRange>
    public var periodText: String
    public var count: Int

    public init(period: Located<DayRange>, periodText: String, count: Int) {
      self.period = period
      self.periodText = periodText
      self.count = count
    }
  }

  public enum Schedule: Hashable, Sendable {
    case dates([Located<CalendarDay>])
    case each(CalendarPeriod)
    case spread([Share])
    /// A forecast of events; it feeds capacity only.
    case expect(PerPeriod)
  }

  public var kind: Located<KindID>
  public var condition: Located<Condition>?
  public var leaders: Located<Leaders>?
  public var companions: [Located<RoleID>]
  public var methods: Located<[MethodWay]>?
  public var within: Located<Deadline>?
  public var form: Located<FormKey>?
  public var rate: Located<Rate>?
  public var eligible: Located<Population>?
  public var schedule: Located<Schedule>?
  public var count: Located<PerPeriod>?
  /// The place of the whole line.
  public var range: SourceRange

  public init(kind: Located<KindID>, range: SourceRange) {
    self.kind = kind
    self.range = range
    companions = []
  }
}
