import Diagnostics

@testable import HandbookModel
@testable import HandbookRules

/// The worked example as readers must make it, built by hand so that rules can be tested alone.
/// Change a copy to make it wrong.
func exampleWorkspace() -> Workspace {
  let words = exampleVocabulary(Places(5))
  let places = Places(6)
  var group = Handbook(
    id: HandbookID("group"), title: places.name("远岫集团客户服务手册", "Group Handbook"),
    organisation: places.name("远岫集团", "Yuanxiu Group"), languages: [.zhHans],
    range: Places(7).place())
  group.vocabulary = words
  group.documents = [exampleStandard()]
  var company = Handbook(
    id: HandbookID("property-services"), title: places.name("听澜物业回访手册", "Visit Handbook"),
    organisation: places.name("听澜物业服务有限公司", "Tinglan"), languages: [.zhHans, .en],
    range: places.place())
  company.vocabulary = words
  company.uses = [places.at(HandbookID("group"))]
  company.calendars = [exampleCalendar(places)]
  company.conventions.before = .inclusive
  company.conventions.after = .inclusive
  company.conventions.onHoliday = .later
  company.requirements.sections[.policy] = [
    "purpose", "scope", "duties", "visits", "reports", "records",
  ].map { places.at($0) }
  company.requirements.plan = ["site", "staff", "capacity", "visits", "told"].map { places.at($0) }
  company.documents = [examplePolicy()]
  company.forms = exampleForms(Places(8))
  company.plans = [examplePlan(), examplePlan(false)]
  return Workspace(handbooks: [group, company])
}

private func exampleCalendar(_ places: Places) -> WorkingCalendar {
  WorkingCalendar(
    id: CalendarID("cn"), range: places.place(),
    week: [.monday, .tuesday, .wednesday, .thursday, .friday],
    covers: places.days("2025-12-01..2027-01-31"),
    holidays: [
      "2026-01-01..2026-01-03", "2026-02-15..2026-02-23", "2026-04-04..2026-04-06",
      "2026-05-01..2026-05-05", "2026-06-19..2026-06-21", "2026-09-25..2026-09-27",
      "2026-10-01..2026-10-07", "2027-01-01..2027-01-03",
    ].map { places.days($0) },
    workdays: [
      "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ].map { places.day($0) })
}

func sources(_ count: Int = 9) -> SourceMap {
  var sources = SourceMap()
  for index in 0..<count {
    let folder = index == 0 || index == 7 ? "content/group" : "content/property-services"
    let name = index == 7 || index == 6 ? "handbook.yaml" : "policies/file\(index).md"
    _ = sources.add(SourceFile(path: "\(folder)/\(name)", bytes: []))
  }
  return sources
}

extension Workspace {
  /// All findings of all rules.
  var findings: [Diagnostic] { Checker().check(self, sources: sources()).findings }

  /// The findings that matter for publication.
  var faults: [Diagnostic] { findings.filter { $0.severity != .information } }

  var company: Handbook {
    get { handbooks[1] }
    set { handbooks[1] = newValue }
  }

  var policy: DocumentVersion {
    get { company.documents[0].versions[0] }
    set { company.documents[0].versions[0] = newValue }
  }

  /// What only a document in one language says, so that its translation raises no findings.
  mutating func dropTranslation() {
    company.documents[0].versions.removeLast()
    company.languages = [.zhHans]
  }
}

extension DocumentVersion {
  func row(_ kind: String) -> Int {
    visits.firstIndex { $0.kind.text == kind } ?? visits.endIndex
  }
}

extension [Diagnostic] {
  var codes: [Int] { map(\.code.number) }
  var summaries: [String] { map { "\($0.code) \($0.summary)" } }
}
