import Diagnostics

/// Refuses files that are not UTF-8, by name of what they probably are: bytes that are read in the
/// wrong encoding would become other words, not an error.
enum Encoding {
  /// Nil where the file is UTF-8 text.
  static func finding(_ file: SourceFile, source: SourceID) -> Diagnostic? {
    guard let (offset, name) = fault(file.bytes) else { return nil }
    let place = SourceRange(
      source: source, lower: offset, upper: min(offset + 1, file.bytes.count))
    return Diagnostic(
      RuleCode(101), .error, at: place,
      name.map { "The file is \($0), not UTF-8" }
        ?? "The file is not UTF-8 text",
      explanation: name.map { "Convert it: iconv -f \($0) -t UTF-8 '\(file.path)'" }
        ?? "Save it as UTF-8")
  }

  /// The first byte that is wrong, and the likely encoding.
  private static func fault(_ bytes: [UInt8]) -> (Int, String?)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (0, "UTF-16LE") }
    if bytes.starts(with: [0xFE, 0xFF]) { return (0, "UTF-16BE") }
    if let nul = bytes.firstIndex(of: 0) {
      return (
        nul,
        bytes.count % 2 == 0 && bytes.count(where: { $0 == 0 }) * 4 > bytes.count
          ? (nul % 2 == 1 ? "UTF-16LE" : "UTF-16BE") : nil
      )
    }
    guard let offset = firstInvalid(bytes) else { return nil }
    return (offset, likely(bytes))
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return nil
      case .error: return offset
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      }
    }
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
