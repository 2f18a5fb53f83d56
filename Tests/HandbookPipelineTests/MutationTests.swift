import Foundation
import Testing

/// One thing changed in the shipped content is one finding, at the place that was changed.
@Suite struct MutationTests {
  struct Change: Sendable, CustomTestStringConvertible {
    let file: String
    let text: String
    let other: String

    init(_ file: String, _ text: String, _ other: String) {
      self.file = file
      self.text = text
      self.other = other
    }

    var testDescription: String { "\(file): \(text) → \(other)" }
  }

  private static let policy = "policies/return-visit.md"
  private static let translation = "policies/return-visit.en.md"
  private static let plan = "plans/guanyun-2026.yaml"
  private static let sheet = "forms/owner-visit-record.yaml"
  private static let supervisor =
    "  - { id: supervisor, name: { zh-Hans: 客服主管审核, "
    + "en: Customer-service supervisor's review }, role: cs-supervisor, does: review, lines: 2 }\n"

  private func faults(_ changes: [Change]) throws -> [String] {
    let content = try MutatedContent()
    for change in changes {
      try content.replace(change.text, with: change.other, in: change.file)
    }
    return try content.faults()
  }

  /// Run with `RECORD=1` to write the texts anew, and read the difference before committing.
  @Test(arguments: [
    ("later-than-allowed", Change(plan, "投诉处理完毕后 2 天内", "投诉处理完毕后 5 天内"), "VB702"),
    ("signature-removed", Change(sheet, supervisor, ""), "VB503"),
    ("role-misspelt", Change(policy, "| 常规回访 | 客服中心接待人员", "| 常规回访 | 客服中心接待人圆"), "VB111"),
    ("rate-left-blank", Change(policy, "求助服务完成后 7 天内；30%", "求助服务完成后 7 天内；____%"), "VB408"),
  ])
  func showsOneFaultAndNothingElse(name: String, change: Change, code: String) throws {
    let content = try MutatedContent()
    try content.replace(change.text, with: change.other, in: change.file)
    let codes = try content.faults().map { String($0.prefix(5)) }
    #expect(codes == [code])
    let text = try content.text()
    let file = MutatedContent.tests.appendingPathComponent("Mutations/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try text == String(contentsOf: file, encoding: .utf8))
  }

  @Test func findsNothingWrongWithoutAChange() throws {
    #expect(try faults([]) == [])
  }

  @Test(arguments: [
    (
      "role: visitor, does: visit", "role: other-staff, does: compile",
      "VB503 业主回访记录表 has no place for the visitor to sign"
    ),
    (
      "role: owner, does: accept", "role: other-staff, does: accept",
      "VB503 业主回访记录表 has no place for 业主 to sign"
    ),
    (
      "role: cs-supervisor, does: review", "role: other-staff, does: review",
      "VB503 业主回访记录表 has no place for 客服主管 to sign the review"
    ),
    (
      "role: project-manager, does: decide", "role: other-staff, does: decide",
      "VB503 业主回访记录表 has no place for 项目经理 to sign the decision"
    ),
  ])
  func missesEverySignatureOnce(text: String, other: String, fault: String) throws {
    #expect(try faults([Change(MutationTests.sheet, text, other)]) == [fault])
  }

  @Test func tellsABlankOnceInWhicheverLanguageItStands() throws {
    let original = Change(MutationTests.policy, "求助服务完成后 7 天内；30%", "求助服务完成后 7 天内；____%")
    let translated = Change(
      MutationTests.translation, "after the help is given | 30%", "after the help is given | ____%")
    #expect(try faults([original]) == ["VB408 Rate of 求助服务回访 is blank"])
    #expect(try faults([translated]) == ["VB408 Rate of Help-service visit is blank"])
    #expect(try faults([original, translated]) == ["VB408 Rate of 求助服务回访 is blank"])
  }

  @Test(arguments: [
    Change(policy, "求助服务完成后 7 天内；30%", "求助服务完成后 ____ 天内；30%"),
    Change(translation, "within 7 days after the help", "within ____ days after the help"),
  ])
  func tellsABlankDeadlineOnceAndNotOfThePlans(change: Change) throws {
    #expect(try faults([change]) == ["VB209 '____' is still to be filled in"])
  }

  @Test(arguments: ["XX公司", "TODO", "××", "待定", "____"])
  func findsWhatStandsForSomethingElse(word: String) throws {
    let found = try faults([Change(MutationTests.policy, "听取业主意见", "听取\(word)意见")])
    let shown = word == "XX公司" ? "XX" : word
    #expect(found == ["VB209 '\(shown)' is still to be filled in"])
  }

  @Test func holdsAPolicyAgainstItsStandardOnceForAllPartsOfAKind() throws {
    let changes = [
      Change(MutationTests.policy, "- 投诉回访：投诉处理完毕后 3 天内", "- 投诉回访：投诉处理完毕后 8 天内"),
      Change(
        MutationTests.translation, "| Complaint visit | | within 3 days",
        "| Complaint visit | | within 8 days"),
    ]
    #expect(
      try faults(changes)
        == ["VB702 投诉回访 within 8 days; the standard says within 5 days"])
  }

  @Test func missesADutyInTheTextThatLacksIt() throws {
    let own = Change(MutationTests.policy, "- **其他员工**：协助常规回访。\n", "")
    let translated = Change(
      MutationTests.translation, "- **Other staff**: assist with routine visits.\n", "")
    let fault = "VB303 其他员工 has no duty in this document"
    #expect(try faults([own]) == [fault])
    #expect(try faults([own, translated]) == [fault])
    #expect(try faults([translated]) == ["VB802 No duty of Other staff here"])
  }

  @Test func aRowThatIsMissingIsNotTheDifferenceOfAllBehindIt() throws {
    let row = Change(
      MutationTests.translation,
      "4. Visitor: reports the result to the owner and enters it in the "
        + "[Owner Visit Record Sheet].\n", "")
    let found = try faults([row]).filter { $0.hasPrefix("VB802") }
    #expect(found == ["VB802 6 steps; the original has 7"])
    let topics = Change(
      MutationTests.translation, ", owner's suggestions, owner's needs", ", owner's suggestions")
    #expect(
      try faults([topics])
        == ["VB802 All visits, topics: without owner's needs, unlike the original"])
  }

  @Test(arguments: [
    Change(translation, "3 or more repairs", "4 or more repairs"),
    Change(translation, "within 3 months |", "within 2 months |"),
    Change(translation, "12:00 to 14:00", "12:00 to 13:00"),
    Change(translation, "from the 25th of", "from the 26th of"),
  ])
  func comparesNumbersInWordsToo(change: Change) throws {
    let found = try faults([change])
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.hasPrefix("VB802") })
  }
}
