import LocatedYAML
import Testing

@Suite struct CommentTests {
  @Test(arguments: [
    ("# allow VB711: few staff\nk: v # 元旦\n", ["|allow VB711: few staff", "+|元旦"]),
    ("k: \"# no\" # it's \"yes\"\n", ["+|it's \"yes\""]),
    ("k: 'a # b'\nx: a#b\ny: c #d", ["+|d"]),
    ("k: | # head\n  # text\n   # text\n # 注\nx: y", ["+|head", "|注"]),
    ("k: >-\n  a\n  # text\n# out", ["|out"]),
    ("k: [a, # one\n  'b#', # two\n] # three\n#", ["+|one", "+|two", "+|three", "|"]),
    ("k:\n  # before\n  - a\n  # after", ["|before", "|after"]),
    ("\u{FEFF}# mark\r\nk: v\r\n# end\r\n", ["|mark", "|end"]),
    ("k: a\n  b # end\n", ["+|end"]),
    ("# only", ["|only"]),
  ])
  func findsTheCommentsAndNothingElse(yaml: String, comments: [String]) {
    let sample = YAMLSample(yaml)
    #expect(sample.faults == [])
    #expect(
      sample.document.comments.map { ($0.followsContent ? "+|" : "|") + $0.text.text } == comments)
    for comment in sample.document.comments {
      #expect(sample.slice(comment.range).hasPrefix("#"))
      #expect(sample.slice(comment.range).hasSuffix(comment.text.text))
    }
  }
}
