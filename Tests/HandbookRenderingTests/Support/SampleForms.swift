import HandbookModel

/// Forms of the sample, as content/property-services/forms has them.
enum SampleForms {
  static let recordKey = key("owner-visit-record", "2.0")
  static let summaryKey = key("monthly-visit-summary", "2.0")

  static func key(_ id: String, _ edition: String) -> FormKey {
    FormKey(handbook: HandbookID("property-services"), id: FormID(id), edition: edition)
  }

  static var record: Form {
    var form = Form(
      key: recordKey, title: name("业主回访记录表", "Owner Visit Record Sheet"),
      number: at("TL-KF-07-B1"), edition: at("2.0"), range: somewhere, idRange: somewhere)
    form.serial = Serial(pattern: at("HF{year}-{number:6}"), per: .year, check: .none)
    form.parts = [
      FormPart(
        title: nil,
        sections: [
          FormSection(title: name("基本情况", "Particulars"), content: .fields(particulars)),
          FormSection(title: name("业主意见", "What the owner says"), content: .fields(opinions)),
          FormSection(
            title: name("问题与处理", "Problems and solution"), content: .fields(problems)),
        ],
        signatures: [
          signature("visitor", "回访人员签字", "Visitor", "visitor", .visit),
          signature("owner", "业主签字", "Owner", "owner", .accept),
          signature(
            "supervisor", "客服主管审核", "Customer-service supervisor's review", "cs-supervisor",
            .review, lines: 2),
          signature(
            "manager", "项目经理处理意见", "Project manager's decision", "project-manager", .decide,
            lines: 2),
        ])
    ]
    return form
  }

  private static var particulars: [Field] {
    [
      field("site", "项目", "Project", .text, .half),
      field("unit", "房号", "Unit", .text, .half, personal: true),
      field("customer", "业主姓名", "Owner", .text, .half, personal: true),
      field("telephone", "联系电话", "Telephone", .phone, .half, personal: true),
      field("kind", "回访类型", "Kind of visit", .choice, options: .computed(.kinds)),
      field("matter", "服务事项", "Service followed up", .text),
      field("finished-on", "服务完成日期", "Service finished on", .date, .half),
      field("visited-on", "回访日期", "Visited on", .date, .half),
      field("method", "回访方式", "Method", .choice, options: .computed(.methods)),
      field("visited-by", "回访人员", "Visitor", .text),
    ]
  }

  private static var opinions: [Field] {
    [
      field(
        "effect", "服务效果", "Effect of the service", .choice, .half,
        options: options(("好", "good"), ("一般", "fair"), ("差", "poor"))),
      field(
        "satisfaction", "满意度", "Satisfaction", .choice, .half,
        options: options(("满意", "satisfied"), ("基本满意", "so-so"), ("不满意", "dissatisfied"))),
      field("theme-title", "当季回访主题", "Theme of the quarter", .fixed, prints: .theme),
      field("theme-answer", "对当季主题的意见", "Opinion on the theme", .lines, lines: 2),
      field("suggestions", "建议", "Suggestions", .lines, lines: 2),
      field("needs", "需求", "Needs", .lines, lines: 2),
    ]
  }

  private static var problems: [Field] {
    var promised = field("promised-on", "约定答复日期", "Answer promised by", .date, .half)
    promised.when = Field.Dependence(field: at(FieldID("on-the-spot")), options: [at("no")])
    return [
      field("problem", "业主提出的问题", "Problem raised", .lines, lines: 3),
      field(
        "on-the-spot", "是否当场解决", "Solved on the spot", .choice, .half,
        options: options(("是", "yes"), ("否", "no"))),
      promised,
      field("solution", "处理结果", "Result", .lines, lines: 2),
    ]
  }

  static var summary: Form {
    var form = Form(
      key: summaryKey, title: name("月回访汇总表", "Monthly Visit Summary"), number: at("TL-KF-07-B2"),
      edition: at("2.0"), range: somewhere, idRange: somewhere)
    form.pages = 2
    let rates = FormTable(
      rows: .computed(.kinds, of: at(DocumentID("return-visit"))),
      columns: [
        field("due", "应回访数", "Due", .number), field("done", "已回访数", "Done", .number),
        field("reached", "实际回访率", "Rate reached", .number),
        field("required-rate", "规定回访率", "Required rate", .fixed, prints: .rate),
      ], range: somewhere)
    let classes = options(("服务质量", "service quality"), ("其他", "other"), ("疑难", "difficult"))
    let problems = FormTable(
      rows: .blank(8),
      columns: [
        field("class", "类别", "Class", .choice, options: classes),
        field("problem", "问题", "Problem", .text),
        field("state", "处理情况", "State of solution", .text),
      ], range: somewhere)
    form.parts = [
      FormPart(
        title: nil,
        sections: [
          FormSection(
            title: nil,
            content: .fields([
              field("month", "月份", "Month", .month, .half),
              field("site", "项目", "Project", .text, .half),
            ])),
          FormSection(title: name("回访数量与回访率", "Visits and rates"), content: .table(rates)),
          FormSection(title: name("问题汇总", "Problems"), content: .table(problems)),
          FormSection(
            title: nil,
            content: .fields([
              field("raised", "业主提出问题数", "Problems raised", .number, .half),
              field("solved", "已解决问题数", "Problems solved", .number, .half),
              field("analysis", "问题分析", "Analysis", .lines, lines: 5),
            ])),
        ],
        signatures: [
          signature(
            "compiled", "客服主管编制", "Compiled by customer-service supervisor", "cs-supervisor",
            .compile),
          signature(
            "reviewed", "项目经理审核", "Reviewed by project manager", "project-manager", .review,
            lines: 3),
          signature(
            "approved", "分管副总批示", "Approved by deputy general manager", "deputy-gm", .approve,
            lines: 3),
        ])
    ]
    return form
  }
}
