import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads plans/*.yaml. `PlanSiteReader` reads where and with whom, `PlanVisitReader` the lines.
struct PlanFileReader {
  private let map: Mapping
  private let handbook: Handbook
  private let context: ReadingContext
  private var findings: [Diagnostic] = []

  /// Nil where the file cannot be read at all, or does not say for which time it is.
  ///
  /// The keys of `refines` are found later, by `ReferenceResolver`.
  static func plan(
    _ file: ParsedFile, handbook: Handbook, context: ReadingContext,
    into findings: inout [Diagnostic]
  ) -> Plan? {
    guard let map = file.yaml.fields(as: PlanShape.file, into: &findings) else { return nil }
    var reader = PlanFileReader(map: map, handbook: handbook, context: context)
    let plan = reader.plan(FileName(file.file.name))
    findings += reader.findings
    return plan
  }

  private init(map: Mapping, handbook: Handbook, context: ReadingContext) {
    self.map = map
    self.handbook = handbook
    self.context = context
  }

  /// Everything is read, and its faults reported, before the period decides.
  private mutating func plan(_ name: FileName) -> Plan? {
    let period = period("period")
    let site = PlanSiteReader(context: context, calendars: handbook.calendars)
    let visits = PlanVisitReader(
      context: context, forms: handbook.forms, start: period?.range.value.first)
    let control = ControlReader(roles: context.roles)
    let read = (
      title: map.name("title", into: &findings), told: map.mappings("told").compactMap { told($0) },
      control: control.control(map.mapping("control"), into: &findings),
      site: map.mapping("site").map { site.site($0, into: &findings) },
      staff: map.mappings("staff").compactMap { site.person($0, into: &findings) },
      capacity: site.capacity(map, into: &findings),
      visits: map.mappings("visits").compactMap { visits.visit($0, into: &findings) },
      omissions: map.mappings("none").compactMap { omission($0, control) },
      themes: map.mappings("themes").compactMap { theme($0) }
    )
    checkSite()
    guard let period else { return nil }
    let id = map.text("id")
    var plan = Plan(
      handbook: handbook.id, id: PlanID(id?.text ?? name.id), title: read.title,
      period: period.range, range: id?.place ?? map.head)
    plan.status = map.word("status")?.value ?? .draft
    plan.refines = control.refinements(map)
    (plan.told, plan.control, plan.site) = (read.told, read.control, read.site)
    (plan.staff, plan.capacity, plan.visits) = (read.staff, read.capacity, read.visits)
    (plan.omissions, plan.themes) = (read.omissions, read.themes)
    return plan
  }

  private mutating func period(_ key: String) -> (range: Located<DayRange>, text: String)? {
    map.period(key, into: &findings)
  }

  /// A plan of a site has people who can make so many visits a day; a company plan has neither.
  private mutating func checkSite() {
    let keys = ["site", "staff", "capacity"]
    guard let given = keys.first(where: map.has) else { return }
    for key in keys where !map.has(key) {
      findings.append(
        Diagnostic(
          RuleCode(104), .error, at: map.keyRange(given) ?? map.head,
          "'\(key)' is missing beside '\(given)'",
          explanation: "A plan of a site has all of site, staff and capacity; a company plan none",
          suggestions: [Suggestion("Add '\(key)'")]))
    }
  }

  private mutating func told(_ map: Mapping) -> Plan.Told? {
    guard let role = map.text("role").flatMap({ context.roles.one($0, into: &findings) }),
      let date = map.day("date")
    else { return nil }
    return Plan.Told(role: role, date: date)
  }

  private mutating func omission(_ map: Mapping, _ control: ControlReader) -> Plan.Omission? {
    guard let kind = map.text("kind").flatMap({ context.kinds.one($0, into: &findings) }),
      let reason = map.string("because"),
      let agreed = control.signatory(map.mapping("agreed"), into: &findings)
    else { return nil }
    return Plan.Omission(kind: kind, reason: reason, agreed: agreed)
  }

  private mutating func theme(_ map: Mapping) -> Plan.Theme? {
    guard let period = map.period("in", into: &findings) else { return nil }
    return Plan.Theme(
      period: period.range, periodText: period.text, title: map.name("title", into: &findings))
  }
}
