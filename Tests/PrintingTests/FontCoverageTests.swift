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

  /// What is found missing is what the engine prints as a box, and nothing else.
  @Test(
    .enabled(if: Engine.isInstalled),
    arguments: [
      "\u{E000}", "\u{E123}", "\u{F8FF}", "\u{378}", "\u{7}", "\u{1B}", "\u{85}", "\u{2CEB0}",
      "\u{2A6D6}",
      "\u{3134A}", "\u{10FFFF}", "龘", "\u{20BB7}", "\u{1F600}", "\u{AD}", "\u{FFFD}", "\u{2003}",
    ] as [Unicode.Scalar])
  func `agrees with the engine`(scalar: Unicode.Scalar) throws {
    let folder = try Folder()
    let job = try folder.page("<p style='font-family: Noto Sans CJK SC'>甲&#\(scalar.value);</p>")
    let result = try #require(try Engine.print(job, in: folder))
    #expect(result.missing.isEmpty == missing(String(scalar)).isEmpty)
  }
}
