import Diagnostics

@testable import HandbookModel

let policyKey = DocumentKey(
  handbook: HandbookID("property-services"), id: DocumentID("return-visit"), edition: "3.0")
let standardKey = DocumentKey(
  handbook: HandbookID("group"), id: DocumentID("visit-standard"), edition: "2.1")

func examplePolicy() -> Document {
  let places = Places(1)
  var document = Document(
    key: policyKey, sort: .policy, edition: places.at("3.0"), range: places.place(),
    status: .issued)
  document.effective = places.day("2026-01-01")
  document.numbering = .decimal
  document.refines = [
    Refinement(
      name: places.at("group/visit-standard"), key: standardKey, edition: places.at("2.1"),
      from: nil)
  ]
  document.control.prepared = places.signatory("陆闻笙", "cs-officer", "2025-12-08")
  document.control.reviewed = places.signatory("程以安", "quality-manager", "2025-12-12")
  document.control.approved = places.signatory("方若谷", "deputy-gm", "2025-12-18")
  document.revisions = [("1.0", "2022-06-20"), ("2.0", "2024-05-28"), ("3.0", "2025-12-18")].map {
    Revision(
      edition: places.at($0.0), date: places.day($0.1),
      summary: LocalizedName([(.zhHans, [places.at("…")])]))
  }
  document.versions = [
    examplePolicyText(.zhHans, Places(1), "回访工作标准作业规程"),
    examplePolicyText(.en, Places(2), "Standard Operating Procedure for Return Visits"),
  ]
  document.versions[1].translates = places.at("3.0")
  return document
}

private func examplePolicyText(
  _ language: Language, _ places: Places, _ title: String
) -> DocumentVersion {
  var text = DocumentVersion(
    language: language, source: places.source, title: places.at(title))
  text.sections = [
    (1, "1", "目的", "purpose"), (1, "2", "适用范围", "scope"), (1, "3", "定义", nil),
    (1, "4", "职责", nil), (1, "5", "回访安排", nil), (2, "5.1", "时限与回访率", nil),
    (2, "5.2", "人员、方式与表单", nil), (1, "6", "回访步骤", nil),
  ].map { (level: Int, number: String, title: String, topic: String?) in
    Section(
      level: level, number: places.at(number), title: places.at(title), heading: places.place(),
      anchor: title, topic: topic, isEmpty: false)
  }
  for sort in [MarkedBlock.Sort.duties, .visits, .reports, .records] {
    text.blocks.append(
      MarkedBlock(sort: sort, marker: places.place(), content: places.place(), section: nil))
  }
  text.visits = exampleVisits(places)
  text.papers = examplePapers(places)
  let dutiful = [
    "deputy-gm", "cs-department", "cs-officer", "quality", "quality-manager", "project-manager",
    "cs-supervisor", "reception", "other-staff", "cs-centre", "functional",
  ]
  text.duties = dutiful.map {
    Duty(
      role: places.at(RoleID($0)), text: SourceText(whole: places.place()), range: places.place())
  }
  text.clauses = exampleClauses(places)
  text.demands = [
    (recordSheet, "cs-supervisor", FormDemand.Act.review), (summary, "project-manager", .review),
    (recordSheet, "cs-supervisor", .review), (recordSheet, "project-manager", .decide),
  ].map { places.at(FormDemand(form: $0.0, role: RoleID($0.1), act: $0.2)) }
  return text
}

/// The clauses with people: the others state what the merged table shows.
private func exampleClauses(_ places: Places) -> [Clause] {
  let people: [(String, String, with: String?, assisted: String?)] = [
    ("routine", "reception", nil, "other-staff"),
    ("ordinary-complaint", "reception", "complained-head", nil),
    ("key-customer", "project-manager", nil, nil), ("care", "cs-centre", nil, nil),
    ("survey", "cs-department", nil, nil), ("emergency", "project-manager", nil, nil),
  ]
  return people.map { kind, leader, companion, assistant in
    var clause = Clause(
      key: places.at(ClauseKey(.kind(KindID(kind)))), range: places.place())
    clause.leaders = places.at(.value(Leaders([places.at(RoleID(leader))])))
    clause.companions = companion.map { places.at(.value([places.at(RoleID($0))])) }
    clause.assistants = assistant.map { places.at(.value([places.at(RoleID($0))])) }
    return clause
  }
}

func exampleStandard() -> Document {
  let places = Places(0)
  var document = Document(
    key: standardKey, sort: .standard, edition: places.at("2.1"), range: places.place(),
    status: .issued)
  document.effective = places.day("2026-01-01")
  document.control.prepared = places.signatory("顾南乔", "cs-officer", "2025-11-03")
  document.control.reviewed = places.signatory("沈既白", "project-manager", "2025-11-17")
  document.control.approved = places.signatory("谢长庚", "deputy-gm", "2025-11-28")
  document.revisions = [
    Revision(
      edition: places.at("2.1"), date: places.day("2025-11-28"),
      summary: LocalizedName([(.zhHans, [places.at("…")])]))
  ]
  var text = DocumentVersion(
    language: .zhHans, source: places.source, title: places.at("客户回访管理标准"))
  text.visits = standardVisits(places)
  text.papers = standardPapers(places)
  document.versions = [text]
  return document
}

private func standardVisits(_ places: Places) -> [Visit] {
  let others = places.sourced(Leaders([places.at(RoleID("cs-centre"))]), .others)
  let closed = places.sourced(within("complaint-closed", 5))
  let all = places.sourced(percent(100))
  let phoneOrHome = places.sourced(ways("phone", "home"))
  func visit(
    _ kind: String, _ deadline: Deadline?, _ rate: Rate?, lead: String? = nil, by: [MethodWay]?
  ) -> Visit {
    let id = KindID(kind)
    var visit = Visit(
      key: ClauseKey(.kind(id)), kind: id, isPrinted: true, heads: [places.place()])
    visit.deadline = deadline.map { places.sourced($0) }
    visit.rate = rate.map { places.sourced($0) }
    visit.leaders = lead.map { places.sourced(Leaders([places.at(RoleID($0))])) } ?? others
    visit.methods = by.map { places.sourced($0) }
    return visit
  }
  var complaint = visit("complaint", nil, nil, by: nil)
  complaint.isPrinted = false
  (complaint.deadline, complaint.rate, complaint.methods) = (closed, all, phoneOrHome)
  var major = visit(
    "major-complaint", within("complaint-closed", 3), nil, lead: "project-manager",
    by: ways("home"))
  major.rate = Sourced(all.value, at: all.range, from: .parent(KindID("complaint")))
  return [
    visit(
      "routine", .frequency(Frequency(period: .halfYear, minimum: 1, maximum: nil)), percent(100),
      by: ways("phone", "home", "walk-round")),
    complaint, major,
    visit(
      "repair", .phases([window("repair-finished", 0, months(2))]),
      percent(30, "repairs-previous"), by: ways("phone", "home")),
    visit(
      "special-service", .phases([window("agreement", 0, months(1), .end)]),
      .delegated(to: RoleID("property-company"), floor: Share(percent: 20)), by: nil),
    visit(
      "emergency", within("first-aid-given", 7), percent(100), lead: "project-manager",
      by: ways("home")),
  ]
}

private func standardPapers(_ places: Places) -> [Paper] {
  let kept = Retention(minimum: months(12), maximum: months(36))
  var report = Paper(subject: places.at(.named("月回访汇总")), ranges: [places.place()])
  report.isReport = true
  report.isRecord = true
  report.period = places.at(.value(.month))
  report.covers = places.at(.value(reportingPeriod))
  report.stages = [
    stage(places, .compile, "cs-supervisor", nil),
    stage(places, .review, "project-manager", by(10, .relative(1))),
    stage(places, .archive, "cs-centre", by(10, .relative(1))),
  ]
  report.keeper = places.at(.value(RoleID("cs-centre")))
  report.retention = places.at(.value(kept))
  var record = Paper(subject: places.at(.named("业主回访记录")), ranges: [places.place()])
  record.isRecord = true
  record.covers = places.at(.value(reportingPeriod))
  record.stages = [stage(places, .archive, "cs-centre", by(10, .relative(1)))]
  record.keeper = places.at(.value(RoleID("cs-centre")))
  record.retention = places.at(.value(kept))
  return [report, record]
}
