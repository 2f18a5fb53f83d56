import Foundation
import Printing
import Testing

/// Blanks as the engine prints them, each printed once for all tests.
enum Blank {
  /// Two pages with the number on both and the code on the first.
  static let twoPages = Blank.printed("two-pages", pages: 2)
  static let onePage = Blank.printed("one-page", pages: 1)

  private static let folder = Result { try Folder() }

  private static func printed(_ name: String, pages: Int) -> Result<String, any Error> {
    Result {
      let folder = try folder.get()
      let job = try folder.page(named: name, html(pages: pages))
      let result = try #require(try Engine.print(job, in: folder))
      try #require(result.pages == pages)
      return job.pdf
    }
  }

  private static func html(pages: Int) -> String {
    let sheets = (1...pages).map { page in
      let code = "<a class='slot code' href='\(Stamper.codeSlot)'></a>"
      return """
        <section>\(page == 1 ? code : "")<a class='slot number' href='\(Stamper.numberSlot)'></a>
        <p>业主回访记录表</p><p><a href='https://example.com/'>Owner visit record</a></p>
        <a class='slot page' href='\(Stamper.pageCodeSlot)'>Page \(page) of \(pages)</a></section>
        """
    }
    return """
      <html lang='zh-Hans'><meta charset='utf-8'><title>业主回访记录表</title><style>
      @page { size: 210mm 297mm; margin: 0 }
      body { margin: 0; font-family: 'Noto Sans CJK SC' }
      section { position: relative; height: 297mm; box-sizing: border-box; padding: 30mm 12mm }
      section + section { break-before: page }
      .slot { position: absolute; display: block }
      .number { right: 12mm; top: 12mm; width: 42mm; height: 7mm; border: 1px solid }
      .code { left: 12mm; top: 10mm; width: 18mm; height: 18mm }
      .page { right: 12mm; bottom: 12mm }
      </style><body>\(sheets.joined())</body></html>
      """
  }
}
