import Diagnostics
import LocatedYAML
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("on: no", "{on: «no»}"),
    ("edition: 1.10", "{edition: «1.10»}"),
    ("day: 2026-01-01", "{day: «2026-01-01»}"),
    (
      "n: [0x1F, 1_000, .inf, ~, null, 012, 1:30]",
      "{n: [«0x1F», «1_000», «.inf», «~», «null», «012», «1:30»]}"
    ),
    ("a:\nb: ''\nc: []\nd: {}\ne:\n  -\n  - x", "{a: «», b: «», c: [], d: {}, e: [«», «x»]}"),
    ("a: { b: [1,\n  2], # why\n  c: }\nd: 3", "{a: {b: [«1», «2»], c: «»}, d: «3»}"),
    ("a: [b: c, d]", "{a: [{b: «c»}, «d»]}"),
    ("- a\n-\n  - b\n- - c\n  - d", "[«a», [«b»], [«c», «d»]]"),
    ("a:\n- b\n- c", "{a: [«b», «c»]}"),
    ("? a\n: b", "{a: «b»}"),
    ("<<: x", "{<<: «x»}"),
    ("--- \na: b\n...\n", "{a: «b»}"),
    ("just text", "«just text»"),
  ])
  func keepsEveryScalarAsTheTextThatWasWritten(yaml: String, value: String) {
    let sample = YAMLSample(yaml)
    #expect(sample.value == value)
    #expect(sample.faults == [])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "\u{FEFF}", "\u{FEFF}# why\n", "  \n"])
  func findsNothingInAFileWithoutContent(yaml: String) {
    let sample = YAMLSample(yaml)
    #expect(sample.value == "nothing")
    #expect(sample.faults == [])
  }

  @Test func keepsBothPlacesOfARepeatedKey() throws {
    let sample = YAMLSample("标题: a\nx: 1\n\"标题\": b\nx: 2\ny: { 标题: c, '标题': d }\nx: 3\n")
    #expect(
      sample.value
        == "{标题: «a», x: «1», 标题: «b», x: «2», y: {标题: «c», 标题: «d»}, x: «3»}")
    #expect(sample.faults == [])
    let pairs = try #require(sample.document.root?.pairs)
    #expect(
      pairs.map { sample.slice($0.key.whole) } == ["标题", "x", "\"标题\"", "x", "y", "x"])
    #expect(pairs[2].key.range(of: 0..<6).offsets == 16..<22)
  }

  @Test func reportsARepeatedKeyThatCannotBeToldApart() {
    #expect(
      YAMLSample("\"\\x61\": 1\n\"\\x61\": 2").faults
        == ["VB105 [\"] Key 'a' is given more than once in one mapping"])
    let many = String(repeating: "a: 1\n", count: 100)
    #expect(YAMLSample(many).faults == ["VB105 [a] Key 'a' is given more than once in one mapping"])
  }

  @Test func readsTheFrontMatterOfAMarkdownFileInPlace() throws {
    let text = "---\ntitle: 回访\n---\n# Not YAML: [\n"
    let bytes = Array(text.utf8)
    let sample = YAMLSample(bytes, within: 4..<18)
    #expect(sample.value == "{title: «回访»}")
    let pairs = try #require(sample.document.root?.pairs)
    #expect(pairs.map { $0.value.range.offsets } == [11..<17])
  }

  @Test func saysWhereEachCollectionBeginsAndEnds() throws {
    let sample = YAMLSample("a:\n  - { x: 1,\n      y: 2 } # z\n  - [ ]\nb: { c: [d, e ,] , }\n")
    let root = try #require(sample.document.root)
    let pairs = try #require(root.pairs)
    let items = try #require(pairs[0].value.items)
    #expect(sample.slice(pairs[0].value.range) == "- { x: 1,\n      y: 2 } # z\n  - [ ]")
    #expect(sample.slice(pairs[0].value.head) == "- { x: 1,")
    #expect(items.map { sample.slice($0.range) } == ["{ x: 1,\n      y: 2 }", "[ ]"])
    #expect(items.map { sample.slice($0.head) } == ["{ x: 1,", "[ ]"])
    #expect(sample.slice(pairs[1].value.range) == "{ c: [d, e ,] , }")
    #expect(sample.slice(root.head) == "a:")
  }
}
