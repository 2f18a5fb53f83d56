import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads a line under `visits` of a plan.
struct PlanVisitReader {
  let context: ReadingContext
  let forms: [Form]
  /// The plan's first day, which decides which edition of a form is meant.
  let start: Day?

  func visit(_ map: Mapping, into findings: inout [Diagnostic]) -> PlanVisit? {
    let kind = map.text("kind").flatMap { context.kinds.one($0, into: &findings) }
    var visit = PlanVisit(kind: kind ?? Located(KindID(""), at: map.head), range: map.range)
    readConduct(&visit, map, into: &findings)
    readSchedule(&visit, map, into: &findings)
    return kind == nil ? nil : visit
  }

  private func readConduct(
    _ visit: inout PlanVisit, _ map: Mapping, into findings: inout [Diagnostic]
  ) {
    visit.condition = phrase(map, "applies", into: &findings, context.phrases.condition)
    visit.within = phrase(map, "within", into: &findings, context.phrases.deadline)
    visit.rate = phrase(map, "rate", into: &findings, context.phrases.rate)
    readPeople(&visit, map, into: &findings)
    visit.methods = methods(map, into: &findings)
    visit.form = map.text("form").flatMap { form($0, into: &findings) }
  }

  private func readPeople(
    _ visit: inout PlanVisit, _ map: Mapping, into findings: inout [Diagnostic]
  ) {
    if let text = map.text("responsible") {
      let cell = PeopleReader(context).responsible(text, into: &findings)
      visit.leaders = cell.leaders.flatMap { read in
        read.value.value.map { Located($0, at: read.range) }
      }
      visit.companions = cell.others[.companions] ?? []
    }
    visit.companions += map.texts("with").flatMap { context.roles.list($0, into: &findings) ?? [] }
  }

  private func methods(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> Located<[MethodWay]>? {
    let conduct = ConductReader(context)
    let texts = map.texts("methods")
    let ways = texts.flatMap { conduct.ways($0, into: &findings) ?? [] }
    guard let place = map.node("methods")?.range, !ways.isEmpty else { return nil }
    return Located(ways, at: place)
  }

  /// By id, or by any title.
  private func form(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> Located<FormKey>? {
    if let key = key(FormID(text.text)) { return Located(key, at: text.place) }
    if let key = context.titles.citation(for: text.text)?.form {
      return Located(key, at: text.place)
    }
    let near = UnknownName.resolved(
      116, "form", text, among: forms.map(\.key.id.text) + forms.flatMap(\.title.all).map(\.value),
      explanation: "A form is a file in forms/", list: "forms", into: &findings)
    let found = near.flatMap { key(FormID($0)) ?? context.titles.citation(for: $0)?.form }
    return found.map { Located($0, at: text.place) }
  }

  private func key(_ id: FormID) -> FormKey? {
    (start.map { forms.inForce(id, on: $0) } ?? forms.current(id))?.key
  }

  private func readSchedule(
    _ visit: inout PlanVisit, _ map: Mapping, into findings: inout [Diagnostic]
  ) {
    visit.eligible = eligible(map, into: &findings)
    visit.count = perPeriod(map, "count")
    if let dates = map.node("dates") {
      visit.schedule = Located(.dates(map.list("dates").compactMap(\.day)), at: dates.range)
    } else if let each: Located<CalendarPeriod> = map.word("each") {
      visit.schedule = each.map { .each($0) }
    } else if let spread = map.node("spread") {
      let shares = map.mappings("spread").compactMap { share($0, into: &findings) }
      visit.schedule = Located(.spread(shares), at: spread.range)
    } else if let expect = perPeriod(map, "expect") {
      visit.schedule = expect.map { .expect($0) }
    }
  }

  private func eligible(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> Located<PlanVisit.Population>? {
    if let number = map.integer("eligible") { return number.map { .number($0) } }
    guard let text = map.text("eligible") else { return nil }
    let known = Populations.all(in: context.vocabulary)
    return UnknownName.resolved(
      115, "population", text, among: known,
      explanation: "Populations are: \(Message(names: known))", into: &findings
    ).map { Located(.named($0), at: text.place) }
  }

  /// `65/month`, or a number.
  private func perPeriod(_ map: Mapping, _ key: String) -> Located<PlanVisit.PerPeriod>? {
    guard let text = map.string(key) else { return nil }
    let parts = text.value.split(separator: "/", maxSplits: 1)
    guard let number = parts.first.flatMap({ Int($0) }) else { return nil }
    let period = parts.count > 1 ? CalendarPeriod(rawValue: String(parts[1])) : nil
    return Located(PlanVisit.PerPeriod(number: number, period: period), at: text.range)
  }

  private func share(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> PlanVisit.Share? {
    guard let period = map.period("in", into: &findings), let count = map.integer("count") else {
      return nil
    }
    return PlanVisit.Share(period: period.range, periodText: period.text, count: count.value)
  }

  private func phrase<Value>(
    _ map: Mapping, _ key: String, into findings: inout [Diagnostic],
    _ read: (SourceText) -> Reading<Value>
  ) -> Located<Value>? {
    guard let text = map.text(key) else { return nil }
    let reading = read(text)
    findings += reading.diagnostics
    return reading.value.map { Located($0, at: text.place) }
  }
}
