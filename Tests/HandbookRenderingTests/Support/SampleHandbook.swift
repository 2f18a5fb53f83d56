import Diagnostics
import HandbookModel
import HandbookRendering
import Markdown

/// A handbook as the stages before Render would hand it over, in two languages.
enum SampleHandbook {
  static func source() throws -> SiteSource {
    let id = HandbookID("property-services")
    var handbook = Handbook(
      id: id, title: name("听澜物业回访手册", "Tinglan Property Services Visit Handbook"),
      organisation: name("听澜物业服务有限公司", "Tinglan Property Services Co., Ltd."),
      languages: [.zhHans, .en], range: somewhere)
    handbook.vocabulary = SampleVocabulary.vocabulary
    handbook.forms = [SampleForms.summary, SampleForms.record]
    handbook.privacy = name(
      "本表所填个人信息仅用于回访和改进服务，{retention}，期满销毁。",
      "Personal data on this sheet are used only for visits and for better service; {retention}, then destroyed."
    )
    let originals = try SampleDocument(.zhHans, source: SourceID(index: 0))
    let translation = try SampleDocument(.en, source: SourceID(index: 1))
    handbook.documents = [document(originals, translation)]
    handbook.plans = [plan(id)]
    let bodies = [originals, translation].map { sample in
      (BodyKey(document: SampleDocument.key, language: sample.language), sample.body)
    }
    return SiteSource(
      workspace: Workspace(handbooks: [handbook]),
      bodies: Dictionary(uniqueKeysWithValues: bodies))
  }

  private static func document(_ original: SampleDocument, _ translation: SampleDocument)
    -> Document
  {
    var document = Document(
      key: SampleDocument.key, sort: .policy, edition: at("3.0"), range: somewhere, status: .issued)
    document.number = at("TL-KF-07")
    document.effective = at(day(2026, 1, 1))
    document.numbering = .decimal
    document.versions = [original.version, translation.version]
    func signatory(_ name: String, _ role: String, _ date: CalendarDay) -> DocumentControl.Signatory
    {
      DocumentControl.Signatory(
        name: at(name), role: at(RoleID(role)), date: at(date), range: somewhere)
    }
    document.control.prepared = signatory("孟知微", "cs-supervisor", day(2025, 12, 8))
    document.control.reviewed = signatory("江一帆", "project-manager", day(2025, 12, 12))
    document.control.approved = signatory("方若谷", "deputy-gm", day(2025, 12, 18))
    document.revisions = [
      Revision(
        edition: at("2.0"), date: at(day(2024, 5, 28)),
        summary: name("增加季度回访主题", "Quarterly themes are added")),
      Revision(
        edition: at("3.0"), date: at(day(2025, 12, 18)),
        summary: name("常规回访按管理面积分档", "Routine visits by managed area")),
    ]
    return document
  }

  private static func plan(_ handbook: HandbookID) -> Plan {
    let year = DayRange(first: day(2026, 1, 1), last: day(2026, 12, 31))
    var plan = Plan(
      handbook: handbook, id: PlanID("luwan-2026"),
      title: name("芦湾里 2026 年度回访计划", "Luwan Lane Visit Plan 2026"),
      period: at(year ?? DayRange(day(2026, 1, 1))), range: somewhere)
    plan.status = .issued
    plan.refines = [
      Refinement(name: at("return-visit"), key: SampleDocument.key, edition: at("3.0"), from: nil)
    ]
    plan.site = Site(
      name: name("芦湾里", "Luwan Lane"), calendar: nil, features: [at("first-aid-point")],
      facts: [
        Site.Facts(
          from: at(day(2026, 1, 1)),
          numbers: [(at("area"), at(96_000)), (at("households"), at(780))])
      ], range: somewhere)
    plan.staff = [
      StaffMember(
        name: at("苏映"), role: at(RoleID("other-staff")), from: nil, to: nil, away: [], share: 500)
    ]
    var repair = PlanVisit(kind: at(KindID("repair")), range: somewhere)
    repair.schedule = at(.expect(.init(number: 91, period: .month)))
    repair.count = at(.init(number: 46, period: .month))
    var special = PlanVisit(kind: at(KindID("special-service")), range: somewhere)
    special.schedule = at(.expect(.init(number: 6, period: .year)))
    special.count = at(.init(number: 4, period: .year))
    plan.visits = [repair, special]
    return plan
  }
}

extension DayRange {
  /// A single day.
  init(_ day: CalendarDay) {
    self = DayRange(first: day, last: day) ?? DayRange(day)
  }
}
