import Foundation
import Printing
import Testing

@Suite(.enabled(if: Engine.isInstalled)) struct StamperTests {
  private let folder: Folder
  private var output: String { folder.path + "/batch.pdf" }

  init() throws { folder = try Folder() }

  private func stamps(_ count: Int, coded: Bool = true) -> [SheetStamp] {
    (1...count).map { index in
      let number = "HF2026Q3-" + String(String(1_000_000 + index).dropFirst())
      return SheetStamp(number: number, code: coded ? "\(number) owner-visit-record 3.0" : nil)
    }
  }

  @Test func `each page of each sheet has the number of its sheet`() throws {
    let batch = try Stamper().stamp(
      stamps(12), on: Blank.twoPages.get(), to: output, isDuplex: true)
    #expect(batch == StampedBatch(sheets: 12, pages: 24))
    let pages = try Tool.text(output)
    #expect(pages.count == 24)
    for (index, page) in pages.enumerated() {
      let number = stamps(12)[index / 2].number
      #expect(page.contains(number), "page \(index + 1)")
      #expect(page.contains("业主回访记录表"))
      #expect(page.contains("Page \(index % 2 + 1) of 2"))
      #expect(page.components(separatedBy: "HF2026Q3").count == 2, "page \(index + 1)")
    }
  }

  @Test func `codes are read from the first, the middle and the last sheet`() throws {
    let stamps = stamps(9)
    _ = try Stamper().stamp(stamps, on: Blank.twoPages.get(), to: output)
    for index in [0, 4, 8] {
      #expect(try Tool.codes(output, page: index * 2 + 1) == stamps[index].code)
    }
  }

  @Test func `a code may hold any text`() throws {
    let stamp = SheetStamp(number: "访-1", code: "访-1 业主回访记录表 3.0")
    _ = try Stamper().stamp([stamp], on: Blank.onePage.get(), to: output)
    #expect(try Tool.codes(output, page: 1) == stamp.code)
  }

  /// Chinese fonts have PostScript outlines, and are embedded in another way.
  @Test(arguments: ["HF2026-000001", "访字2026-000001"])
  func `the file is sound and has its fonts in it`(number: String) throws {
    _ = try Stamper().stamp(
      [SheetStamp(number: number, code: number)], on: Blank.twoPages.get(), to: output)
    try Tool.run("qpdf", "--check", "--warning-exit-0", output)
    #expect(try Tool.text(output).allSatisfy { $0.contains(number) })
    let fonts = try Tool.run("pdffonts", output).split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    for font in fonts {
      // embedded, a subset, with a table to Unicode
      #expect(font.contains("yes yes yes"), "\(font)")
    }
  }

  @Test func `the same stamps give the same bytes`() throws {
    let blank = try Blank.twoPages.get()
    _ = try Stamper().stamp(stamps(30), on: blank, to: output)
    let first = try Data(contentsOf: URL(filePath: output))
    _ = try Stamper().stamp(stamps(30), on: blank, to: output)
    #expect(try Data(contentsOf: URL(filePath: output)) == first)
  }

  @Test func `two thousand sheets take less than three megabytes`() throws {
    let blank = try Blank.twoPages.get()
    let batch = try Stamper().stamp(stamps(2_000), on: blank, to: output)
    #expect(batch.pages == 4_000)
    let bytes = try Data(contentsOf: URL(filePath: output)).count
    #expect(bytes < 3_000_000)
    try Tool.run("qpdf", "--check", output)
  }

  @Test(arguments: [(true, 2), (false, 1)])
  func `sheets share all but what is drawn on them`(coded: Bool, streams: Int) throws {
    let counts = try [10, 30].map { count in
      _ = try Stamper().stamp(
        stamps(count, coded: coded), on: Blank.twoPages.get(), to: output)
      return try Tool.objects(output).components(separatedBy: "\nendstream").count
    }
    #expect(counts[1] - counts[0] == 20 * streams)
  }

  @Test func `a duplex printer begins each sheet on a new leaf`() throws {
    let blank = try Blank.onePage.get()
    let simplex = try Stamper().stamp(stamps(3), on: blank, to: output)
    #expect(simplex.pages == 3)
    let duplex = try Stamper().stamp(stamps(3), on: blank, to: output, isDuplex: true)
    #expect(duplex == StampedBatch(sheets: 3, pages: 6))
    let numbered = try Tool.text(output).map { $0.contains("HF2026Q3") }
    #expect(numbered == [true, false, true, false, true, false])
  }

  @Test func `another document follows the sheets`() throws {
    let batch = try Stamper().stamp(
      stamps(1), on: Blank.onePage.get(), to: output, isDuplex: true,
      followedBy: Blank.twoPages.get())
    #expect(batch == StampedBatch(sheets: 1, pages: 4))
    let pages = try Tool.text(output)
    #expect(pages.map { $0.contains("HF2026Q3") } == [true, false, false, false])
    #expect(pages.last?.contains("Page 2 of 2") == true)
    try Tool.run("qpdf", "--check", output)
  }

  @Test func `the copies keep title and language and claim no tags`() throws {
    _ = try Stamper().stamp(stamps(2), on: Blank.twoPages.get(), to: output)
    #expect(try Tool.run("pdfinfo", output).contains("业主回访记录表"))
    let objects = try Tool.objects(output)
    #expect(objects.contains("/Lang (zh-Hans)"))
    for key in ["/StructTreeRoot", "/MarkInfo", "/Annots", "/StructParents", "pdfuaid"] {
      #expect(!objects.contains(key), "\(key)")
    }
  }
}
