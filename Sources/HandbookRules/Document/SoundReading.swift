/// Readings that programs put behind characters: `业(yè)主`, `業（ㄧㄝˋ）主`.
enum SoundReading {
  private static let toned = Set(
    RuleWords(PackageResources.characters_txt).words("vowels").joined().unicodeScalars)

  /// How many characters a reading in brackets behind a Han character takes: `(yè)`, `（ㄧㄝˋ）`.
  static func length(at open: Int, in characters: [PlacedScalar]) -> Int? {
    guard open > 0, characters[open - 1].scalar.properties.isIdeographic else { return nil }
    let inside = characters[(open + 1)...].prefix(8).map(\.scalar).prefix {
      $0 != ")" && $0 != "\u{FF09}"
    }
    let close = open + 1 + inside.count
    guard close < characters.count, [")", "\u{FF09}"].contains(characters[close].scalar),
      isZhuyin(inside) || isPinyin(inside)
    else { return nil }
    return inside.count + 2
  }

  private static func isZhuyin(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let tones: Set<Unicode.Scalar> = ["\u{2C9}", "\u{2CA}", "\u{2C7}", "\u{2CB}", "\u{2D9}"]
    return scalars.contains { (0x3105...0x312F).contains($0.value) }
      && scalars.allSatisfy { (0x3105...0x312F).contains($0.value) || tones.contains($0) }
  }

  /// One syllable with the sign of its tone: at most two consonants, vowels, and n, ng or r.
  private static func isPinyin(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let isVowel = { (scalar: Unicode.Scalar) in
      toned.contains(scalar) || "aeiou\u{FC}".unicodeScalars.contains(scalar)
    }
    let initial = scalars.prefix { !isVowel($0) }
    let vowels = scalars.dropFirst(initial.count).prefix(while: isVowel)
    let end = String(String.UnicodeScalarView(scalars.dropFirst(initial.count + vowels.count)))
    return initial.count <= 2 && initial.allSatisfy { ("a"..."z").contains($0) }
      && vowels.count { toned.contains($0) } == 1 && ["", "n", "ng", "r"].contains(end)
  }
}
