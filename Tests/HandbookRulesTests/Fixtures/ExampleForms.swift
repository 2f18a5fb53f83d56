import Diagnostics

@testable import HandbookModel

let recordSheet = exampleForm("owner-visit-record")
let keyLog = exampleForm("key-household-log")
let survey = exampleForm("service-survey")
let summary = exampleForm("monthly-visit-summary")

private func exampleForm(_ id: String) -> FormKey {
  FormKey(
    handbook: HandbookID("property-services"), id: FormID(id), edition: "1.0")
}

func exampleForms(_ places: Places) -> [Form] {
  func field(_ id: String, _ fact: Field.Fact? = nil, topic: String? = nil) -> Field {
    var field = Field(
      id: FieldID(id), name: places.name(id, id), sort: .text, range: places.place())
    field.records = fact.map { places.at($0) }
    field.topic = topic.map { places.at(TopicID($0)) }
    return field
  }
  func box(_ id: String, _ role: String, _ act: SignatureField.Act) -> SignatureField {
    SignatureField(
      id: FieldID(id), name: places.name(id, id), role: places.at(RoleID(role)), does: act,
      range: places.place())
  }
  func form(
    _ key: FormKey, _ titles: [String], _ fields: [Field], _ signatures: [SignatureField]
  ) -> Form {
    var form = Form(
      key: key, title: places.name(titles[0], key.id.text, aliases: Array(titles.dropFirst())),
      number: places.at("B1"), edition: places.at("1.0"), range: places.place(),
      idRange: places.place())
    form.parts = [
      FormPart(
        title: nil, sections: [FormSection(title: nil, content: .fields(fields))],
        signatures: signatures)
    ]
    return form
  }
  let topics = ["effect", "satisfaction", "suggestions", "needs"].map { field($0, topic: $0) }
  return [
    form(
      keyLog, ["重点户明细及服务情况"],
      [field("on", .visitDate), field("by", .visitor)],
      [box("supervisor", "cs-supervisor", .review)]),
    form(
      summary, ["月回访汇总表", "月回访汇总"], [field("month")],
      [
        box("compiled", "cs-supervisor", .compile), box("reviewed", "project-manager", .review),
        box("approved", "deputy-gm", .approve),
      ]),
    form(
      recordSheet, ["业主回访记录表", "业主回访记录"],
      [
        field("on", .visitDate), field("how", .method), field("by", .visitor),
        field("theme", topic: "theme"),
      ] + topics,
      [
        box("visitor", "visitor", .visit), box("owner", "owner", .accept),
        box("supervisor", "cs-supervisor", .review), box("manager", "project-manager", .decide),
      ]),
    form(
      survey, ["服务品质调查表"], [field("on", .visitDate), field("by", .visitor)] + topics, []),
  ]
}
