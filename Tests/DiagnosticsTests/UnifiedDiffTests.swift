import Testing

@testable import Diagnostics

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    let diff = UnifiedDiff(path: "a.md", from: Array(old.utf8), to: Array(new.utf8))
    return String(decoding: diff.bytes, as: UTF8.self)
  }

  @Test func showsThreeLinesAroundAChange() {
    let lines = (1...9).map { "\($0)\n" }
    let old = lines.joined()
    #expect(
      diff(old, old.replacing("5\n", with: "five\n")) == """
        --- a.md
        +++ a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func joinsWhatIsNearAndPartsWhatIsFar() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let near = old.replacing("\n5\n", with: "\n").replacing("\n12\n", with: "\n12\nnew\n")
    #expect(diff(old, near).split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
    let joined = old.replacing("\n5\n", with: "\n").replacing("\n11\n", with: "\nnew\n")
    #expect(diff(old, joined).contains("@@ -2,13 +2,12 @@"))
  }

  @Test func saysWhereTheLastLineIsNotEnded() {
    #expect(
      diff("a\r\nb", "a\r\nb\n")
        == "--- a.md\n+++ a.md\n@@ -1,2 +1,2 @@\n a\r\n-b\n\\ No newline at end of file\n+b\n")
  }

  @Test func isEmptyWithoutAChange() {
    #expect(diff("a\n", "a\n").isEmpty)
    #expect(diff("", "a\n") == "--- a.md\n+++ a.md\n@@ -0,0 +1 @@\n+a\n")
  }
}
