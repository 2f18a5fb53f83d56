import HandbookModel
import Testing

@testable import HandbookParsing

/// Where entries are put into a vocabulary.yaml, whatever it looks like.
@Suite struct VocabularyEditorTests {
  private static func entry(_ list: VocabularyList, _ id: String) -> ProposedEntry {
    ProposedEntry(list, id, name: LocalizedName([]), [])
  }

  private func added(to text: String?) -> String? {
    let entries = [Self.entry(.topics, "t"), Self.entry(.roles, "r"), Self.entry(.roles, "s")]
    return VocabularyEditor.adding(entries, to: text.map { Array($0.utf8) })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private static let cases: [(before: String?, after: String)] = [
    (nil, "roles:\n  R\n  S\ntopics:\n  T\n"),
    ("", "roles:\n  R\n  S\ntopics:\n  T\n"),
    ("# none yet\n", "# none yet\nroles:\n  R\n  S\ntopics:\n  T\n"),
    (
      "roles:\n    a: { name: { en: A } }   # first\n\nkinds: {}\n",
      "roles:\n    a: { name: { en: A } }   # first\n    R\n    S\n\nkinds: {}\ntopics:\n  T\n"
    ),
    (
      "topics:\n  a:\n    name:\n      en: |\n        A\n# end\nroles:\n",
      "topics:\n  a:\n    name:\n      en: |\n        A\n  T\n# end\nroles:\n  R\n  S\n"
    ),
    ("roles: {}\ntopics: { a: {}, }", "roles: { R, S }\ntopics: { a: {}, T, }"),
    ("{ roles: { a: {} } }\n", "{ roles: { a: {}, R, S }, topics: { T } }\n"),
    ("kinds:\r\n  a: {}\r\n", "kinds:\r\n  a: {}\r\nroles:\r\n  R\r\n  S\r\ntopics:\r\n  T\r\n"),
    ("topics:\n  a: {}", "topics:\n  a: {}\n  T\n\nroles:\n  R\n  S\n"),
  ]

  @Test(arguments: cases.indices) func putsEntriesBehindThoseThatAreThere(index: Int) {
    let (before, after) = Self.cases[index]
    var expected = after
    for id in ["r", "s", "t"] {
      expected = expected.replacing(id.uppercased(), with: "\(id): { name: {  }, new: true }")
    }
    #expect(added(to: before) == expected)
  }

  @Test(arguments: ["roles: [a]\n", "- a\n", "roles: {\n", "roles: text\n"])
  func leavesAloneWhatItCannotAddTo(text: String) {
    #expect(added(to: text) == nil)
  }

  @Test(arguments: [
    ("Owner", "Owner"), ("业主、住户（含租户）", "业主、住户（含租户）"), ("A: b", "\"A: b\""),
    ("[x]", "\"[x]\""), ("say \"a\\b\"", "\"say \\\"a\\\\b\\\"\""), ("-", "\"-\""), ("", "\"\""),
    ("a, b", "\"a, b\""), ("#1", "\"#1\""),
  ])
  func quotesTextsThatYAMLWouldTakeForSomethingElse(text: String, yaml: String) {
    #expect(YAMLText.flow(text) == yaml)
  }
}
