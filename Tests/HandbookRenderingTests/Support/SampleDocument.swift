import Diagnostics
import HandbookModel
import HandbookRendering
import Markdown

/// The sample's document: the text of content/property-services/policies/return-visit, with visits,
/// duties and papers written here by hand as a reader of it would get them.
struct SampleDocument {
  let language: Language
  let file: [UInt8]
  let body: MarkdownDocument
  let sections: [Section]

  static let key = DocumentKey(
    handbook: HandbookID("property-services"), id: DocumentID("return-visit"), edition: "3.0")

  init(_ language: Language, source: SourceID) throws {
    let suffix = language == .zhHans ? "" : ".\(language.rawValue)"
    let file = try Repository.bytes("content/property-services/policies/return-visit\(suffix).md")
    self.language = language
    self.file = file
    let fence = Array("\n---\n".utf8)
    let end = file.firstRange(of: fence)?.lowerBound ?? 0
    let start = end + fence.count
    let body = try MarkdownParser().parse(file, body: start..<file.count, source: source)
    self.body = body
    sections = body.headings.enumerated().map { SampleDocument.section($1, $0, in: body) }
  }

  private static func section(_ heading: Heading, _ index: Int, in body: MarkdownDocument)
    -> Section
  {
    let parts = heading.title.text.split(separator: " ", maxSplits: 1).map(String.init)
    let range = body.sourceRange(of: heading.node)
    return Section(
      level: heading.level, number: at(parts[0]), title: at(parts.last ?? "", range),
      heading: range, anchor: "s\(parts[0])-\(parts.last ?? "")".replacing(" ", with: "-"),
      topic: nil, isEmpty: false)
  }

  /// The heading whose number is `number`.
  func place(_ number: String) -> SourceRange {
    sections.first { $0.number?.value == number }?.heading ?? somewhere
  }

  var version: DocumentVersion {
    var version = DocumentVersion(
      language: language, source: body.source,
      title: at(
        language == .zhHans ? "回访工作标准作业规程" : "Standard Operating Procedure for Return Visits"))
    version.sections = sections
    version.visits = visits
    version.papers = papers
    version.blocks = body.commentedBlocks.map { block in
      let range = body.sourceRange(of: block.node)
      let isTopics = range.lower > place("5.4").lower && range.lower < place("5.5").lower
      return MarkedBlock(
        sort: isTopics ? .visits : .steps, marker: range.start, content: range, section: nil)
    }
    version.citations = body.references.compactMap { reference in
      let titles: [String: FormKey] = [
        "业主回访记录表": SampleForms.recordKey, "Owner Visit Record Sheet": SampleForms.recordKey,
        "月回访汇总表": SampleForms.summaryKey, "Monthly Visit Summary": SampleForms.summaryKey,
      ]
      return titles[reference.title.text].map { Located(.form($0), at: reference.range) }
    }
    version.duties = duties
    if language == .en { version.translates = at("3.0") }
    return version
  }

  private var duties: [Duty] {
    let texts = [
      ("cs-supervisor", "安排回访人员；审核《业主回访记录表》；编制《月回访汇总表》。"),
      ("reception", "负责一般回访；填写《业主回访记录表》。"),
    ]
    return texts.map { role, text in
      Duty(
        role: at(RoleID(role)), text: SourceText(verbatim: text.utf8, at: place("4")),
        range: place("4"))
    }
  }

  private var papers: [Paper] {
    var summary = Paper(subject: at(.form(SampleForms.summaryKey)), ranges: [place("8")])
    summary.isReport = true
    summary.period = at(.value(.month))
    summary.covers = at(.value(.days(from: 25, fromMonth: -1, to: 24, toMonth: 0)))
    func stage(_ act: Paper.Act, _ role: String, _ due: DueDate) -> Paper.Stage {
      Paper.Stage(
        act: at(act), role: Located(RoleID(role), at: place("8")), due: Located(due, at: place("8"))
      )
    }
    summary.stages = [
      stage(.compile, "cs-supervisor", .day(25, of: .next, isIncluded: true)),
      stage(.review, "project-manager", .day(26, of: .next, isIncluded: true)),
      stage(.approve, "deputy-gm", .day(27, of: .next, isIncluded: true)),
      stage(.archive, "cs-centre", .monthEnd(.next)),
    ]
    var record = Paper(subject: at(.form(SampleForms.recordKey)), ranges: [place("9")])
    record.isRecord = true
    record.keeper = at(.value(RoleID("cs-centre")))
    let years = Offset(24, .month)
    record.retention = Located(
      .value(Retention(minimum: years, maximum: years)), at: place("9"))
    return [summary, record]
  }

  private var visits: [Visit] {
    let area = AxisID("area")
    let window = { (event: String, point: SpanPoint, from: Int, to: Int) in
      Window(
        anchor: Anchor(.event(EventID(event)), point: point), lower: Bound(Offset(from, .day)),
        upper: Bound(Offset(to, .day)))
    }
    let repair = Deadline.phases([
      Window(
        anchor: Anchor(.event(EventID("repair-finished"))), lower: Bound(Offset(3, .day)),
        upper: Bound(Offset(1, .month)))
    ])
    return [
      visit(
        "routine", Condition([.number(area, below(100_000))]), once(.halfYear, .household),
        .share(Share(percent: 100), of: nil)),
      visit(
        "routine",
        Condition([
          .number(
            area,
            NumericInterval(
              lower: .init(100_000, isIncluded: true), upper: .init(150_000, isIncluded: true)))
        ]), once(.quarter, .household), .share(Share(percent: 100), of: nil)),
      visit(
        "ordinary-complaint", nil, within(3, .day, of: "complaint-closed"),
        .share(Share(percent: 100), of: nil), parent: "complaint", with: "complained-head"),
      visit(
        "major-complaint", nil, within(1, .day, of: "complaint-closed"),
        .share(Share(percent: 100), of: nil), lead: "project-manager"),
      visit(
        "repair", nil, repair,
        .share(Share(percent: 50), of: DenominatorID("repairs-previous"))),
      visit(
        "special-service", nil,
        .phases([window("agreement", .middle, -7, 7), window("agreement", .end, 0, 15)]),
        .share(Share(percent: 30), of: nil)),
      visit("help", nil, within(7, .day, of: "help-finished"), .share(Share(percent: 30), of: nil)),
      visit("press-events", nil, once(.quarter), .share(Share(percent: 10), of: nil)),
      visit(
        "other-service", nil, within(7, .day, of: "service-finished"),
        .delegated(to: RoleID("cs-supervisor"), floor: Share(percent: 10))),
      visit(
        "key-customer", nil, once(.quarter), .share(Share(percent: 100), of: nil),
        lead: "project-manager"),
      visit("care", nil, once(.month), .share(Share(percent: 100), of: nil), lead: "cs-centre"),
      visit(
        "emergency", nil, within(3, .day, of: "first-aid-given"),
        .share(Share(percent: 100), of: nil), lead: "project-manager"),
    ]
  }

  private func visit(
    _ kind: String, _ condition: Condition?, _ deadline: Deadline, _ rate: Rate,
    lead: String? = nil, parent: String? = nil, with companion: String? = nil
  ) -> Visit {
    var visit = Visit(
      key: ClauseKey(.kind(KindID(kind)), condition: condition), kind: KindID(kind),
      isPrinted: true, heads: [place("5.1")])
    let origin = parent.map { Origin.parent(KindID($0)) } ?? .own
    visit.deadline = Sourced(.value(deadline), at: place("5.1"), from: origin)
    visit.rate = Sourced(.value(rate), at: place("5.1"), from: origin)
    visit.leaders = Sourced(
      .value(Leaders([at(RoleID(lead ?? "reception"))])), at: place("5.2"),
      from: lead == nil ? .others : .own)
    if let companion {
      visit.companions = Sourced(
        .value([at(RoleID(companion))]), at: place("5.2"), from: .own)
    }
    let ways = lead == nil ? ["phone", "home", "walk-round"] : ["home"]
    visit.methods = Sourced(
      .value(ways.map { MethodWay([MethodID($0)]) }), at: place("5.2"),
      from: lead == nil ? .others : .own)
    if kind == "repair" {
      visit.fallbacks = Sourced(
        .value([Fallback(.notReached, ways: [MethodWay([MethodID("home")])])]), at: place("5.2"),
        from: .own)
    }
    let topics = ["effect", "satisfaction", "suggestions", "needs"].map {
      SourcedSet<TopicID>.Item(TopicID($0), at: place("5.4"), from: .all)
    }
    let theme = SourcedSet<TopicID>.Item(TopicID("theme"), at: place("5.4"), from: .own)
    visit.topics = SourcedSet(items: kind == "routine" ? [theme] + topics : topics)
    visit.sheets = SourcedSet(items: [
      .init(SampleForms.recordKey, at: place("5.2"), from: .others)
    ])
    visit.signatures = SourcedSet(items: [
      .init(SignatureDemand(.visitor), at: place("5.2"), from: .others),
      .init(
        SignatureDemand(RoleID("owner"), scope: .except([MethodID("phone")])), at: place("5.2"),
        from: .others),
    ])
    return visit
  }
}
