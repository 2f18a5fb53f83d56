import Diagnostics

@testable import HandbookModel

/// The words of the worked example, 听澜物业 and its group.
func exampleVocabulary(_ places: Places) -> Vocabulary {
  var words = Vocabulary()
  words.roles = EntryTable(exampleRoles(places))
  words.kinds = EntryTable(exampleKinds(places))
  words.events = EntryTable(
    [
      ("complaint-closed", "投诉处理完毕", "the complaint is closed"),
      ("repair-finished", "维修完成", "the repair is finished"),
      ("agreement", "特约服务协议期", "the service agreement"),
      ("first-aid-given", "急救处置完毕", "first aid is completed"),
      ("help-finished", "求助服务完成", "the help is given"),
      ("issued-or-held", "发行或举办完毕", "the issue or event is over"),
      ("service-finished", "服务完成", "the service is finished"),
    ].map { id, zh, en in
      Event(
        id: EventID(id), name: places.name(zh, en), range: places.place(),
        isSpan: id == "agreement")
    })
  words.methods = EntryTable(
    [
      ("phone", "电话", "phone", Method.Presence.remote),
      ("home", "入户", "in the home", .inPerson), ("walk-round", "走访", "walk-round", .inPerson),
      ("questionnaire", "问卷", "questionnaire", .paper),
    ].map { id, zh, en, presence in
      Method(
        id: MethodID(id), name: places.name(zh, en), range: places.place(), presence: presence)
    })
  words.axes.insert(
    SegmentAxis(
      id: AxisID("area"), name: places.name("管理面积", "managed area"), range: places.place(),
      bearer: .site, unit: "m2"))
  words.denominators = EntryTable(
    [
      ("repairs-previous", "上一统计期完成量", Denominator.Whole.kind(KindID("repair")), .month),
      ("reached", "参加或收取住户", .kind(KindID("press-events")), .quarter),
      ("key-roll", "重点客户名册", .population("key-customers"), .quarter),
      ("care-roll", "关怀客户名册", .population("care-customers"), .month),
    ].map { (id: String, zh: String, whole: Denominator.Whole, period: CalendarPeriod) in
      Denominator(
        id: DenominatorID(id), name: places.name(zh, id), range: places.place(),
        of: places.at(whole), period: period)
    })
  words.topics = EntryTable(
    [
      ("effect", "服务效果"), ("satisfaction", "业主满意度"), ("suggestions", "业主建议"),
      ("needs", "业主需求"), ("theme", "当季回访主题"),
    ].map { id, zh in
      Topic(id: TopicID(id), name: places.name(zh, id), range: places.place())
    })
  return words
}

private func exampleRoles(_ places: Places) -> [Role] {
  func role(
    _ id: String, _ zh: String, _ sort: Role.Sort = .post, reportsTo: String? = nil,
    partOf: [String] = []
  ) -> Role {
    Role(
      id: RoleID(id), name: places.name(zh, id), range: places.place(), sort: sort,
      reportsTo: reportsTo.map { places.at(RoleID($0)) },
      partOf: partOf.map { places.at(RoleID($0)) })
  }
  return [
    role("property-company", "物业公司", .body),
    role("deputy-gm", "分管副总", partOf: ["property-company"]),
    role("project-manager", "项目经理", reportsTo: "deputy-gm"),
    role("cs-supervisor", "客服主管", reportsTo: "project-manager", partOf: ["cs-centre"]),
    role("cs-centre", "客服中心", .body), role("cs-department", "客户服务部", .body),
    role("cs-officer", "客户服务部专员", reportsTo: "deputy-gm", partOf: ["cs-department"]),
    role("quality", "品质管理部", .body),
    role("quality-manager", "品质管理部经理", reportsTo: "deputy-gm", partOf: ["quality"]),
    role("functional", "职能部门", .body), role("weekly-meeting", "周例会", .meeting),
    role("reception", "客服中心接待人员", reportsTo: "cs-supervisor", partOf: ["cs-centre"]),
    role("other-staff", "其他员工", reportsTo: "project-manager"),
    role("complained-head", "被投诉部门主管", .case), role("owner", "业主", .party),
  ]
}

private func exampleKinds(_ places: Places) -> [VisitKind] {
  func kind(
    _ id: String, _ zh: String, is parent: String? = nil, complete: Bool = false,
    event: String? = nil, unit: VisitKind.Unit = .case, feature: String? = nil
  ) -> VisitKind {
    VisitKind(
      id: KindID(id), name: places.name(zh, id), range: places.place(),
      parents: parent.map { [places.at(KindID($0))] } ?? [], hasCompleteParts: complete,
      event: event.map { places.at(EventID($0)) }, unit: unit,
      feature: feature.map { places.at($0) })
  }
  return [
    kind("routine", "常规回访", unit: .household),
    kind("complaint", "投诉回访", complete: true, event: "complaint-closed"),
    kind("ordinary-complaint", "一般投诉回访", is: "complaint", event: "complaint-closed"),
    kind("major-complaint", "重大投诉回访", is: "complaint", event: "complaint-closed"),
    kind("repair", "维修回访", event: "repair-finished"),
    kind("special-service", "特约服务回访", event: "agreement"),
    kind("emergency", "急救回访", event: "first-aid-given", feature: "first-aid-point"),
    kind("help", "求助服务回访", event: "help-finished"),
    kind("press-events", "报刊、杂志及文体活动回访", event: "issued-or-held", unit: .household),
    kind("other-service", "其他服务回访", event: "service-finished"),
    kind("key-customer", "重点客户回访", unit: .customer),
    kind("care", "持续关怀回访", unit: .customer),
    kind("survey", "服务品质调查", unit: .household),
  ]
}
