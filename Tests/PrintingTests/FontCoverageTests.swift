import Foundation
import Printing
import Testing

@Suite struct FontCoverageTests {
  private func missing(_ text: String) -> [Unicode.Scalar] {
    var coverage = FontCoverage()
    return coverage.missing(in: text)
  }

  @Test(arguments: [
    "业主回访记录表（一式两联）", "業主回訪記錄表", "Owner’s visit record – 100 %", "□ ☑ ℃ ㎡ ①",
    "䶮㐂", "two\u{A0}words\u{2028}\u{200B}here\u{FEFF}",
  ])
  func `what sheets usually print is drawn`(text: String) {
    #expect(missing(text) == [])
  }

  @Test func `characters without a glyph are listed once, in order`() {
    let text = "甲\u{E123}乙\u{378}丙\u{7}\u{E123}"
    #expect(missing(text) == ["\u{E123}", "\u{378}", "\u{7}"])
  }

  /// Private, unassigned, control, of recent blocks, rare, pictures, spaces, invisible.
  private static let scalars: [Unicode.Scalar] = [
    "\u{E000}", "\u{E123}", "\u{F8FF}", "\u{378}", "\u{10FFFF}", "\u{7}", "\u{1B}", "\u{85}",
    "\u{2CEB0}", "\u{3134A}", "\u{2A6D6}", "\u{20BB7}", "\u{9F98}", "\u{1F600}", "\u{FFFD}",
    "\u{2003}", "\u{AD}",
  ]

  /// What is found missing is what the engine prints as a box, and nothing else.
  @Test(.enabled(if: Engine.isInstalled)) func `agrees with the engine`() throws {
    let folder = try Folder()
    let jobs = try Self.scalars.map { scalar in
      try folder.page(
        named: "\(scalar.value)",
        "<html lang=en><title>Page</title><p style='font-family: Noto Sans CJK SC'>&#\(scalar.value);"
      )
    }
    let results = try PDFEngine(environment: Engine.environment).print(jobs, root: folder.path)
    for (scalar, result) in zip(Self.scalars, results) {
      #expect(result.error == nil)
      #expect(
        missing(String(scalar)) == (result.missing.isEmpty ? [] : [scalar]), "\(scalar.value)")
    }
  }
}
