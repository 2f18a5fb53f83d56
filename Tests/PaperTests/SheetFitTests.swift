import Diagnostics
import Foundation
import HandbookPipeline
import Testing

/// Forms with the longest titles, labels and options, in every language and in two at once: what does
/// not fit is found when the handbook is built, and what is not found is whole in a real engine.
@Suite struct SheetFitTests {
  private static let count = 60

  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      """
      id: generated
      title: { zh-Hans: 表单, zh-Hant: 表單, en: Forms }
      organisation: { zh-Hans: 听澜物业服务有限公司, zh-Hant: 聽瀾物業服務有限公司, en: "Tinglan Property Services Co., Ltd." }
      languages: [zh-Hans, zh-Hant, en]
      privacy:
        zh-Hans: 本表所填个人信息仅用于回访和改进服务，{retention}，期满销毁。
        zh-Hant: 本表所填個人資料僅用於回訪和改進服務，{retention}，期滿銷毀。
        en: "Personal data on this sheet are used only for visits and for better service; {retention}, then destroyed."
      """, to: "content/generated/handbook.yaml")
    try folder.write(
      """
      roles:
        owner: { name: { zh-Hans: 业主, zh-Hant: 業主, en: Owner }, type: party }
        clerk: { name: { zh-Hans: 客服主管, zh-Hant: 客服主管, en: Customer-service supervisor } }
      """, to: "content/generated/vocabulary.yaml")
  }

  /// Forms by their ids, with the pages that each declares.
  private func build(_ forms: [Int: Int]) throws -> BuildReport {
    let path = "content/generated/forms"
    try? FileManager.default.removeItem(at: folder.url(path))
    for (seed, pages) in forms {
      var generator = SheetGenerator(seed: seed)
      try folder.write(
        generator.form("form-\(seed)", pages: pages), to: "\(path)/form-\(seed).yaml")
    }
    let options = BuildOptions(
      output: folder.url("output").path, templates: Engines.templates)
    return try Build(options).build(folder.url("content").path)
  }

  /// The forms about which something is reported, and whether more pages would help.
  private func misfits(_ report: BuildReport) throws -> [Int: Bool] {
    var misfits: [Int: Bool] = [:]
    for finding in report.findings where finding.severity == .error {
      try #require(finding.code == RuleCode(506), "\(finding.summary.english)")
      let path = report.sources[finding.range.source].path
      let seed = try #require(Int(path.split(separator: "-").last?.prefix { $0 != "." } ?? ""))
      let isOverflow = finding.summary.english.contains("overflows")
      misfits[seed] = isOverflow && misfits[seed] ?? true
    }
    return misfits
  }

  @Test func `what is not found at build time is whole on paper`() throws {
    var forms = Dictionary(uniqueKeysWithValues: (1...Self.count).map { ($0, 1) })
    var refused = 0
    var report = try build(forms)
    while report.hasErrors {
      for (seed, isOverflow) in try misfits(report) {
        if isOverflow, let pages = forms[seed], pages < 6 {
          forms[seed] = pages + 1
        } else {
          forms[seed] = nil
          refused += 1
        }
      }
      report = try build(forms)
    }
    // Both sorts are there, or the test would show nothing.
    #expect(
      refused >= 5 && forms.count >= Self.count / 3, "\(refused) refused, \(forms.count) built")
    let pages = folder.sheets(in: "output")
    let answers = try Engines.run("whole", pages, as: Wholeness.self)
    for (page, answer) in zip(pages, answers) where !answer.faults.isEmpty {
      Issue.record("\(page.html.split(separator: "/").suffix(3)): \(answer.faults.prefix(5))")
    }
  }
}

/// What Engines/wholeness.js finds on one page.
struct Wholeness: Decodable {
  let faults: [String]
}
