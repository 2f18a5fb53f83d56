import Testing

@testable import Diagnostics

@Suite struct EditSetTests {
  private let file = SourceID(index: 0)
  private let other = SourceID(index: 1)

  private func edit(_ offsets: Range<Int>, _ text: String, in source: SourceID? = nil) -> Edit {
    Edit(
      SourceRange(
        source: source ?? file, lower: offsets.lowerBound, upper: offsets.upperBound),
      replacement: text)
  }

  @Test func replacesFromWhateverOrderAndKeepsTheRest() throws {
    let edits = [edit(9..<9, "!"), edit(3..<6, "回"), edit(0..<0, ">"), edit(1..<3, "")]
    let set = try #require(EditSet(edits))
    let bytes = set.apply(to: Array("abc访def".utf8), of: file)
    #expect(String(decoding: bytes, as: UTF8.self) == ">a回def!")
  }

  @Test(arguments: [
    (2..<5, 4..<6), (2..<5, 2..<5), (2..<5, 3..<3), (2..<2, 2..<2), (2..<6, 3..<4),
  ]) func refusesOverlap(first: Range<Int>, second: Range<Int>) {
    #expect(EditSet([edit(first, "x"), edit(second, "y")]) == nil)
    #expect(EditSet([edit(second, "y"), edit(first, "x")]) == nil)
  }

  @Test func allowsNeighboursAndPointsAtTheEdge() throws {
    let edits = [edit(2..<4, "x"), edit(4..<6, "y"), edit(2..<2, "<"), edit(6..<6, ">")]
    let set = try #require(EditSet(edits))
    #expect(
      String(decoding: set.apply(to: Array("abcdefg".utf8), of: file), as: UTF8.self) == "ab<xy>g")
  }

  @Test func takesASuggestionWholeOrNotAtAll() {
    let suggestions = [
      Suggestion("First", edits: [edit(0..<1, "x"), edit(0..<1, "z", in: other)]),
      Suggestion("In the way of the first", edits: [edit(3..<4, "y"), edit(0..<2, "y")]),
      Suggestion("A part of the first", edits: [edit(0..<1, "x")]),
      Suggestion("At odds with itself", edits: [edit(4..<6, "a"), edit(5..<7, "b")]),
    ]
    var set = EditSet()
    let taken = suggestions.map { set.insert($0) }
    #expect(taken == [true, false, true, false])
    #expect(set.edits == suggestions[0].edits)
  }

  @Test func changesEachFileByItsOwnEdits() throws {
    let set = try #require(EditSet([edit(0..<1, "x"), edit(0..<1, "回", in: other)]))
    #expect(set.sources == [file, other])
    #expect(set.apply(to: Array("ab".utf8), of: other) == Array("回b".utf8))
    #expect(set.apply(to: Array("ab".utf8), of: SourceID(index: 2)) == Array("ab".utf8))
  }

  @Test func takesOfEachFindingTheFirstSafeSuggestionThatFits() {
    let first = Suggestion("Ask", edits: [edit(0..<1, "a")])
    let second = Suggestion("In another file", edits: [edit(0..<1, "b", in: other)], isSafe: true)
    let third = Suggestion("Safe", edits: [edit(0..<1, "c")], isSafe: true)
    let inTheWay = Suggestion("Too late", edits: [edit(0..<2, "d")], isSafe: true)
    let findings = [[first, second, third], [inTheWay], [third]].map { suggestions in
      Diagnostic(
        RuleCode(109), .error, at: third.edits[0].range, "Wrong", suggestions: suggestions)
    }
    let set = EditSet(safeIn: findings) { $0 == file }
    #expect(set.edits == third.edits)
    #expect(set.suggestions == 1)
  }

  @Test func aSuggestionWithoutEditsIsNotSafe() {
    #expect(!Suggestion("Think", isSafe: true).isSafe)
  }
}
