import Testing

@testable import Diagnostics

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("a", 1), ("回", 2), ("，", 2), ("Ａ", 2), ("ﾊ", 1), ("𠮷", 2), ("\u{3000}", 2), ("“", 1),
    ("…", 1), ("é", 1), ("e\u{301}", 1), ("가", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("👍", 2),
    ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("⛹🏽", 2), ("葛󠄀", 2),
    ("กำ", 2), ("\u{301}", 1), ("\u{1B}", 1), ("\u{7F}", 1), ("\u{202E}", 8), ("\u{E0041}", 9),
  ]) func countsTheColumnsOfOneCharacter(text: String, width: Int) {
    #expect(text.count == 1)
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func expandsTabsFromTheirColumn() {
    #expect(DisplayWidth.of("\t") == 4)
    #expect(DisplayWidth.of("a\tb") == 5)
    #expect(DisplayWidth.of("回访\t") == 8)
    #expect(DisplayWidth.of("\t", from: 3) == 1)
  }

  @Test func keepsItsTablesSortedWithPairedBounds() {
    for table in [WidthTables.wide, WidthTables.zero] {
      #expect(table.count.isMultiple(of: 2))
      #expect(zip(table, table.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func showsWhatCannotBeSeen() {
    #expect(VisibleText.line("回访\u{1B}[2J\u{7F}\u{9B}") == "回访␛[2J␡<U+009B>")
    #expect(VisibleText.line("a\u{202E}b\u{2066}c\u{200B}") == "a<U+202E>b<U+2066>c<U+200B>")
    #expect(VisibleText.line("a\r\nb\tc") == "a␍␊b␉c")
    #expect(VisibleText.line("a\u{200D}b 回\u{200D}") == "a<U+200D>b 回<U+200D>")
    #expect(VisibleText.line("👨‍👩‍👧 葛󠄀 🏴󠁧󠁢󠁥󠁮󠁧󠁿") == "👨‍👩‍👧 葛󠄀 🏴󠁧󠁢󠁥󠁮󠁧󠁿")
  }

  @Test func breaksLinesWhereChineseMayBreak() {
    #expect(wrapped("一二三四五六", width: 5) == ["一二", "三四", "五六"])
    #expect(wrapped("一二三，四", width: 6) == ["一二", "三，四"])
    #expect(wrapped("一二（三四）五", width: 6) == ["一二", "（三", "四）五"])
    #expect(wrapped("within 3 days of 回访", width: 10) == ["within 3", "days of 回", "访"])
    #expect(wrapped("one\ntwo  three", width: 20) == ["one", "two three"])
    #expect(wrapped("unbreakable word", width: 4) == ["unbreakable", "word"])
  }
}
