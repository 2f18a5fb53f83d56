/// Puts text together as it is read off a page: white space counts once, and a line feed stands
/// between what a reader does not read in one breath. It begins and ends with neither.
struct TextGatherer {
  private(set) var bytes: [UInt8] = []
  /// What stands before the next character; 0: nothing.
  private var gap: UInt8 = 0

  /// An element begins or ends.
  mutating func meet(_ name: HTMLTag.Name) {
    if name == .br {
      if gap == 0 { gap = UInt8(ascii: " ") }
    } else if !name.isInline {
      part()
    }
  }

  /// What follows is not read in one breath with what stands before it.
  mutating func part() { gap = UInt8(ascii: "\n") }

  /// Text of a page, with its character references.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "&"), let reference = CharacterReference(text[index...]) {
        add(reference.bytes)
        index += reference.length
      } else {
        add(byte)
        index += 1
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    if byte <= UInt8(ascii: " ") {
      if gap == 0 { gap = UInt8(ascii: " ") }
      return
    }
    if gap != 0, !bytes.isEmpty { bytes.append(gap) }
    gap = 0
    bytes.append(byte)
  }

  private mutating func add(_ text: [UInt8]) {
    for byte in text { add(byte) }
  }
}

/// `&lt;`, `&#39;`, `&#x27;`: those that our pages and cmark write.
private struct CharacterReference {
  let bytes: [UInt8]
  /// With `&` and `;`.
  let length: Int

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  init?(_ text: ArraySlice<UInt8>) {
    guard let end = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: text[(text.startIndex + 1)..<end], as: UTF8.self)
    length = end + 1 - text.startIndex
    if let known = CharacterReference.named[name] {
      bytes = Array(known.utf8)
    } else if let scalar = CharacterReference.number(name).flatMap(Unicode.Scalar.init) {
      bytes = Array(String(Character(scalar)).utf8)
    } else {
      return nil
    }
  }

  private static func number(_ name: String) -> UInt32? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") { return UInt32(name.dropFirst(2), radix: 16) }
    return name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
  }
}
