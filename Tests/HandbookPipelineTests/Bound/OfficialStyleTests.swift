import Foundation
import HandbookModel
import HandbookPipeline
import Testing

private let hasEngine = FileManager.default.fileExists(atPath: Repository.pdfEnvironment.path)

/// The group's handbook as handbook.yaml asks for it: in the style of GB/T 9704-2012, with long
/// texts and with sheets of other sizes; built with the site.
@Suite(.enabled(if: hasEngine)) struct OfficialStyleTests {
  private static let printed = Result { try print() }

  private static func print() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(in: SharedFolder.path)
    try folder.makeFolder("content")
    try folder.copy(Repository.content.appendingPathComponent("group"), as: "content/group")
    let settings = try folder.read("content/group/handbook.yaml")
    try folder.write("\(settings)theme: { print: official }\n", to: "content/group/handbook.yaml")
    try folder.write(OfficialText.policy(), to: "content/group/policies/visit-standard.md")
    try folder.makeFolder("content/group/forms")
    for (name, paper) in [("slip", "A5, landscape"), ("card", "A5, portrait")] {
      try folder.write(OfficialText.form(name, paper), to: "content/group/forms/\(name).yaml")
    }
    let options = BuildOptions(
      output: "\(folder.path)/output", templates: Repository.templates.path,
      pdfEngine: Repository.pdfEnvironment.path)
    let report = try Build(options).build("\(folder.path)/content")
    #expect(
      report.published?.handbooks == 1,
      "\(report.findings.filter { $0.severity == .error }.map(\.summary.english))")
    return folder
  }

  private let folder: TemporaryFolder
  private let file: PDFFile
  private let pages: [String]

  init() throws {
    folder = try OfficialStyleTests.printed.get()
    file = PDFFile(path: "\(folder.path)/output/group/zh-Hans/handbook.pdf")
    pages = try file.pages()
  }

  /// Pages, from 1, that hold nothing but the long text.
  private var fullPages: [Int] {
    pages.indices.filter { pages[$0].contains(OfficialText.sentence) && !pages[$0].contains("目的") }
      .map { $0 + 1 }
  }

  /// Lines between head and foot.
  private func body(of page: Int) throws -> [PDFFile.Line] {
    try file.lines(of: page).filter { $0.top > 36 && $0.top < 262 }
  }

  @Test func sets22LinesOf28CharactersInTheTypeArea() throws {
    let page = try #require(fullPages.dropFirst().first)
    let lines = try body(of: page)
    #expect(lines.count == 22)
    let margin = page.isMultiple(of: 2) ? 26.0 : 28.0
    for line in lines where line.text.count > 26 {
      #expect(line.text.count == 28, "\(line.text)")
      #expect(abs(line.left - margin) < 0.3 && abs(line.right - margin - 156) < 0.3)
    }
    #expect(lines.filter { $0.text.count == 28 }.count > 15)
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(abs(next.top - line.top - 225.0 / 22) < 0.1)
    }
    let first = try #require(lines.first), last = try #require(lines.last)
    #expect(first.top > 37 - 0.3 && last.top + 225.0 / 22 < 262 + 5)
  }

  @Test func bindsTheBacksOfPagesOnTheOtherSide() throws {
    let pages = fullPages
    #expect(Set(pages.map { $0 % 2 }) == [0, 1])
    for page in pages {
      let left = try body(of: page).map(\.left).min()
      #expect(abs((left ?? 0) - (page.isMultiple(of: 2) ? 26 : 28)) < 0.3)
      let number = try #require(try file.lines(of: page).first { $0.text.hasPrefix("—") })
      #expect(number.text == "— \(page) —")
      #expect(page.isMultiple(of: 2) ? number.left < 40 : number.right > 170)
    }
  }

  @Test func beginsNoLineWithASignThatCloses() throws {
    var count = 0
    for page in pages.indices where pages[page].contains("各公司") {
      for line in try body(of: page + 1) {
        let sign = try #require(line.text.first)
        #expect(!"。，、；：？！”』」】）》%".contains(sign), "\(line.text)")
        #expect(!"“『「【（《".contains(line.text.last ?? " "), "\(line.text)")
        count += 1
      }
    }
    #expect(count > 80)
  }

  @Test func endsLinesAtQuotedWordsInsteadOfLeavingThemHalfEmpty() throws {
    let quoted = try pages.indices.flatMap { try body(of: $0 + 1) }
      .filter { $0.text.contains("”“") || $0.text.contains("“甲") }
    #expect(quoted.count > 4)
    for line in quoted.dropLast() where line.text.count > 12 {
      #expect(line.text.count >= 24, "\(line.text)")
    }
  }

  @Test func setsHeadingsInTheFacesOfTheStandard() throws {
    #expect(pages.contains { $0.contains("一、目的") })
    #expect(pages.contains { $0.contains("（一）听取") })
    #expect(pages.contains { $0.contains("1.听取") })
    #expect(pages.contains { $0.contains("（1）听取") })
    let fonts = try file.fonts().joined()
    for face in ["Noto-Serif-CJK-SC-Bold", "Noto-Sans-CJK-SC", "AR-PL-UKai-CN"] {
      #expect(fonts.contains(face), "\(face)")
    }
    let colophon = try #require(pages.last)
    #expect(colophon.contains("GB/T9704-2012") && colophon.contains("ARPLUKaiCN"))
  }

  @Test func annexesTheSheetsAtTheirTrueSize() throws {
    let sizes = try file.sizes()
    #expect(sizes.filter { $0 == "210 x 148" }.count == 1)
    #expect(sizes.filter { $0 == "148 x 210" }.count == 1)
    #expect(sizes.filter { $0 == "210 x 297" }.count == sizes.count - 2)
    for (name, size) in [("slip", "210 x 148"), ("card", "148 x 210")] {
      let page = try #require(sizes.firstIndex(of: size))
      let sheet = PDFFile(path: "\(folder.path)/output/group/zh-Hans/forms/\(name).pdf")
      #expect(try sheet.picture(of: 1) == file.picture(of: page + 1), "\(name)")
    }
  }

  @Test func isUncontrolledAndLedToFromTheStartPage() throws {
    #expect(pages.allSatisfy { $0.contains("非受控") })
    let start = try folder.read("output/group/zh-Hans/index.html")
    #expect(start.contains(" href=\"handbook.pdf\">"))
    #expect(try !folder.files(in: "output").keys.contains("group/zh-Hans/handbook.html"))
  }

  @Test func isAWholeFileThatScreenReadersCanRead() throws {
    #expect(try file.faults() == "")
    #expect(try file.accessibilityFaults() == "")
  }
}
