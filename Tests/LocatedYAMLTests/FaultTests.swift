import Diagnostics
import LocatedYAML
import Testing

@Suite struct FaultTests {
  @Test(arguments: [
    ("a: b: c", "VB102 [:] A ':' cannot stand here"),
    ("a: 回访: c", "VB102 [:] A ':' cannot stand here"),
    ("a: 1\nb\nc: 2", "VB102 [b] This line is neither 'key: value' nor '- entry'"),
    ("a:\n  b: 1\n c: 2", "VB102 [c: 2] The indentation of this line fits none above it"),
    ("a: [1, 2\nb: 3", "VB102 [:] ',' or ']' is missing before this"),
    ("a: { b: 1", "VB102 [] ',' or '}' is missing before this"),
    ("a: \"回访\nb: 1", "VB102 [\"] The text that begins here is never closed"),
    ("a: @b", "VB102 [@] A value cannot begin with '@' outside of quotes"),
    ("a: 50\nb: %x", "VB102 [%] A value cannot begin with '%' outside of quotes"),
    ("a:\n\tb: 1", "VB102 [\t] A tab cannot indent; use spaces"),
    ("a: - b", "VB102 [-] A list cannot begin on the line of its key"),
    ("a: \"\\q\"", "VB102 [\\] '\\' begins no escape that YAML knows"),
    ("a: 1\n---\nb: 2", "VB102 [---] A second document begins here; one file holds one"),
    ("a: 'x' y\nb: 1", "VB102 [y] Nothing may follow the closing quote or bracket of a value"),
    ("a: [b]] # c", "VB102 [] # c] Nothing may follow the closing quote or bracket of a value"),
    ("a: ]", "VB102 []] A value is missing before this"),
    ("a: >b", "VB102 [b] '|' and '>' end their line; the text follows on the next ones"),
    ("a: *b", "VB102 [*] A value cannot begin with '&', '*' or '!' outside of quotes"),
    ("a: **b**", "VB102 [*] A value cannot begin with '&', '*' or '!' outside of quotes"),
    ("a: b\u{0}", "VB102 [\u{0}] Control character U+0000 is not allowed"),
    ("a: &x 1\nb: *x", "VB102 [&x] Anchors and aliases are not part of the format"),
    (
      "a: &x { b: 1 }\nc: { d: *x, e: [*x] }",
      "VB102 [&x] Anchors and aliases are not part of the format"
    ),
    ("a: !!str 1", "VB102 [!!str] Tags are not part of the format"),
    ("a: !x [1]", "VB102 [!x] Tags are not part of the format"),
    ("[a, b]: c", "VB102 [[] A key must be a plain word, without anchor, alias, tag or brackets"),
    ("&k a: b", "VB102 [&] A key must be a plain word, without anchor, alias, tag or brackets"),
  ])
  func saysWhatCannotBeReadAndWhere(yaml: String, fault: String) {
    #expect(YAMLSample(yaml).faults == [fault])
  }

  @Test func pointsAtTheFirstByteThatIsNotText() {
    let sample = YAMLSample(Array("a: ".utf8) + [0xB2, 0xE2])
    #expect(sample.document.faults.map(\.range.offsets) == [3..<4])
    #expect(sample.document.faults.map(\.summary) == ["This byte is not UTF-8 text"])
  }

  @Test(arguments: [
    ("id：a\ntitle: b", "id: a\ntitle: b"), ("a: 1\nb：2\nc: 3", "a: 1\nb: 2\nc: 3"),
    ("a: 1\nb:2\nc: 3", "a: 1\nb: 2\nc: 3"), ("- id：a\n  b: c", "- id: a\n  b: c"),
    ("- { a: 赵，棠，b: c }", "- { a: 赵，棠,b: c }"),
  ])
  func offersTheSignThatWasMeant(yaml: String, repaired: String) throws {
    let fault = try #require(YAMLSample(yaml).document.faults.first)
    let edit = try #require(fault.suggestions.first?.edits.first)
    var bytes = Array(yaml.utf8)
    bytes.replaceSubrange(edit.range.offsets, with: Array(edit.replacement.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == repaired)
  }

  @Test func keepsWhatCanBeReadBesideAnAnchor() {
    #expect(YAMLSample("a: &x 1\nb: *x\nc: 2").value == "{a: ?, b: ?, c: «2»}")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [":", "?"])
  func turnsAwayAliasesThatMultiply(asKey: String) {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    text += asKey == "?" ? "? [*a30, *a30]\n: b\n? [*a30]\n: b\n" : "b: *a30\n"
    #expect(
      YAMLSample(text).faults == [
        "VB102 [*a0] Aliases are not part of the format, and this file has many"
      ])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [70, 990, 100_000])
  func turnsAwayWhatIsNestedTooDeep(depth: Int) throws {
    let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let block = String(repeating: "- ", count: depth) + "x"
    for text in [flow, block, "a: " + flow] {
      let fault = try #require(YAMLSample(text).document.faults.first)
      #expect(fault.summary == "Nested more than 64 deep")
    }
  }

  @Test(.timeLimit(.minutes(1))) func limitsTheSizeOfAFile() {
    let large = YAMLSample("a: " + String(repeating: "x", count: YAMLReader.largestFile))
    #expect(
      large.document.faults.map(\.summary) == [
        "YAML of 1048579 bytes is more than the 1048576 that are read"
      ])
    let row = "[" + String(repeating: "回,", count: 200_000) + "回]"
    #expect(YAMLSample(row).document.root?.items?.count == 200_001)
  }

  /// Nothing that a file may hold ends the program or misplaces a word: every beginning of a text
  /// with all of YAML in it, and the text with every byte replaced by each sign.
  @Test func survivesEveryTruncationAndReplacement() {
    let text =
      "\u{FEFF}a: &x \"é\\u00e9\" # c\r\n? [b, {c: 'd''e'}]\n: |2-\n   f\n- *x\n!t k: >\n  回\n"
    let plain = "a: b c\n  d\ne: { f: 'g', h: \"i\\tj\" }\nk:\n  - l # m\n  - |\n    回\n\n    n\n"
    for bytes in [Array(text.utf8), Array(plain.utf8)] {
      for end in bytes.indices { expectPlacesToFit(YAMLSample(Array(bytes[..<end]))) }
      for place in bytes.indices {
        for sign in Array("\0\t\n\r :-?,[]{}#&*!|>'\"%@\\a\u{FF}".utf8) {
          var changed = bytes
          changed[place] = sign
          expectPlacesToFit(YAMLSample(changed))
        }
      }
    }
  }

  private func expectPlacesToFit(_ sample: YAMLSample) {
    for scalar in sample.document.root?.allScalars ?? [] {
      let written = sample.slice(scalar.text.whole)
      let words = scalar.text.text.split(whereSeparator: \.isWhitespace)
      #expect(words.first.map { written.contains($0) || written.contains("\\") } ?? true)
      let oneLine = !written.contains(where: \.isNewline)
      if oneLine, !written.contains(where: { "'\"|>".contains($0) }) {
        #expect(written == scalar.text.text)
      }
    }
  }
}
