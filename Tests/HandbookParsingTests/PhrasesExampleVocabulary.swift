import Diagnostics
import HandbookModel

@testable import HandbookParsing

/// The words of the example handbook that the value grammar meets, in three scripts.
extension FormIndex {
  static var example: FormIndex {
    let key = FormKey(handbook: HandbookID("example"), id: FormID("visit-record"), edition: "1.0")
    let here = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)
    func name(_ hans: String, _ hant: String, _ en: String) -> LocalizedName {
      LocalizedName([
        (.zhHans, [Located(hans, at: here)]), (.zhHant, [Located(hant, at: here)]),
        (.en, [Located(en, at: here)]),
      ])
    }
    var form = Form(
      key: key, title: name("客户回访记录表", "客戶回訪記錄表", "Customer visit record"),
      number: Located("1", at: here), edition: Located("1.0", at: here), range: here, idRange: here)
    let score = Field(
      id: FieldID("score"), name: name("评分", "評分", "Score"), sort: .scale, range: here)
    form.parts = [
      FormPart(
        title: nil, sections: [FormSection(title: nil, content: .fields([score]))], signatures: [])
    ]
    return FormIndex([form])
  }
}

extension Vocabulary {
  static var example: Vocabulary {
    var words = Vocabulary()
    words.roles = exampleRoles
    words.kinds = exampleKinds
    words.events = exampleEvents
    words.methods = EntryTable([
      Method(
        id: MethodID("phone"), name: name("电话", "電話", "phone"), range: here, presence: .remote),
      Method(
        id: MethodID("sms"), name: name("短信", "簡訊", "text message"), range: here, presence: .remote),
    ])
    words.axes = exampleAxes
    words.denominators = exampleDenominators
    words.measures = EntryTable([
      measure("visits-made", "回访次数", "回訪次數", "visits made"),
      measure("buyers", "购买人数", "購買人數", "number of buyers", unit: "人"),
      measure("daily-visitors", "日均接待量", "日均接待量", "visitors a day", unit: "人"),
      measure("score", "评分", "評分", "score", unit: "分"),
    ])
    return words
  }

  private static var here: SourceRange {
    SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)
  }

  private static func name(_ hans: String, _ hant: String, _ en: String) -> LocalizedName {
    LocalizedName([
      (.zhHans, [Located(hans, at: here)]), (.zhHant, [Located(hant, at: here)]),
      (.en, [Located(en, at: here)]),
    ])
  }

  private static func measure(
    _ id: String, _ hans: String, _ hant: String, _ en: String, unit: String? = nil
  ) -> Measure {
    Measure(id: MeasureID(id), name: name(hans, hant, en), range: here, unit: unit)
  }

  private static var exampleRoles: EntryTable<Role> {
    EntryTable([
      Role(
        id: RoleID("cs-supervisor"),
        name: name("客服主管", "客服主管", "Customer-service supervisor"), range: here),
      Role(
        id: RoleID("project-manager"), name: name("项目经理", "項目經理", "Project manager"), range: here),
      Role(
        id: RoleID("property-company"), name: name("物业公司", "物業公司", "Property company"), range: here,
        sort: .body),
    ])
  }

  private static func kind(
    _ id: String, _ hans: String, _ hant: String, _ en: String, feature: String? = nil
  ) -> VisitKind {
    VisitKind(
      id: KindID(id), name: name(hans, hant, en), range: here,
      feature: feature.map { Located($0, at: here) })
  }

  private static var exampleKinds: EntryTable<VisitKind> {
    EntryTable([
      kind("routine", "常规回访", "常規回訪", "Routine visit"),
      kind("complaint", "投诉回访", "投訴回訪", "Complaint visit"),
      kind("repair", "维修回访", "維修回訪", "Repair visit"),
      kind("press-events", "报刊、杂志及文体活动回访", "報刊、雜誌及文體活動回訪", "Periodicals-and-events visit"),
      kind("emergency", "急救回访", "急救回訪", "First-aid visit", feature: "first-aid-point"),
    ])
  }

  private static func event(
    _ id: String, _ hans: String, _ hant: String, _ en: String, isSpan: Bool = false
  ) -> Event {
    Event(id: EventID(id), name: name(hans, hant, en), range: here, isSpan: isSpan)
  }

  private static var exampleEvents: EntryTable<Event> {
    EntryTable([
      event("complaint-closed", "投诉处理完毕", "投訴處理完畢", "the complaint is closed"),
      event("repair-finished", "维修完成", "維修完成", "the repair is finished"),
      event("agreement", "特约服务协议期", "特約服務協議期", "the service agreement", isSpan: true),
      event("first-aid-given", "急救处置完毕", "急救處置完畢", "first aid is completed"),
      event("help-finished", "求助服务完成", "求助服務完成", "the help is given"),
      event("issued-or-held", "发行或举办完毕", "發行或舉辦完畢", "the issue or event is over"),
      event("service-finished", "服务完成", "服務完成", "the service is finished"),
      event("contract", "合同期", "合同期", "the contract", isSpan: true),
      event("purchase", "购买", "購買", "the purchase"),
      event("appointment", "预约", "預約", "the appointment"),
    ])
  }

  private static var exampleAxes: EntryTable<SegmentAxis> {
    EntryTable([
      SegmentAxis(
        id: AxisID("area"), name: name("管理面积", "管理面積", "managed area"), range: here,
        bearer: .site, unit: "m2"),
      SegmentAxis(
        id: AxisID("class"), name: name("客户等级", "客戶等級", "customer class"), range: here,
        bearer: .customer,
        values: [
          SegmentValue(
            id: SegmentID("large"), name: name("大客户", "大客戶", "large customer"), range: here)
        ]),
    ])
  }

  private static func denominator(
    _ id: String, _ hans: String, _ hant: String, _ en: String, of whole: Denominator.Whole,
    per period: CalendarPeriod
  ) -> Denominator {
    Denominator(
      id: DenominatorID(id), name: name(hans, hant, en), range: here, of: Located(whole, at: here),
      period: period)
  }

  private static var exampleDenominators: EntryTable<Denominator> {
    EntryTable([
      denominator(
        "repairs-previous", "上一统计期完成量", "上一統計期完成量",
        "completions of the previous reporting period", of: .kind(KindID("repair")), per: .month),
      denominator(
        "reached", "参加或收取住户", "參加或收取住戶", "households reached",
        of: .kind(KindID("press-events")), per: .quarter),
      denominator(
        "key-roll", "重点客户名册", "重點客戶名冊", "the key-customer roll",
        of: .population("key-customers"), per: .quarter),
      denominator(
        "care-roll", "关怀客户名册", "關懷客戶名冊", "the care roll", of: .population("care-customers"),
        per: .month),
    ])
  }
}
