import Diagnostics
import Foundation
import HandbookModel
import HandbookRules
import Testing

@testable import HandbookPipeline
@testable import HandbookRendering

/// What the public may not see, planted where an author would write it, and looked for in every byte of
/// a site, the bound handbook included.
@Suite struct AudienceTests {
  private static let policy = "property-services/policies/return-visit.md"
  private static let translation = "property-services/policies/return-visit.en.md"
  private static let plan = "property-services/plans/guanyun-2026.yaml"

  /// Each stands in the internal site; the last come from the edits below.
  private static let secrets = [
    // Who signed documents, their translation and plans, and the staff of a plan.
    "陆闻笙", "程以安", "方若谷", "罗清", "宋砚秋", "严立行", "赵棠", "易清和", "温如许",
    // An absence and a share of working time.
    "2026-03-17", "2026 年 3 月 17 日", "17 March 2026", "31.7",
    // Capacity.
    "9173",
    // Who agreed that a kind is left out; who answers for a known error, and why.
    "严同意", "严担责", "系统上线前无法更改",
    // A script: what is said, answered and done, and its slots.
    "暗语之问", "暗语之答", "暗语之举", "secret-question", "暗语之名", "secret-name",
  ]
  /// What stays: posts, dates of approval, the rules themselves.
  private static let open = ["客服主管", "2025-12-18", "品质管理部经理", "投诉处理完毕后 3 天内"]

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for handbook in ["group", "property-services"] {
      try folder.copy(Repository.content.appendingPathComponent(handbook), as: handbook)
    }
    try change(
      "- { name: 钱溪, role: reception, away: [2026-02-09..2026-02-14] }",
      to: "- { name: 钱溪, role: reception, away: [2026-03-17..2026-03-18] }", in: Self.plan)
    try change(
      "温如许, role: other-staff, share: 0.3 }", to: "温如许, role: other-staff, share: 0.317 }",
      in: Self.plan)
    try change("capacity: { phone: 30,", to: "capacity: { phone: 9173,", in: Self.plan)
    try change(
      "  - { kind: other-service, expect: 15/month, count: 3/month }\n",
      to: "", in: Self.plan)
    try change(
      "themes:\n",
      to: """
        none:
          - { kind: other-service, because: 本年不做, agreed: { name: 严同意, role: project-manager, date: 2025-12-22 } }
        themes:

        """, in: Self.plan)
    try change(
      "<!-- 回访：时限；回访率 -->",
      to: "<!-- 允许 VB402：系统上线前无法更改；批准：严担责；至：2026-12-31 -->\n<!-- 回访：时限；回访率 -->",
      in: Self.policy)
    try change("- 求助服务回访：求助服务完成后 7 天内；", to: "- 求助服务回访：求助服务完成 9 天后、7 天内；", in: Self.policy)
    try change(
      "| within 7 days after the help is given |",
      to: "| from 9 days to 7 days after the help is given |",
      in: Self.translation)
    try change(
      "languages: [zh-Hans, en]\n",
      to: "languages: [zh-Hans, en]\nslots: { caller: { zh-Hans: 暗语之名, en: secret-name } }\n",
      in: "property-services/handbook.yaml")
    try change(
      "\n# 6 回访步骤\n",
      to: """

        ## 5.7 通话

        <!-- 话术 -->
        1. 问：您好，我是{暗语之名}，暗语之问？
           - 暗语之答 → 第 2 项
           - 其他：暗语之举 → 结束
        2. 说：谢谢。 → 结束

        # 6 回访步骤

        """, in: Self.policy)
    try change(
      "\n# 6 Steps\n",
      to: """

        ## 5.7 Calls

        <!-- script -->
        1. ask: This is {secret-name}; secret-question?
           - secret-answer → item 2
           - other: secret-action → end
        2. say: Thank you. → end

        # 6 Steps

        """, in: Self.translation)
  }

  private func change(_ text: String, to new: String, in file: String) throws {
    let old = try folder.read(file)
    try #require(old.contains(text), "\(file) has no '\(text)'")
    try folder.write(old.replacing(text, with: new, maxReplacements: 1), to: file)
  }

  private struct Refusal: Error { let findings: [String] }

  /// All files by their paths, with the bound handbooks' pages, from which they are printed.
  private func site(for audience: Audience) throws -> [String: [UInt8]] {
    let build = Build(
      BuildOptions(templates: Repository.templates.path, audience: audience))
    let loaded = try build.load([folder.path])
    let examined = build.examine(loaded)
    var report = examined.report
    // Not `#require`, which would print all of the workspace.
    guard let checked = examined.checked else {
      throw Refusal(findings: report.findings.map(\.summary.english))
    }
    let edition = report.shown(checked, to: audience)
    guard let shown = edition else {
      throw Refusal(findings: report.findings.map(\.summary.english))
    }
    let templates = try Load.templates(at: build.options.templates, into: &report.sources)
    let site = try Render.site(
      shown, bodies: report.bodies, templates: templates, loaded: loaded, isDraft: false,
      binding: BindingOptions(), audience: audience, in: report.sources)
    let files = site.files + site.handbooks.map(\.page)
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }

  private func places(of mark: String, in site: [String: [UInt8]]) -> [String] {
    let wanted = Data(mark.utf8)
    return site.filter { $0.key.contains(mark) || Data($0.value).range(of: wanted) != nil }
      .keys.sorted()
  }

  @Test func `the public sees none of what is the house's own, in any file`() throws {
    let house = try site(for: .house)
    let everyone = try site(for: .everyone)
    for secret in Self.secrets {
      #expect(!places(of: secret, in: house).isEmpty, "\(secret) is nowhere in the internal site")
      #expect(places(of: secret, in: everyone) == [], "\(secret)")
    }
    for word in Self.open { #expect(!places(of: word, in: everyone).isEmpty, "\(word)") }
    // No page is missing, and none has another address.
    #expect(house.keys.sorted() == everyone.keys.sorted())
  }

  @Test func `scripts that a document opens are shown to the public`() throws {
    try change("numbering: decimal\n", to: "numbering: decimal\nscripts: public\n", in: Self.policy)
    let everyone = try site(for: .everyone)
    #expect(!places(of: "暗语之答", in: everyone).isEmpty)
    #expect(!places(of: "暗语之名", in: everyone).isEmpty)
    #expect(places(of: "陆闻笙", in: everyone) == [])
  }

  @Test func `a heading keeps its number where its script is left out`() throws {
    let page = try #require(
      try site(for: .everyone)["property-services/zh-Hans/documents/return-visit.html"])
    let text = String(decoding: page, as: UTF8.self)
    #expect(text.contains(#/<span class="number">5\.7</span> 通话/#))
    #expect(text.contains("<p>(…)</p>"))
    #expect(text.contains(#/<span class="number">6</span> 回访步骤/#))
  }
}
