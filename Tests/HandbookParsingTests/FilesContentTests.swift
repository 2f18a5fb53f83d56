import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

/// The handbooks that the repository ships, as far as their YAML is concerned.
@Suite struct FilesContentTests {
  let workspace: FilesWorkspace
  let company: Handbook
  let group: Handbook

  init() throws {
    workspace = try FilesWorkspace.content()
    company = try #require(workspace.handbook("property-services"))
    group = try #require(workspace.handbook("group"))
  }

  @Test func hasNoFindingInYAMLAndFrontMatter() {
    let findings = workspace.resolved.findings.filter { finding in
      let file = workspace.sources[finding.range.source]
      let yaml = file.path.hasSuffix(".md") ? FrontMatter(file.bytes).yaml : file.bytes.indices
      return yaml?.contains(Int(finding.range.lower)) ?? true
    }
    #expect(
      findings.isEmpty, "\(TextEmitter().text(for: findings, in: workspace.sources))")
  }

  @Test func readsTheHandbook() throws {
    #expect(company.languages == [.zhHans, .en])
    #expect(company.title.text(in: .en) == "Tinglan Property Services Visit Handbook")
    #expect(company.uses.map(\.value) == [group.id])
    #expect(company.conventions.before == .inclusive)
    #expect(company.conventions.onHoliday == .later)
    #expect(company.conventions.dayOne == .nextDay)
    #expect(company.external.map(\.number) == ["TL-KF-03", "TL-XZ-B4", nil])
    #expect(
      company.requirements.sections[.policy]?.map(\.value)
        == ["purpose", "scope", "duties", "visits", "reports", "records"])
    #expect(
      company.requirements.plan.map(\.value) == ["site", "staff", "capacity", "visits", "told"])
    #expect(company.privacy?.text(in: .en).contains("{retention}") == true)
    #expect(group.conventions.onHoliday == Conventions.HolidayShift.none)
  }

  @Test func readsTheCalendar() throws {
    let calendar = try #require(company.calendar(CalendarID("cn")))
    #expect(calendar.week == [.monday, .tuesday, .wednesday, .thursday, .friday])
    #expect(calendar.covers.value == DayRange(period: "2025-12-01..2027-01-31"))
    #expect(calendar.holidays.count == 8)
    #expect(calendar.holidays[1].value == DayRange(period: "2026-02-15..2026-02-23"))
    #expect(calendar.workdays.map(\.value.description).first == "2026-01-04")
    #expect(calendar.workdays.count == 6)
  }

  @Test func putsTheWordsOfTheUsedHandbookFirst() throws {
    let words = company.vocabulary
    #expect(words.roles.count == 19)
    #expect(words.roles.first?.id == RoleID("group-vp"))
    #expect(words.kinds.map(\.id.text).last == "survey")
    #expect(words.kinds[KindID("complaint")]?.hasCompleteParts == true)
    let major = try #require(words.kinds[KindID("major-complaint")])
    #expect(major.parents.map(\.value) == [KindID("complaint")])
    #expect(major.event?.value == EventID("complaint-closed"))
    #expect(words.kinds[KindID("emergency")]?.feature?.value == "first-aid-point")
    #expect(words.kinds[KindID("care")]?.unit == .customer)
    #expect(words.events[EventID("agreement")]?.isSpan == true)
    let reception = try #require(words.roles[RoleID("reception")])
    #expect(reception.reportsTo?.value == RoleID("cs-supervisor"))
    #expect(reception.partOf.map(\.value) == [RoleID("cs-centre")])
    #expect(reception.name.all.map(\.value).contains("接待人员"))
    #expect(words.roles[RoleID("owner")]?.sort == .party)
    let wholes = words.denominators.map(\.of.value)
    #expect(
      wholes == [
        .kind(KindID("repair")), .kind(KindID("press-events")), .population("key-customers"),
        .population("care-customers"), .population("households"),
      ])
    #expect(words.axes.first?.unit == "m2")
  }

  @Test func readsTheFrontMatter() throws {
    let standard = try #require(group.documents.first)
    let policy = try #require(company.documents.first)
    #expect(policy.sort == .policy)
    #expect(policy.key.edition == "3.0")
    #expect(policy.number?.value == "TL-KF-07")
    #expect(policy.status == .issued)
    #expect(policy.numbering == .decimal)
    #expect(policy.effective?.value.description == "2026-01-01")
    #expect(policy.refines.map(\.key) == [standard.key])
    #expect(policy.control.prepared?.role?.value == RoleID("cs-officer"))
    #expect(policy.control.approved?.date?.value.description == "2025-12-18")
    #expect(policy.revisions.map(\.edition.value) == ["1.0", "2.0", "3.0"])
    #expect(policy.versions.map(\.language) == [.zhHans, .en])
    let english = try #require(policy.version(in: .en))
    #expect(english.translates?.value == "3.0")
    #expect(english.checked?.name?.value == "罗清")
    #expect(english.checked?.role?.value == RoleID("cs-officer"))
  }
}
