import Testing

@testable import Diagnostics

@Suite struct NearMissTests {
  @Test(arguments: [
    ("intake", "intake", 0), ("intke", "intake", 1), ("inatke", "intake", 1),
    ("", "ab", 2), ("ca", "abc", 3), ("回访纪录", "回访记录", 1), ("𠮷野", "吉野", 1),
  ])
  func countsSlipsInUnicodeScalars(left: String, right: String, slips: Int) {
    #expect(NearMiss.distance(left, right, limit: 9) == slips)
    #expect(NearMiss.distance(right, left, limit: 9) == slips)
    #expect(NearMiss.distance(left, right, limit: slips - 1) == nil)
  }

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("refine", "refines"), ("reports_to", "reports-to"),
    ("knid", "kind"), ("业主回访纪录表", "业主回访记录表"),
  ])
  func offersTheWordThatWasProbablyMeant(word: String, meant: String) {
    let declared = [
      "id", "kind", "title", "refines", "reports-to", "part-of", "业主回访记录表", "时限", "期限",
    ]
    #expect(NearMiss.nearest(to: word, among: declared) == meant)
  }

  @Test(arguments: ["colour", "x", "", "期现", "回访"])
  func offersNothingForAWordThatIsFarFromAll(word: String) {
    #expect(NearMiss.nearest(to: word, among: ["id", "kind", "title", "时限", "期限"]) == nil)
  }

  @Test func prefersTheNearestAndThenTheEarliestDeclared() {
    #expect(NearMiss.nearest(to: "methid", among: ["methyl", "metrid", "method"]) == "metrid")
    #expect(NearMiss.nearest(to: "methods", among: ["method", "methods"]) == "methods")
  }

  @Test(arguments: [
    ("titel", "title", true), ("deadlin", "deadline", true), ("Deadline", "deadline", true),
    ("date", "rate", false), ("raet", "rate", true), ("kind", "kinds", false),
    ("回访人", "回访率", false), ("业主回访纪录表", "业主回访记录表", false), ("deadlnie", "period", false),
  ])
  func takesOnlyAPlainSlipForAnotherWord(word: String, meant: String, isSlip: Bool) {
    #expect(NearMiss.isSlip(word, of: meant, rivals: ["method"]) == isSlip)
  }

  @Test func takesNoSlipThatIsAsNearToARival() {
    #expect(NearMiss.isSlip("methods", of: "method", rivals: ["record"]))
    #expect(!NearMiss.isSlip("methodz", of: "method", rivals: ["methods"]))
  }
}
