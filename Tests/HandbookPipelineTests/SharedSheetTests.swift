import Diagnostics
import HandbookModel
import HandbookPipeline
import Testing

/// A company that takes over the sheets of content/standard-sheets.
@Suite struct SharedSheetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.content, as: "content")
    try folder.makeFolder("content/company/forms")
    try folder.makeFolder("content/company/policies")
    try folder.write(Self.handbook, to: "content/company/handbook.yaml")
    try folder.write("roles: {}\n", to: "content/company/vocabulary.yaml")
    try folder.write(Self.form, to: "content/company/forms/owner-visit.yaml")
    try folder.write(Self.policy, to: "content/company/policies/visits.md")
  }

  private func check() throws -> BuildReport {
    try Build(BuildOptions()).check(["\(folder.path)/content"])
  }

  @Test func `a form that extends a shared sheet has its fields and one more`() throws {
    let report = try check()
    #expect(report.findings.filter { $0.severity == .error }.map(\.summary.english) == [])
    let forms = report.workspace.handbooks.flatMap { handbook in handbook.forms }
    let own = try #require(forms.first { form in form.key.id == FormID("owner-visit") })
    let shared = try #require(
      forms.first { form in
        form.key.handbook == HandbookID("standard-sheets")
          && form.key.id == FormID("owner-visit-record")
      })
    var names = own.fields.map { $0.name.text(in: .zhHans) }
    let added = try #require(names.firstIndex(of: "停车意见"))
    #expect(names[added - 1] == "需求")
    names.remove(at: added)
    #expect(names == shared.fields.map { $0.name.text(in: .zhHans) })
    #expect(own.signatures.map { $0.name } == shared.signatures.map { $0.name })
  }

  @Test func `a sheet that extends the standard's serves in its place, another does not`() throws {
    let refining = Self.policy.replacing(
      "edition: \"1.0\"",
      with: "edition: \"1.0\"\nrefines: [{ id: standard-sheets/property-sheets, edition: \"1.0\" }]"
    )
    try folder.write(refining, to: "content/company/policies/visits.md")
    #expect(try strangeSheets() == [])

    try folder.write(
      refining.replacing("《业主回访表》 | 回访人员", with: "《回访情况记录表》 | 回访人员"),
      to: "content/company/policies/visits.md")
    let found = try strangeSheets()
    #expect(found.count == 1 && found[0].hasPrefix("维修回访 on 回访情况记录表"), "\(found)")
  }

  /// Findings that a visit is recorded on another sheet than the standard's.
  private func strangeSheets() throws -> [String] {
    try check().findings.filter { $0.code == RuleCode(706) }.map(\.summary.english)
  }

  private static let handbook = """
    id: company
    title: { zh-Hans: 回访手册 }
    organisation: { zh-Hans: 公司 }
    languages: [zh-Hans]
    uses: [group, standard-sheets]
    conventions: { before: inclusive, after: inclusive, on-holiday: none, day-one: next-day }

    """

  private static let form = """
    id: owner-visit
    title: { zh-Hans: 业主回访表 }
    number: KF-01
    edition: "1.0"
    extends: owner-visit-record
    add:
      - after: needs
        fields:
          - { id: parking, name: { zh-Hans: 停车意见 }, type: text }

    """

  private static let policy = """
    ---
    id: visits
    kind: policy
    title: 回访规程
    edition: "1.0"
    ---

    # 1 职责

    <!-- 职责 -->
    - **回访专员**：负责维修回访。
    - **客服主管**：审核《业主回访表》。
    - **项目经理**：处理不合格的回访。
    - **客服中心**：保管记录。

    # 2 回访

    <!-- 回访 -->
    | 回访类型 | 时限 | 回访率 | 负责人 | 方式 | 内容 | 表单 | 签字 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 维修回访 | 维修完成后 7 天内 | 100% | 回访专员 | 入户 | 满意度 | 《业主回访表》 | 回访人员、业主 |

    # 3 记录

    <!-- 记录 -->
    | 记录 | 统计期 | 存档 | 保管 | 期限 |
    | --- | --- | --- | --- | --- |
    | 《业主回访表》 | 本季度 | 客服中心，次季度首月 20 日前 | 客服中心 | 存档后 2 年 |

    """
}
