import ContentDigest
import Testing

@Suite struct ContentDigestTests {
  /// Against another implementation: `printf '\0\0\0\0\0\0\0\3abc' | sha256sum`.
  @Test func isSHA256OfTheFramedParts() {
    let digest = ContentDigest(texts: ["abc"])
    #expect(digest.text == "c3494ca1a2cf8eeb8a11ded316fb55b83c3bbbedb6313cd50415251e5d09e12f")
    #expect(digest.printed == "c349 4ca1 a2cf")
  }

  @Test func differsWhereTheBordersOfPartsDo() {
    #expect(ContentDigest(texts: ["ab", "c"]) != ContentDigest(texts: ["a", "bc"]))
    #expect(ContentDigest(texts: ["ab"]) != ContentDigest(texts: ["ab", ""]))
    #expect(ContentDigest(texts: ["ab", "c"]) == ContentDigest(texts: ["ab", "c"]))
  }
}
