import HandbookModel
import Testing

@testable import HandbookWriting

@Suite struct ValueWriterTests {
  private func writer(_ language: Language) -> ValueWriter {
    ValueWriter(language, vocabulary: Samples.vocabulary, forms: [Samples.form])
  }

  private static func window(_ lower: (Int, TimeUnit)?, _ upper: (Int, TimeUnit)?) -> Deadline {
    .phases([
      Window(
        anchor: Anchor(.event(EventID("repair-finished"))),
        lower: lower.map { Bound(Offset($0.0, $0.1)) },
        upper: upper.map { Bound(Offset($0.0, $0.1)) })
    ])
  }

  private static func phase(_ point: SpanPoint, _ from: Int, _ to: Int) -> Window {
    Window(
      anchor: Anchor(.event(EventID("agreement")), point: point), lower: Bound(Offset(from, .day)),
      upper: Bound(Offset(to, .day)))
  }

  static let deadlines: [(Deadline, String, String)] = [
    (window((0, .day), (3, .day)), "维修完成后 3 天内", "within 3 days after the repair is finished"),
    (
      window((3, .day), (1, .month)), "维修完成后 3 天至 1 个月内",
      "from 3 days to 1 month after the repair is finished"
    ),
    (window((7, .day), nil), "维修完成后至少 7 天", "at least 7 days after the repair is finished"),
    (window((7, .day), (7, .day)), "维修完成后第 7 天", "on day 7 after the repair is finished"),
    (window((-1, .day), (-1, .day)), "维修完成前 1 天", "1 day before the repair is finished"),
    (window((0, .day), (0, .day)), "维修完成当日", "on the day the repair is finished"),
    (
      window((0, .hour), (72, .hour)), "维修完成后 72 小时内",
      "within 72 hours after the repair is finished"
    ),
    (
      window((0, .month), (24, .month)), "维修完成后 2 年内", "within 2 years after the repair is finished"
    ),
    (
      .phases([phase(.middle, -7, 7), phase(.end, 0, 15)]), "特约服务协议中期前后 7 天、期满后 15 天内",
      "up to 7 days either side of mid-term of the service agreement, and within 15 days after the end"
    ),
    (
      .frequency(Frequency(period: .quarter, minimum: 1, maximum: 1, unit: .household)),
      "每季度每户一次", "once per household every quarter"
    ),
    (
      .frequency(Frequency(period: .year, minimum: 2, maximum: nil)), "每年至少两次",
      "at least twice every year"
    ),
    (.gap(Offset(3, .month)), "每隔 3 个月", "at most 3 months apart"),
  ]

  @Test(arguments: deadlines) func `prints deadlines in both languages`(
    deadline: Deadline, chinese: String, english: String
  ) {
    #expect(writer(.zhHans).deadline(deadline) == chinese)
    #expect(writer(.en).deadline(deadline) == english)
  }

  static let dues: [(DueDate, String, String)] = [
    (.day(25, of: .next, isIncluded: true), "25 日（含）前", "by the 25th"),
    (.day(2, of: .relative(1), isIncluded: nil), "次月 2 日前", "before the 2nd of the next month"),
    (
      .day(3, of: .ofQuarter(index: 0, quarterOffset: 1), isIncluded: true), "次季度首月 3 日（含）前",
      "by the 3rd of the first month of the next quarter"
    ),
    (
      .day(20, of: .ofQuarter(index: 2, quarterOffset: 0), isIncluded: true), "季度末月 20 日（含）前",
      "by the 20th of the last month of the quarter"
    ),
    (
      .day(25, of: .named(12, yearOffset: nil), isIncluded: true), "12 月 25 日（含）前", "by 25 December"
    ),
    (
      .day(10, of: .named(1, yearOffset: 1), isIncluded: true), "次年 1 月 10 日（含）前",
      "by 10 January of the next year"
    ),
    (.day(24, of: .next, isIncluded: false), "24 日（不含）前", "before the 24th (exclusive)"),
    (.monthEnd(.next), "月末", "month-end"),
    (.within(Offset(2, .workingDay)), "2 个工作日内", "within 2 working days"),
  ]

  @Test(arguments: dues) func `prints due dates in both languages`(
    due: DueDate, chinese: String, english: String
  ) {
    #expect(writer(.zhHans).due(due) == chinese)
    #expect(writer(.en).due(due) == english)
  }

  @Test func `prints rates and conditions`() {
    let chinese = writer(.zhHans)
    let english = writer(.en)
    let share = Rate.share(Share(basisPoints: 3050), of: DenominatorID("repairs-previous"))
    #expect(chinese.rate(share) == "上一统计期完成量的 30.5%")
    #expect(english.rate(share) == "30.5% of completions of the previous reporting period")
    let delegated = Rate.delegated(to: RoleID("cs-supervisor"), floor: Share(percent: 10))
    #expect(chinese.rate(delegated) == "由客服主管确定，不低于 10%")
    #expect(english.rate(delegated) == "set by Customer-service supervisor, at least 10%")
    let area = Condition([
      .number(AxisID("area"), NumericInterval(lower: nil, upper: .init(100_000, isIncluded: false)))
    ])
    #expect(chinese.condition(area) == "管理面积不满 10 万平方米")
    #expect(english.condition(area) == "managed area below 100,000 m²")
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (22, "22nd"), (31, "31st"),
  ]) func `counts in English ordinals`(number: Int, text: String) {
    #expect(writer(.en).ordinal(number) == text)
  }

  @Test func `prints shares without needless zeros`() {
    let english = writer(.en)
    #expect(english.share(Share(basisPoints: 3000)) == "30%")
    #expect(english.share(Share(basisPoints: 3005)) == "30.05%")
    #expect(english.share(Share(basisPoints: 3010)) == "30.1%")
  }
}
