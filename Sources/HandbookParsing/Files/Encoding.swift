import Diagnostics

/// Refuses files that are not UTF-8, by name of what they probably are: bytes that are read in the
/// wrong encoding would become other words, not an error.
enum Encoding {
  /// What keeps a file from being read.
  private enum Fault {
    /// Another encoding, by the name that iconv knows.
    case encoding(String)
    /// UTF-8 throughout, but for a few bytes.
    case damage
    case nul
    case unknown
  }

  /// Nil where the file is UTF-8 text.
  static func finding(_ file: SourceFile, source: SourceID) -> Diagnostic? {
    guard let (offset, fault) = fault(file.bytes) else { return nil }
    let place = SourceRange(
      source: source, lower: offset, upper: min(offset + 1, file.bytes.count))
    return Diagnostic(
      RuleCode(101), .error, at: place, summary(fault),
      explanation: explanation(fault, path: file.path))
  }

  private static func summary(_ fault: Fault) -> Message {
    switch fault {
    case .encoding(let name): "The file is \(name), not UTF-8"
    case .damage: "A character of the file is damaged"
    case .nul: "The file holds a NUL character"
    case .unknown: "The file is not UTF-8 text"
    }
  }

  private static func explanation(_ fault: Fault, path: String) -> Message {
    switch fault {
    case .encoding(let name): "Convert it: iconv -f \(name) -t UTF-8 '\(path)'"
    case .damage: "The rest of it is UTF-8; type the character again"
    case .nul: "Remove it: no text holds one"
    case .unknown: "Save it as UTF-8"
    }
  }

  /// The first byte that is wrong, and what is wrong.
  private static func fault(_ bytes: [UInt8]) -> (Int, Fault)? {
    for (mark, name) in marks where bytes.starts(with: mark) { return (0, .encoding(name)) }
    let counts = SequenceCounts(bytes)
    if let nul = bytes.firstIndex(of: 0) {
      let name = wideEncoding(bytes, isUTF8: counts.firstInvalid == nil)
      return (nul, name.map { .encoding($0) } ?? .nul)
    }
    guard let offset = counts.firstInvalid else { return nil }
    if counts.valid > counts.invalid * 4 { return (offset, .damage) }
    return (offset, likely(bytes).map { .encoding($0) } ?? .unknown)
  }

  /// Longer marks first: that of UTF-32LE begins with that of UTF-16LE.
  private static let marks: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
    ([0xFE, 0xFF], "UTF-16BE"),
  ]

  /// UTF-16 without a mark: every ASCII character has a NUL, always on the same side; of Han
  /// characters few have one (一 is U+4E00).
  private static func wideEncoding(_ bytes: [UInt8], isUTF8: Bool) -> String? {
    var sides = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { sides[index % 2] += 1 }
    let nuls = sides[0] + sides[1]
    guard nuls > 1, nuls * 4 > bytes.count || !isUTF8, max(sides[0], sides[1]) * 5 >= nuls * 4
    else { return nil }
    return sides[1] > sides[0] ? "UTF-16LE" : "UTF-16BE"
  }

  /// GB18030 and Big5 share their lead bytes; their commonest characters do not lie in the same
  /// rows. Simplified text keeps to GB2312's level 1 (lead B0 to D7, trail A1 to FE), Traditional to
  /// Big5's frequent characters (lead A4 to C6, trail from 40).
  private static func likely(_ bytes: [UInt8]) -> String? {
    var simplified = 0
    var traditional = 0
    var index = 0
    while index + 1 < bytes.count {
      let (lead, trail) = (bytes[index], bytes[index + 1])
      guard lead >= 0x81 else {
        index += 1
        continue
      }
      if (0xB0...0xD7).contains(lead), (0xA1...0xFE).contains(trail) { simplified += 1 }
      if (0xA4...0xC6).contains(lead), (0x40...0x7E).contains(trail) { traditional += 2 }
      if (0xA4...0xC6).contains(lead), (0xA1...0xFE).contains(trail) { traditional += 1 }
      index += 2
    }
    guard max(simplified, traditional) > 0 else { return nil }
    return simplified >= traditional ? "GB18030" : "BIG5"
  }
}

/// How many sequences of several bytes are UTF-8, and how many are not.
private struct SequenceCounts {
  private(set) var valid = 0
  private(set) var invalid = 0
  private(set) var firstInvalid: Int?

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      var decoder = UTF8()
      var iterator = bytes[index...].prefix(4).makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        valid += 1
        index += UTF8.width(scalar)
      } else {
        invalid += 1
        firstInvalid = firstInvalid ?? index
        index += 1
      }
    }
  }
}
