import Foundation
import HandbookModel
import HandbookPipeline
import Testing

private let hasEngine = FileManager.default.fileExists(atPath: Repository.pdfEnvironment.path)

/// The property company's handbook in the modern style, as a controlled copy.
@Suite(.enabled(if: hasEngine)) struct BoundHandbookTests {
  private static let printed = Result { try print() }

  private static func print() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(in: SharedFolder.path)
    let request = BindRequest(
      folder: Repository.content.path + "/property-services", copies: 7..<8,
      output: "\(folder.path)/handbook.pdf")
    let options = BuildOptions(
      templates: Repository.templates.path, pdfEngine: Repository.pdfEnvironment.path)
    let report = try Build(options).bind(request)
    #expect(report.bound == ["\(folder.path)/handbook.pdf"])
    return folder
  }

  private let file: PDFFile
  private let pages: [String]

  init() throws {
    file = PDFFile(path: "\(try BoundHandbookTests.printed.get().path)/handbook.pdf")
    pages = try file.pages()
  }

  @Test func holdsCoverControlContentsDocumentAnnexesAndColophon() throws {
    #expect(pages.count > 14)
    for word in ["听澜物业回访手册", "TL-KF-07", "2026年1月1日", "副本号07", "受控状态受控"] {
      #expect(pages[0].contains(word), "\(word)")
    }
    for word in ["陆闻笙", "程以安", "方若谷", "修订记录", "发放与收回登记", "收回日期"] {
      #expect(pages[1].contains(word), "\(word)")
    }
    let colophon = try #require(pages.last)
    #expect(colophon.contains("VisitBook") && colophon.contains("NotoSansCJKSC"))
  }

  @Test func givesEveryEntryOfTheContentsThePageOnWhichItsHeadingStands() throws {
    let contents = try #require(pages.firstIndex { $0.hasPrefix("目录") })
    let entry = #/(.+?)\.{2,}(\d+)/#
    let entries = try file.rows(of: contents + 1).compactMap { $0.wholeMatch(of: entry) }
    #expect(entries.count >= 25)
    for entry in entries {
      let isSheet = entry.1.contains(#/附录\d/#)
      let title = entry.1.replacing("TL-KF-07", with: "").replacing(#/附录\d/#, with: "")
      let number = try #require(Int(entry.2))
      #expect(pages[number - 1].contains(title), "\(title) on page \(number)")
      guard number - 1 > contents, !isSheet else { continue }
      #expect(!pages[(contents + 1)..<(number - 1)].contains { $0.contains(title) }, "\(title)")
    }
  }

  @Test func saysOnEveryPageWhatItBelongsTo() throws {
    let colophon = try #require(pages.last)
    let digest = try #require(colophon.firstMatch(of: #/内容校验码([0-9a-f]{12})/#)?.1)
    for (index, page) in pages.enumerated() {
      #expect(page.contains(digest), "page \(index + 1)")
      #expect(page.contains("受控·副本07"), "page \(index + 1)")
      #expect(page.contains("第\(index + 1)页共\(pages.count)页"), "page \(index + 1)")
    }
    let chapter = try #require(pages.firstIndex { $0.contains("1目的规范回访工作") })
    for page in pages[(chapter + 1)...(chapter + 4)] {
      #expect(page.contains("回访工作标准作业规程听澜物业服务有限公司"))
    }
  }

  @Test func repeatsTheHeadOfATableThatGoesOn() throws {
    let glance = pages.filter { $0.contains("回访类型规定") }
    #expect(glance.count >= 2)
  }

  @Test func isAWholeFileThatScreenReadersCanRead() throws {
    #expect(try file.faults() == "")
    #expect(try file.accessibilityFaults() == "")
    let fonts = try file.fonts()
    #expect(!fonts.isEmpty)
    for font in fonts { #expect(font.contains(#/ yes yes yes /#), "\(font)") }
  }
}
