import Diagnostics

/// Keeps Yams from files whose aliases multiply.
///
/// Aliases are no part of the format, and reading never follows one. But Yams hashes every key of a
/// mapping, and a key made of aliases of aliases takes as long as its expansion is large. So a file
/// with many of them is turned away before Yams sees it. The look is a rough one: it may take a
/// quoted `*x` for an alias, hence the generous number; it overlooks none.
enum AliasBomb {
  static let limit = 24

  /// The place of the first alias, if the file has too many.
  static func firstAlias(in text: YAMLBytes) -> SourceRange? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: text).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let aliases = names(after: UInt8(ascii: "*"), in: text).filter { anchors.contains($0.name) }
    return aliases.count > limit ? aliases.first?.range : nil
  }

  private static func names(
    after sign: UInt8, in text: YAMLBytes
  ) -> [(name: ArraySlice<UInt8>, range: SourceRange)] {
    var found: [(name: ArraySlice<UInt8>, range: SourceRange)] = []
    var offset = text.range.lowerBound
    while offset < text.range.upperBound {
      defer { offset += 1 }
      guard text[offset] == sign else { continue }
      var end = offset + 1
      while end < text.range.upperBound, isNameByte(text[end]) { end += 1 }
      guard end > offset + 1 else { continue }
      found.append((text.bytes[offset + 1..<end], text.sourceRange(offset, end)))
    }
    return found
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
