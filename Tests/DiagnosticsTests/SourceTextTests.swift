import Testing

@testable import Diagnostics

@Suite struct SourceTextTests {
  @Test func mapsTheTextBackOverMarkupAndEscapes() {
    let file = SourceID(index: 0)
    var text = SourceText(whole: SourceRange(source: file, lower: 0, upper: 12))
    text.append(Array("ab".utf8), from: 2..<4, isVerbatim: true)
    text.append(Array("*".utf8), from: 6..<8, isVerbatim: false)
    text.append(Array("cd".utf8), from: 8..<10, isVerbatim: true)
    #expect(text.text == "ab*cd")
    #expect(text.range(of: 0..<2).offsets == 2..<4)
    #expect(text.range(of: 2..<3).offsets == 6..<8)
    #expect(text.range(of: 1..<4).offsets == 3..<9)
    #expect(text.range(of: 5..<5).offsets == 10..<10)
    #expect(text.slice(1..<4).text == "b*c")
    #expect(text.slice(1..<4).range(of: 2..<3).offsets == 8..<9)
  }
}
