import Diagnostics
import HandbookModel

@testable import HandbookParsing
@testable import HandbookWriting

/// The words that generated values speak of, in three scripts. Some names hold what separates other
/// things: an `or`, a comma, a word for a point of time.
enum Samples {
  static let here = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)

  static func name(_ hans: String, _ hant: String, _ en: String) -> LocalizedName {
    LocalizedName([
      (.zhHans, [Located(hans, at: here)]), (.zhHant, [Located(hant, at: here)]),
      (.en, [Located(en, at: here)]),
    ])
  }

  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: here) }

  static let vocabulary: Vocabulary = {
    var words = Vocabulary()
    words.roles = roles
    words.kinds = kinds
    words.events = events
    words.methods = methods
    words.axes = axes
    words.denominators = denominators
    words.measures = measures
    return words
  }()

  private static let roles = EntryTable([
    Role(
      id: RoleID("cs-supervisor"), name: name("客服主管", "客服主管", "Customer-service supervisor"),
      range: here),
    Role(id: RoleID("manager"), name: name("项目经理", "項目經理", "Project manager"), range: here),
    Role(id: RoleID("owner"), name: name("业主", "業主", "Owner"), range: here, sort: .party),
  ])

  private static let kinds = EntryTable([
    VisitKind(
      id: KindID("complaint"), name: name("投诉回访", "投訴回訪", "Complaint visit"), range: here,
      event: located(EventID("complaint-closed"))),
    VisitKind(
      id: KindID("repair"), name: name("维修回访", "維修回訪", "Repair visit"), range: here,
      unit: .household),
    VisitKind(id: KindID("first"), name: name("首次回访", "首次回訪", "First visit"), range: here),
    VisitKind(
      id: KindID("press"), name: name("报刊、杂志及文体活动回访", "報刊、雜誌及文體活動回訪", "Press visit"),
      range: here, feature: located("first-aid-point")),
  ])

  private static func event(
    _ id: String, _ name: LocalizedName, isSpan: Bool = false
  ) -> Event { Event(id: EventID(id), name: name, range: here, isSpan: isSpan) }

  private static let events = EntryTable([
    event("complaint-closed", name("投诉处理完毕", "投訴處理完畢", "the complaint is closed")),
    event("repair-finished", name("维修完成", "維修完成", "the repair is finished")),
    event("over", name("发行或举办完毕", "發行或舉辦完畢", "the issue or event is over")),
    event("appointment", name("约定的日期", "約定的日期", "the agreed day")),
    event("purchase", name("购买", "購買", "the purchase")),
    event("contract-ends", name("合同到期日", "合同到期日", "the contract ends")),
    event("agreement", name("特约服务协议期", "特約服務協議期", "the service agreement"), isSpan: true),
    event("warranty", name("质量保修", "質量保修", "the warranty"), isSpan: true),
  ])

  private static let methods = EntryTable([
    Method(id: MethodID("phone"), name: name("电话", "電話", "phone"), range: here, presence: .remote),
    Method(id: MethodID("mail"), name: name("邮件", "郵件", "mail"), range: here, presence: .remote),
    Method(
      id: MethodID("home"), name: name("入户", "入戶", "home call"), range: here, presence: .inPerson),
  ])

  private static let axes = EntryTable([
    SegmentAxis(
      id: AxisID("area"), name: name("管理面积", "管理面積", "managed area"), range: here, bearer: .site,
      unit: "m2"),
    SegmentAxis(
      id: AxisID("homes"), name: name("入住数", "入住數", "homes lived in"), range: here,
      bearer: .site, unit: "household"),
    SegmentAxis(
      id: AxisID("class"), name: name("客户等级", "客戶等級", "customer class"), range: here,
      bearer: .customer,
      values: [
        SegmentValue(
          id: SegmentID("large"), name: name("大客户", "大客戶", "large customer"), range: here),
        SegmentValue(
          id: SegmentID("new"), name: name("新客户", "新客戶", "new customer"), range: here),
      ]),
  ])

  private static let denominators = EntryTable([
    Denominator(
      id: DenominatorID("repairs-previous"),
      name: name("上一统计期完成量", "上一統計期完成量", "completions of the previous reporting period"),
      range: here, of: located(.kind(KindID("repair"))), period: .month),
    Denominator(
      id: DenominatorID("care-roll"), name: name("关怀客户名册", "關懷客戶名冊", "the care roll"),
      range: here, of: located(.population("care")), period: .month),
  ])

  private static let measures = EntryTable([
    Measure(id: MeasureID("buyers"), name: name("购买人数", "購買人數", "number of buyers"), range: here),
    Measure(
      id: MeasureID("daily"), name: name("日均接待量", "日均接待量", "visitors a day"), range: here),
  ])

  static let form: Form = {
    let key = FormKey(
      handbook: HandbookID("sample"), id: FormID("visit-record"), edition: "1.0")
    var form = Form(
      key: key, title: name("业主回访记录表", "業主回訪記錄表", "Visit record"), number: located("F-1"),
      edition: located("1.0"), range: here, idRange: here)
    let fields = [
      Field(
        id: FieldID("score"), name: name("满意度评分", "滿意度評分", "Satisfaction"), sort: .scale,
        range: here),
      Field(
        id: FieldID("waits"), name: name("等待分钟", "等待分鐘", "Minutes waited"), sort: .number,
        range: here),
    ]
    let section = FormSection(title: nil, content: .fields(fields))
    form.parts = [FormPart(title: nil, sections: [section], signatures: [])]
    return form
  }()

  /// Words of authors that have no value, and are kept as written.
  static func vague(_ language: Language) -> [String] {
    switch language {
    case .zhHans: ["及时", "投诉处理完毕后立即", "尽快"]
    case .zhHant: ["及時", "投訴處理完畢後立即", "盡快"]
    case .en: ["in good time", "as soon as possible after the complaint is closed", "promptly"]
    }
  }

  static func vagueDates(_ language: Language) -> [String] {
    switch language {
    case .zhHans: ["及时", "尽快"]
    case .zhHant: ["及時", "盡快"]
    case .en: ["in good time", "promptly"]
    }
  }

  static func vagueRates(_ language: Language) -> [String] {
    switch language {
    case .zhHans: ["部分业主", "适当比例"]
    case .zhHant: ["部分業主", "適當比例"]
    case .en: ["some owners", "a sample"]
    }
  }

  static func occasions(_ language: Language) -> [String] {
    switch language {
    case .zhHans: ["出现上报情形时", "如有重大投诉"]
    case .zhHant: ["出現上報情形時", "如有重大投訴"]
    case .en: ["when a case has to be reported", "if a complaint is serious"]
    }
  }

  static func exceptions(_ language: Language) -> [String] {
    switch language {
    case .zhHans: ["紧急情况", "重大事件"]
    case .zhHant: ["緊急情況", "重大事件"]
    case .en: ["emergencies", "serious matters"]
    }
  }
}

extension SourceText {
  init(_ text: String) {
    let range = SourceRange(source: SourceID(index: 0), lower: 0, upper: text.utf8.count)
    self.init(verbatim: text.utf8, at: range)
  }
}
