import Testing

@testable import Diagnostics

@Suite struct LineTableTests {
  static let text = "a回\r\n𠮷b\rc\n\né👍🏽x\u{2028}y\u{85}z"

  @Test func endsLinesAtEachKindOfLineBreak() {
    let table = LineTable(Array(Self.text.utf8))
    let lines = (1...table.lineCount).map { line in
      String(decoding: table.bytes[table.content(ofLine: line)], as: UTF8.self)
    }
    #expect(lines == ["a回", "𠮷b", "c", "", "é👍🏽x\u{2028}y\u{85}z"])
  }

  @Test func countsTheLineBreaksOfYAML() {
    let table = LineTable(Array(Self.text.utf8), breaks: .yaml)
    let lines = (1...table.lineCount).map { line in
      String(decoding: table.bytes[table.content(ofLine: line)], as: UTF8.self)
    }
    #expect(lines == ["a回", "𠮷b", "c", "", "é👍🏽x", "y", "z"])
  }

  /// Compares every scalar of a long text, whose lines span the stored sums, with counting by hand.
  @Test func agreesWithCountingByHandAndBack() {
    let text = String(repeating: "回𠮷a\u{301}\t", count: 700) + "\n" + Self.text
    let table = LineTable(Array(text.utf8))
    var place = (line: 1, bytes: 1, scalars: 1, utf16: 1)
    var offset = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let location = table.location(at: offset)
      #expect(location.line == place.line && location.column == place.scalars)
      #expect(location.byteColumn == place.bytes && location.utf16Column == place.utf16)
      if previous != "\r" || scalar != "\n" {
        #expect(table.offset(line: place.line, column: place.scalars, in: .scalars) == offset)
        #expect(table.offset(line: place.line, column: place.bytes, in: .bytes) == offset)
        #expect(table.offset(line: place.line, column: place.utf16, in: .utf16) == offset)
      }
      let size = String(scalar).utf8.count
      offset += size
      let isBreak =
        scalar == "\n"
        || scalar == "\r" && !(offset < table.bytes.count && table.bytes[offset] == 0x0A)
      place =
        isBreak
        ? (place.line + 1, 1, 1, 1)
        : (place.line, place.bytes + size, place.scalars + 1, place.utf16 + (size == 4 ? 2 : 1))
      previous = scalar
    }
  }

  @Test func leavesTheByteOrderMarkOutOfTheColumns() {
    let table = LineTable([0xEF, 0xBB, 0xBF] + Array("回x\ny".utf8))
    #expect(table.location(at: 0).column == 1)
    #expect(table.location(at: 3).byteColumn == 1)
    #expect(table.location(at: 6).column == 2)
    #expect(table.offset(line: 1, column: 2, in: .scalars) == 6)
    #expect(table.content(ofLine: 1) == 3..<7)
  }

  @Test func countsAnEmptyLastLine() {
    #expect(LineTable([]).lineCount == 1)
    #expect(LineTable([]).location(at: 0).line == 1)
    let table = LineTable(Array("a\n".utf8))
    #expect(table.lineCount == 2)
    #expect(table.location(at: 2).line == 2)
    #expect(LineTable(Array("a".utf8)).location(at: 1).column == 2)
  }

  @Test func takesPlacesOutsideForTheNearestEnd() {
    let table = LineTable(Array("ab\ncd".utf8))
    #expect(table.offset(line: 1, column: 9, in: .scalars) == 2)
    #expect(table.offset(line: 1, column: 0, in: .bytes) == 0)
    #expect(table.offset(line: 0, column: 1, in: .bytes) == 0)
    #expect(table.offset(line: 9, column: 1, in: .utf16) == 5)
    #expect(table.location(at: 99).offset == 5)
    #expect(table.location(at: -1).offset == 0)
  }

  @Test func givesAnOffsetWithinAScalarTheColumnOfThatScalar() {
    let table = LineTable(Array("a回b".utf8))
    #expect(table.location(at: 2).column == 2)
    #expect(table.location(at: 3).utf16Column == 2)
    #expect(table.location(at: 3).byteColumn == 4)
  }

  @Test func knowsWhereATerminalShowsAByte() {
    let table = LineTable(Array("x\n\t回访e\u{301}y".utf8))
    #expect(table.displayColumn(at: 2) == 1)
    #expect(table.displayColumn(at: 3) == 5)
    #expect(table.displayColumn(at: 6) == 7)
    #expect(table.displayColumn(at: table.bytes.count) == 11)
  }
}
