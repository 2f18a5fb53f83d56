import Foundation

/// Texts that show the official style: pages full of plain text, signs at every place of a line,
/// headings of four levels, small sheets.
enum OfficialText {
  static let sentence = "各公司听取客户意见应当耐心细致如实记录并且及时转交有关部门研究处理"

  /// The group's standard with headings that the program numbers, and long remarks at its end.
  static func policy() throws -> String {
    let file = Repository.content.appendingPathComponent("group/policies/visit-standard.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let unnumbered = text.replacing(#/(?m)^# \d+ /#, with: "# ")
      .replacing("numbering: decimal", with: "numbering: chinese")
    return unnumbered + "\n# 附则\n\n## 听取意见\n\n### 听取的办法\n\n#### 听取的时间\n\n"
      + long + "\n\n" + signs.joined(separator: "\n\n") + "\n"
  }

  /// Some three pages without any sign.
  private static let long = String(repeating: sentence, count: 56) + "。"

  /// Signs that close, one place further along the line in each paragraph.
  private static var signs: [String] {
    (0..<28).map { shift in
      String(sentence.prefix(shift + 1))
        + "，各公司《客户回访管理标准》、“**甲乙**”“丙丁”“戊己”（含“庚辛”）；以及「壬癸」。此外：“子丑”、“寅卯”！"
    }
  }

  static func form(_ id: String, _ paper: String) -> String {
    """
    id: \(id)
    title: { zh-Hans: 意见\(id == "slip" ? "条" : "卡") }
    number: YX-BZ-11-\(id == "slip" ? 1 : 2)
    edition: "1.0"
    status: issued
    paper: "\(paper)"
    sections:
      - title: { zh-Hans: 意见 }
        fields:
          - { id: day, name: { zh-Hans: 日期 }, type: date, width: half, records: visit-date }
          - { id: opinion, name: { zh-Hans: 内容 }, type: lines, lines: 2 }
    signatures: []

    """
  }
}
