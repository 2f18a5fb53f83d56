import Diagnostics

@testable import HandbookModel

/// A window after an event, in days, with both ends included.
func window(_ event: String, _ lower: Int, _ upper: Offset, _ point: SpanPoint? = nil) -> Window {
  Window(
    anchor: Anchor(.event(EventID(event)), point: point), lower: Bound(Offset(lower, .day)),
    upper: Bound(upper))
}

func days(_ count: Int) -> Offset { Offset(count, .day) }
func months(_ count: Int) -> Offset { Offset(count, .month) }

func within(_ event: String, _ count: Int) -> Deadline { .phases([window(event, 0, days(count))]) }

func every(_ period: CalendarPeriod, _ unit: VisitKind.Unit? = nil) -> Deadline {
  .frequency(Frequency(period: period, minimum: 1, maximum: 1, unit: unit))
}

func percent(_ number: Int, _ whole: String? = nil) -> Rate {
  .share(Share(percent: number), of: whole.map { DenominatorID($0) })
}

func ways(_ methods: String...) -> [MethodWay] { methods.map { MethodWay([MethodID($0)]) } }

func area(_ lower: NumericInterval.End?, _ upper: NumericInterval.End?) -> Condition {
  Condition([.number(AxisID("area"), NumericInterval(lower: lower, upper: upper))])
}

/// The merged table of 回访工作标准作业规程, as a reader must make it.
func exampleVisits(_ places: Places) -> [Visit] {
  var table = ExampleTable(places)
  let theme = table.theme.items
  let tiers = [
    (area(nil, .init(100_000, isIncluded: false)), CalendarPeriod.halfYear),
    (area(.init(100_000, isIncluded: true), .init(150_000, isIncluded: true)), .quarter),
    (area(.init(150_000, isIncluded: false), nil), .quarter),
  ]
  let reception = places.sourced(Leaders([places.at(RoleID("reception"))]))
  for (condition, period) in tiers {
    table.add("routine", every(period, .household), percent(100), condition) {
      $0.leaders = reception
      $0.topics.items += theme
    }
  }
  let closed = places.sourced(within("complaint-closed", 3))
  let all = places.sourced(percent(100))
  let phoneOrHome = places.sourced(ways("phone", "home"))
  let parent = Origin.parent(KindID("complaint"))
  let notReached = places.sourced([Fallback(.notReached, ways: ways("home"))])
  table.add("complaint") {
    ($0.deadline, $0.rate, $0.methods) = (closed, all, phoneOrHome)
    $0.isPrinted = false
  }
  table.add("ordinary-complaint") {
    $0.deadline = Sourced(closed.value, at: closed.range, from: parent)
    $0.rate = Sourced(all.value, at: all.range, from: parent)
    $0.methods = Sourced(phoneOrHome.value, at: phoneOrHome.range, from: parent)
    $0.leaders = places.sourced(Leaders([places.at(RoleID("reception"))]))
    $0.companions = places.sourced([places.at(RoleID("complained-head"))])
    $0.fallbacks = notReached
  }
  table.add("major-complaint", within("complaint-closed", 1), lead: "project-manager", by: ["home"])
  {
    $0.rate = Sourced(all.value, at: all.range, from: parent)
  }
  table.add(
    "repair", .phases([window("repair-finished", 3, months(1))]), percent(50, "repairs-previous"),
    by: ["phone"]
  ) { $0.fallbacks = notReached }
  table.add(
    "special-service",
    .phases([
      Window(
        anchor: Anchor(.event(EventID("agreement")), point: .middle), lower: Bound(days(-7)),
        upper: Bound(days(7))), window("agreement", 0, days(15), .end),
    ]), percent(30))
  table.add("help", within("help-finished", 7), percent(30))
  table.add("press-events", within("issued-or-held", 7), percent(10, "reached"))
  table.add(
    "other-service", within("service-finished", 7),
    .delegated(to: RoleID("cs-supervisor"), floor: Share(percent: 10)))
  table.add(
    "key-customer", every(.quarter), percent(100, "key-roll"), lead: "project-manager",
    by: ["home"]
  ) { $0.topics.items += theme }
  table.add("care", every(.month), percent(100, "care-roll"), lead: "cs-centre", by: ["home"]) {
    $0.sheets = places.set([recordSheet, keyLog])
  }
  table.add(
    "survey", every(.halfYear, .household), percent(100), lead: "cs-department",
    by: ["questionnaire"]
  ) {
    $0.sheets = places.set([survey])
    $0.signatures = SourcedSet(closed: .init(at: places.place(), from: .own))
  }
  table.add(
    "emergency", within("first-aid-given", 3), percent(100), lead: "project-manager",
    by: ["home"])
  return table.visits
}

/// Adds rows that are filled from 全部回访 and 其余各类.
struct ExampleTable {
  let places: Places
  let theme: SourcedSet<TopicID>
  private(set) var visits: [Visit] = []
  private let topics: SourcedSet<TopicID>
  private let leaders: Sourced<Leaders>
  private let methods: Sourced<[MethodWay]>
  private let sheets: SourcedSet<FormKey>
  private let signatures: SourcedSet<SignatureDemand>

  init(_ places: Places) {
    self.places = places
    theme = places.set([TopicID("theme")])
    topics = places.set(
      ["effect", "satisfaction", "suggestions", "needs"].map { TopicID($0) }, .all)
    leaders = places.sourced(Leaders([places.at(RoleID("reception"))]), .others)
    methods = places.sourced(ways("phone", "home", "walk-round"), .others)
    sheets = places.set([recordSheet], .others)
    signatures = places.set(
      [
        SignatureDemand(.visitor),
        SignatureDemand(RoleID("owner"), scope: .except([MethodID("phone")])),
      ], .others)
  }

  mutating func add(
    _ kind: String, _ deadline: Deadline? = nil, _ rate: Rate? = nil,
    _ condition: Condition? = nil, lead: String? = nil, by methods: [String]? = nil,
    _ change: (inout Visit) -> Void = { _ in }
  ) {
    let id = KindID(kind)
    var visit = Visit(
      key: ClauseKey(.kind(id), condition: condition), kind: id, isPrinted: true,
      heads: [places.place()])
    visit.deadline = deadline.map { places.sourced($0) }
    visit.rate = rate.map { places.sourced($0) }
    visit.leaders =
      lead.map { places.sourced(Leaders([places.at(RoleID($0))])) } ?? leaders
    visit.methods =
      methods.map { places.sourced($0.map { MethodWay([MethodID($0)]) }) } ?? self.methods
    (visit.topics, visit.sheets, visit.signatures) = (topics, sheets, signatures)
    change(&visit)
    visits.append(visit)
  }
}
