import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// What duties, steps and sentences give roles to do, and which names they say to be one.
@Suite struct TaskTests {
  @Test(arguments: [
    ("编制《回访记录表》", "compile 回访记录表"),
    ("负责投诉、维修的回访", "visit 投诉回访; visit 维修回访"),
    ("并審核《回访记录表》和《投诉登记表》，簽署意見", "review 回访记录表; review 投诉登记表"),
    ("approves the [回访记录表] and the [投诉登记表]; keeps order", "approve 回访记录表; approve 投诉登记表"),
    ("makes repair visits and complaint visits", "visit 维修回访; visit 投诉回访"),
    ("保管年度总结", "keep 年度总结"),
    // Who helps, presses or watches does not do the thing; nor is a part of a list all of it.
    ("协助编制《回访记录表》；督促审核《投诉登记表》", ""),
    ("负责投诉和一切工作", ""),
    ("组织投诉回访；参与维修回访", ""),
  ])
  func readsWhatADutyGivesToItsRole(duty: String, tasks: String) throws {
    let version = try version("<!-- 职责 -->\n- 客服主管：\(duty)\n")
    #expect(version.tasks.map(\.value.words).joined(separator: "; ") == tasks)
  }

  @Test func readsTasksOfStepsThatDependOnNothing() throws {
    let version = try version(
      """
      <!-- 步骤 -->
      1. 管家：保管《回访记录表》
      2. 客服主管（2 个工作日内）：审核《回访记录表》
         - 不合格：项目经理审核《回访记录表》
      """)
    #expect(version.tasks.map(\.value.words) == ["keep 回访记录表", "review 回访记录表"])
  }

  @Test(arguments: [
    ("重大投诉回访即投诉回访，不另行安排。", "major = complaint"),
    ("维修回访视同第四次的客户回访。", "repair = customer"),
    ("维修回访即对全年客户回访的总结。", ""),
    ("维修回访即最后一次客户回访。", "repair = customer"),
    ("The repair visit is the same as the last customer visit.", "repair = customer"),
    ("维修回访即时进行；投诉回访立即安排。", ""),
    ("投诉回访（维修回访）由管家进行。", "complaint ? repair"),
  ])
  func readsThatTwoKindsAreOne(text: String, equation: String) throws {
    let said = try version(text).equalKinds.map(\.value).map { $0.words }
    #expect(said.joined(separator: "; ") == equation)
  }

  @Test(arguments: [
    ("由管家（下称医学顾问）答复。", "steward = adviser"),
    ("问题由管家（医学顾问）答复。", "steward ? adviser"),
    ("Stewards, also called “medical advisers”, answer.", "steward = adviser"),
    ("管家和医学顾问（兼职）答复；客服主管、项目经理审核。", ""),
  ])
  func readsThatTwoRolesAreOne(text: String, equation: String) throws {
    let said = try version(text).equalRoles.map(\.value).map { $0.words }
    #expect(said.joined(separator: "; ") == equation)
  }

  private func version(_ body: String) throws -> DocumentVersion {
    let head = "---\nid: visits\nkind: policy\ntitle: 回访制度\nedition: \"1.0\"\n---\n\n"
    let report = "\n\n<!-- 报告 -->\n| 报告 | 周期 |\n| --- | --- |\n| 年度总结 | 每年 |\n"
    var files = try FilesWorkspace.files(in: BlocksTests.folder.appending(path: "handbook"))
    files["company/policies/visits.md"] = Array((head + body + report).utf8)
    let handbook = try #require(FilesWorkspace(files).handbook("company"))
    return try #require(handbook.documents.first?.original)
  }
}

extension AssignedTask {
  fileprivate var words: String {
    switch object {
    case .visit(let kind):
      "\(act.rawValue) " + (["complaint": "投诉回访", "repair": "维修回访"][kind.text] ?? kind.text)
    case .paper(.form(let key)):
      "\(act.rawValue) " + (["record": "回访记录表", "register": "投诉登记表"][key.id.text] ?? "?")
    case .paper(.named(let name)): "\(act.rawValue) \(name)"
    case .paper: "?"
    }
  }
}

extension Equation {
  fileprivate var words: String { "\(one) \(isExplicit ? "=" : "?") \(other)" }
}
