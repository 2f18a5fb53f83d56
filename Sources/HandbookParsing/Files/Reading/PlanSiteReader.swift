import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads the site, the staff and the capacity of a plan.
struct PlanSiteReader {
  let context: ReadingContext
  let calendars: [WorkingCalendar]

  func site(_ map: Mapping, into findings: inout [Diagnostic]) -> Site {
    Site(
      name: map.name("name", into: &findings), calendar: calendar(map, into: &findings),
      features: map.texts("features").map { feature($0, into: &findings) },
      facts: map.mappings("facts").compactMap { facts($0, into: &findings) }, range: map.head)
  }

  private func calendar(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> Located<CalendarID>? {
    guard let text = map.text("calendar") else { return nil }
    return UnknownName.resolved(
      103, "calendar", text, among: calendars.map(\.id.text),
      explanation: "A calendar is declared under 'calendars' in handbook.yaml", into: &findings
    ).map { Located(CalendarID($0), at: text.place) }
  }

  /// A feature that no kind names has no effect; one that nearly names one is a slip, and would
  /// silently take the kind away from the site.
  private func feature(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> Located<String> {
    let known = context.vocabulary.kinds.compactMap(\.feature?.value)
    let near = known.contains(text.text) ? nil : NearMiss.nearest(to: text.text, among: known)
    if near != nil {
      findings.append(UnknownName.finding(115, "feature", text, among: known))
    }
    return Located(near ?? text.text, at: text.place)
  }

  private func facts(_ map: Mapping, into findings: inout [Diagnostic]) -> Site.Facts? {
    let known = Populations.facts(in: context.vocabulary)
    var numbers: [(name: Located<String>, value: Located<Int>)] = []
    for (key, node) in map.others {
      let name = UnknownName.resolved(
        103, "axis or population", key, among: known,
        explanation: "Facts state numbers of: \(Message(names: known))", into: &findings)
      guard let name, let value = node.integer else { continue }
      numbers.append((Located(name, at: key.place), value))
    }
    return map.day("from").map { Site.Facts(from: $0, numbers: numbers) }
  }

  func person(_ map: Mapping, into findings: inout [Diagnostic]) -> StaffMember? {
    guard let name = map.string("name"),
      let role = map.text("role").flatMap({ context.roles.one($0, into: &findings) })
    else { return nil }
    let share = map.number("share")?.value ?? 1
    let (from, to) = (map.day("from"), map.day("to"))
    if let from, let to, from.value > to.value { findings.append(backwards(to, from)) }
    return StaffMember(
      name: name, role: role, from: from?.value, to: to?.value,
      away: map.list("away").compactMap { $0.days?.value }, share: Int((share * 1000).rounded()))
  }

  private func backwards(_ to: Located<Day>, _ from: Located<Day>) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: to.range, "'to' lies before 'from'",
      notes: [Note("'from' is given here", at: from.range)])
  }

  func capacity(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> [(method: Located<MethodID>, visits: Located<Int>)] {
    map.entries("capacity").compactMap { key, node in
      guard let method = context.methods.one(key, into: &findings), let visits = node.integer else {
        return nil
      }
      return (method, visits)
    }
  }
}
