import HandbookModel

/// The words of the sample, as content/group and content/property-services have them.
enum SampleVocabulary {
  static var vocabulary: Vocabulary {
    var words = Vocabulary()
    for role in roles { words.roles.insert(role) }
    for kind in kinds { words.kinds.insert(kind) }
    for (id, hans, en, isSpan) in events {
      words.events.insert(
        Event(id: EventID(id), name: name(hans, en), range: somewhere, isSpan: isSpan))
    }
    for (id, hans, en, presence) in methods {
      words.methods.insert(
        Method(id: MethodID(id), name: name(hans, en), range: somewhere, presence: presence))
    }
    for (id, hans, en) in topics {
      words.topics.insert(Topic(id: TopicID(id), name: name(hans, en), range: somewhere))
    }
    words.axes.insert(
      SegmentAxis(
        id: AxisID("area"), name: name("管理面积", "managed area"), range: somewhere, bearer: .site,
        unit: "m2"))
    words.denominators.insert(
      Denominator(
        id: DenominatorID("repairs-previous"),
        name: name("上一统计期完成量", "completions of the previous reporting period"), range: somewhere,
        of: at(.kind(KindID("repair"))), period: .month))
    return words
  }

  private static func role(
    _ id: String, _ hans: String, _ en: String, _ sort: Role.Sort = .post, to: String? = nil,
    of body: String? = nil
  ) -> Role {
    Role(
      id: RoleID(id), name: name(hans, en), range: somewhere, sort: sort,
      reportsTo: to.map { at(RoleID($0)) }, partOf: body.map { [at(RoleID($0))] } ?? [])
  }

  private static var roles: [Role] {
    [
      role("deputy-gm", "分管副总", "Deputy general manager in charge"),
      role("project-manager", "项目经理", "Project manager", to: "deputy-gm"),
      role(
        "cs-supervisor", "客服主管", "Customer-service supervisor", to: "project-manager",
        of: "cs-centre"),
      role("cs-centre", "客服中心", "Customer-service centre", .body),
      role("reception", "客服中心接待人员", "Centre reception staff", to: "cs-supervisor", of: "cs-centre"),
      role("other-staff", "其他员工", "Other staff", to: "project-manager"),
      role("complained-head", "被投诉部门主管", "Head of the department complained about", .case),
      role("owner", "业主", "Owner", .party),
      role("weekly-meeting", "周例会", "Weekly meeting", .meeting),
      role("functional", "职能部门", "Functional department", .body),
    ]
  }

  private static func kind(
    _ id: String, _ hans: String, _ en: String, event: String? = nil, is parent: String? = nil,
    per unit: VisitKind.Unit = .case, complete: Bool = false
  ) -> VisitKind {
    VisitKind(
      id: KindID(id), name: name(hans, en), range: somewhere,
      parents: parent.map { [at(KindID($0))] } ?? [], hasCompleteParts: complete,
      event: event.map { at(EventID($0)) }, unit: unit)
  }

  private static var kinds: [VisitKind] {
    [
      kind("routine", "常规回访", "Routine visit", per: .household),
      kind("complaint", "投诉回访", "Complaint visit", event: "complaint-closed", complete: true),
      kind(
        "ordinary-complaint", "一般投诉回访", "Ordinary-complaint visit", event: "complaint-closed",
        is: "complaint"),
      kind(
        "major-complaint", "重大投诉回访", "Major-complaint visit", event: "complaint-closed",
        is: "complaint"),
      kind("repair", "维修回访", "Repair visit", event: "repair-finished"),
      kind("special-service", "特约服务回访", "Special-service visit", event: "agreement"),
      kind("help", "求助服务回访", "Help-service visit", event: "help-finished"),
      kind("press-events", "报刊、杂志及文体活动回访", "Periodicals-and-events visit", per: .household),
      kind("other-service", "其他服务回访", "Other-service visit", event: "service-finished"),
      kind("key-customer", "重点客户回访", "Key-customer visit", per: .customer),
      kind("care", "持续关怀回访", "Continuing-care visit", per: .customer),
      kind("emergency", "急救回访", "First-aid visit", event: "first-aid-given"),
    ]
  }

  private static let events = [
    ("complaint-closed", "投诉处理完毕", "the complaint is closed", false),
    ("repair-finished", "维修完成", "the repair is finished", false),
    ("agreement", "特约服务协议期", "the service agreement", true),
    ("help-finished", "求助服务完成", "the help is given", false),
    ("service-finished", "服务完成", "the service is finished", false),
    ("first-aid-given", "急救处置完毕", "first aid is completed", false),
  ]

  private static let methods: [(String, String, String, Method.Presence)] = [
    ("phone", "电话", "phone", .remote), ("home", "入户", "in the home", .inPerson),
    ("walk-round", "走访", "walk-round", .inPerson),
  ]

  private static let topics = [
    ("effect", "服务效果", "effect of the service"), ("satisfaction", "业主满意度", "owner's satisfaction"),
    ("suggestions", "业主建议", "owner's suggestions"), ("needs", "业主需求", "owner's needs"),
    ("theme", "当季回访主题", "theme of the quarter"),
  ]
}
