import Foundation
import Testing

/// What somebody new in the job asks, with a phone in the hand: each answer is reached from the start
/// page in at most three taps on what can be seen, and can be read there.
@Suite struct AcceptanceTests {
  struct Question: CustomTestStringConvertible, Sendable {
    let asked: String
    let start: String
    /// What is tapped, by its words.
    let taps: [String]
    /// All must be readable on the page that is reached.
    let answers: [String]

    init(_ asked: String, from start: String, tap taps: String..., read answers: [String]) {
      self.asked = asked
      self.start = start
      self.taps = taps
      self.answers = answers
    }

    var testDescription: String { "\(asked) (\(start))" }
  }

  private static let chinese = "property-services/zh-Hans/index.html"
  private static let english = "property-services/en/index.html"
  private static let decoration = "decoration/zh-Hans/index.html"

  private static let questions = [
    Question(
      "投诉处理完毕后做什么，何时做完，用哪张表，谁签字", from: chinese, tap: "一般投诉回访",
      read: [
        "投诉处理完毕后 3 天内", "客服中心接待人员", "电话或入户", "业主回访记录表", "回访人员、业主（电话除外）",
      ]),
    Question(
      "业主不满意怎么办", from: chinese, tap: "一般投诉回访",
      read: ["业主不满意", "记录原因，报客服主管", "在与业主约定的时间内协调解决"]),
    Question("月回访汇总表何时交", from: chinese, tap: "客服主管", read: ["月回访汇总表", "25 日前"]),
    Question("记录表存多久", from: chinese, tap: "客服中心", read: ["业主回访记录表", "存档后 2 年"]),
    Question("记录表存多久，从表单上看", from: chinese, tap: "业主回访记录表", read: ["存档后保存 2 年"]),
    Question(
      "What do I do after a complaint is closed, by when, on which sheet, and who signs",
      from: english, tap: "Ordinary-complaint visit",
      read: [
        "within 3 days after the complaint is closed", "Centre reception staff",
        "phone or in the home", "Owner Visit Record Sheet", "Visitor, Owner (not by phone)",
      ]),
    Question(
      "What if the owner is not satisfied", from: english, tap: "Ordinary-complaint visit",
      read: [
        "the owner is dissatisfied", "report to the customer-service supervisor",
        "coordinates a solution within the time agreed with the owner",
      ]),
    Question(
      "When is the monthly summary due", from: english, tap: "Customer-service supervisor",
      read: ["Monthly Visit Summary", "by the 25th"]),
    Question(
      "How long is the sheet kept", from: english, tap: "Customer-service centre",
      read: ["Owner Visit Record Sheet", "2 years after archiving"]),
    // A trade and an organisation that no template was written for.
    Question(
      "投诉处理完毕后做什么，何时做完，用哪张表，谁签字", from: decoration, tap: "投诉回访",
      read: ["投诉处理完毕后 2 天内", "工程部经理", "到工地", "工程回访单", "回访人员、客户"]),
    Question(
      "客户不满意怎么办", from: decoration, tap: "投诉回访",
      read: ["客户不满意", "记录原因，当日报工程部经理", "客户对整改仍不满意"]),
    Question("月报何时交", from: decoration, tap: "回访专员", read: ["回访月报", "次月 3 日前"]),
    Question("回访单存多久", from: decoration, tap: "客户服务中心", read: ["工程回访单", "存档后 5 年"]),
  ]

  private static let decorated = Result {
    try Site(Repository.root.appending(path: "Tests/SiteBrowserTests/decoration").path)
  }

  private func open(_ start: String) throws -> Page {
    let site = try (start == Self.decoration ? Self.decorated : Site.content).get()
    let page = try Browser.phone(isOffline: true)
    try page.open(site.address(start))
    return page
  }

  @Test(arguments: questions) func `is answered in three taps`(_ question: Question) throws {
    #expect(question.taps.count <= 3)
    let page = try open(question.start)
    for text in question.taps { try page.tap(text, in: "main") }
    for answer in question.answers {
      #expect(try page.shows(answer, in: "body"), "'\(answer)' cannot be read")
    }
    #expect(try page.heard().complaints == [])
  }

  @Test func `an answer that is not there is missed`() throws {
    let page = try open(Self.chinese)
    try page.tap("一般投诉回访", in: "main")
    #expect(try !page.shows("投诉处理完毕后 4 天内"))
    #expect(throws: BrowserFault.self) { try page.tap("月度考核表") }
  }
}
