import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// A plan's scalars are read as the cells of a policy are: the same phrases, in every language.
@Suite struct PlanPhraseTests {
  /// What a line of a plan may say, in zh-Hans, zh-Hant and en.
  static let lines: [[String]] = [
    [
      "kind: 维修回访, applies: 大客户, methods: [电话和入户, 书面], within: 维修完成后 3 天内, rate: 50%, responsible: 管家或客服主管, with: [项目经理]",
      "kind: 維修回訪, applies: 大客戶, methods: [電話和入戶, 書面], within: 維修完成後 3 天內, rate: 50％, responsible: 管家或客服主管, with: [項目經理]",
      "kind: Repair visit, applies: large customers, methods: [phone and in the home, letter], within: within 3 days after the repair is finished, rate: 50%, responsible: Steward or Supervisor, with: [Manager]",
    ],
    [
      "kind: 客户回访, applies: 10 万至 15 万平方米, methods: [电话 → 入户], within: 每季度一次, rate: 至少 30%, responsible: 管家；同行：客服主管",
      "kind: 客戶回訪, applies: 10 萬至 15 萬平方米, methods: [電話 → 入戶], within: 每季度一次, rate: 至少 30％, responsible: 管家；同行：客服主管",
      "kind: Customer visit, applies: '100,000 to 150,000 m²', methods: [phone then in the home], within: once every quarter, rate: at least 30%, responsible: 'Steward; with: Supervisor'",
    ],
    [
      "kind: 投诉回访, applies: 不满 10 万平方米, methods: [电话或入户], within: 当日, rate: 由客服主管确定，不低于 20%",
      "kind: 投訴回訪, applies: 不滿 10 萬平方米, methods: [電話或入戶], within: 當日, rate: 由客服主管確定，不低於 20％",
      "kind: Complaint visit, applies: 'below 100,000 m²', methods: [phone or in the home], within: same day, rate: 'set by Supervisor, at least 20%'",
    ],
    [
      "kind: 求助服务回访, applies: 未接通, methods: [电话、入户], within: 服务完成 3 天后、1 个月内, rate: 抽样 20 户",
      "kind: 求助服務回訪, applies: 未接通, methods: [電話、入戶], within: 服務完成 3 天後、1 個月內, rate: 抽樣 20 戶",
      "kind: Help visit, applies: not reached, methods: ['phone, in the home'], within: from 3 days to 1 month after the service is finished, rate: sample of 20 households",
    ],
    [
      "kind: 特约服务回访, applies: 购买人数达到 300 人, within: 每年至少两次, rate: 每户",
      "kind: 特約服務回訪, applies: 購買人數達到 300 人, within: 每年至少兩次, rate: 每戶",
      "kind: Special-service visit, applies: buyers at least 300, within: at least 2 times a year, rate: each household",
    ],
  ]

  @Test(arguments: lines) func meansTheSameInEveryLanguage(line: [String]) throws {
    let read = try line.map(Self.read)
    #expect(Set(read.map(\.text)).count == 1, "\(read.map(\.text))")
    for (text, findings) in read {
      #expect(findings == "", "\(text): \(findings)")
    }
  }

  @Test func readsThePhrases() throws {
    let output = try Self.lines.map { try Self.read($0[0]).text }.joined(separator: "\n") + "\n"
    let expected = BlocksTests.folder.appending(path: "plan.txt")
    #expect(try output == FilesGolden.expected(expected, recording: output))
  }

  private static func read(_ line: String) throws -> (text: String, findings: String) {
    var files = try FilesWorkspace.files(in: BlocksTests.folder.appending(path: "handbook"))
    files["company/plans/plan.yaml"] = Array(
      """
      id: plan
      title: 计划
      refines: []
      period: 2026
      control: { prepared: { name: 严立行, role: manager, date: 2025-12-22 } }
      visits: [{ \(line), expect: 1/month }]

      """.utf8)
    let workspace = FilesWorkspace(files)
    let visits = workspace.handbook("company")?.plans.first?.visits ?? []
    let findings = workspace.resolved.findings.filter { $0.code == RuleCode(106) }
    return (visits.map(text).joined(), TextEmitter().lines(of: findings, in: workspace.sources))
  }

  private static func text(_ visit: PlanVisit) -> String {
    [
      "\(visit.kind.value)", visit.condition.map { ModelNotation.text(of: $0.value) },
      visit.within.map { ModelNotation.text(of: $0.value) },
      visit.rate.map { ModelNotation.text(of: $0.value) },
      visit.methods.map { ways in
        ways.value.map { way in
          way.methods.map(\.text).joined(separator: way.isOrdered ? " → " : " + ")
        }.joined(separator: " or ")
      },
      visit.leaders.map { $0.value.roles.map(\.value.text).joined(separator: " or ") },
      visit.companions.isEmpty
        ? nil : "with " + visit.companions.map(\.value.text).joined(separator: ", "),
    ].compactMap(\.self).joined(separator: " · ")
  }
}

extension TextEmitter {
  fileprivate func lines(of findings: [Diagnostic], in sources: SourceMap) -> String {
    findings.isEmpty ? "" : text(for: findings, in: sources)
  }
}
