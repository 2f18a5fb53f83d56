import Diagnostics
import LocatedYAML
import Testing

@Suite struct ScalarTextTests {
  /// A YAML text, the value of its key `k`, and for some words of the value what stands there in
  /// the file.
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let value: String
    let places: [(word: String, written: String)]

    init(_ yaml: String, _ value: String, _ places: [(String, String)] = []) {
      self.yaml = yaml
      self.value = value
      self.places = places
    }

    var testDescription: String { yaml.debugDescription }
  }

  @Test(arguments: [
    Case("k: 3 天内；100% # note", "3 天内；100%", [("100%", "100%")]),
    Case("k: a\n  b  \n\n  c\nx: y", "a b\nc", [("b\nc", "b  \n\n  c"), (" ", "\n  ")]),
    Case("k: a # c\nx: y", "a"),
    Case("{k: a b, x: y}", "a b", [("b", "b")]),
    Case("k: 'it''s 回访'", "it's 回访", [("'", "''"), ("回访", "回访")]),
    Case("k: ' a\n\n b '", " a\nb ", [("b", "b")]),
    Case(
      #"k: "a\tb\x41\u56DE\U0001F600\"访""#, "a\tbA回😀\"访",
      [("回", #"\u56DE"#), ("😀", #"\U0001F600"#), ("访", "访"), ("\"", #"\""#)]),
    Case("k: \"a\\\n   b \\\n  \\ c\"", "ab  c", [("b", "b"), ("c", "c")]),
    Case("k: \"a\n  b\n\n  c\"", "a b\nc", [("c", "c")]),
    Case("k: \"#1\" # two", "#1", [("1", "1")]),
    Case("k: |\n  a: b\n   # c\n\n  d\nx: y", "a: b\n # c\n\nd\n", [("# c", "# c"), ("d", "d")]),
    Case("k: |-\n  a\n  b\n\n# no\nx: y", "a\nb", [("b", "b")]),
    Case("k: |+\n  a\n\n\nx: y", "a\n\n\n", [("a", "a")]),
    Case("k: >\n  a\n  b\n\n  c\n    d\n  e\n", "a b\nc\n  d\ne\n", [("e", "e")]),
    Case("k: |2\n    a\n  b\n", "  a\nb\n", [("a", "a"), ("b", "b")]),
    Case("k: | # why\n  a\n", "a\n", [("a", "a")]),
    Case("k: |\n\n  a\n", "\na\n", [("a", "a")]),
    Case("k: |-\nx: y", ""),
    Case("k: 𠮷野\r\nx: 😀\r\n", "𠮷野", [("野", "野")]),
    Case("x: 😀😀\r\nk: [😀, 回访]\r\n", "", []),
    Case("\u{FEFF}k: a", "a", [("a", "a")]),
    Case("x: a\u{2028}  b\nk: 回访", "回访", [("访", "访")]),
    Case("x: a\u{85}  b\nk: 'c\u{85} d'", "c d", [("d", "d")]),
    Case("k: 'c\u{2028} d'", "c\u{2028}d", [("d", "d")]),
    Case("k: |\r\n  a\r\n  回\r\n", "a\n回\n", [("回", "回"), ("\n回", "\r\n  回")]),
    Case("k: e\u{301}te\u{301}", "e\u{301}te\u{301}", [("te\u{301}", "te\u{301}")]),
  ])
  func placesEveryWordOfAValue(sample: Case) throws {
    let yaml = YAMLSample(sample.yaml)
    #expect(yaml.faults == [])
    let pairs = try #require(yaml.document.root?.pairs)
    let value = try #require(pairs.first { $0.key.text == "k" }?.value)
    guard let text = value.scalar?.text else {
      #expect(value.items?.map { yaml.slice($0.range) } == ["😀", "回访"])
      return
    }
    #expect(text.text == sample.value)
    for place in sample.places {
      let range = try #require(firstRange(of: place.word, in: text))
      #expect(yaml.slice(text.range(of: range)) == place.written)
    }
  }

  private func firstRange(of word: String, in text: SourceText) -> Range<Int>? {
    let wanted = Array(word.utf8)
    return text.utf8.indices.first { text.utf8[$0...].starts(with: wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
