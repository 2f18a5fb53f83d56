import Diagnostics
import Yams

/// Runs Yams over a text, and again while keys are repeated.
///
/// Yams refuses a mapping that has a key twice and names neither place. Both are wanted, so the
/// first of the two gets another first character, which the tree gets back afterwards. It is
/// replaced one scalar for one, so Yams' marks still fit the text as it was written.
struct YamsParse {
  enum Outcome {
    case read(YamsParse)
    case failed(Diagnostic)
  }

  /// Nil for a text without content.
  let root: Node?
  /// Owns the anchors that the nodes refer to weakly.
  let parser: Parser
  /// The true first scalars of the keys that were given others, by the offset of that scalar.
  let firstScalars: [Int: Unicode.Scalar]

  /// Repeated keys beyond this number are reported at their first place only. Each costs another
  /// run over the text, so a large one gets fewer.
  private static func mostRepetitions(in text: YAMLBytes) -> Int {
    min(16, 1 + YAMLReader.largestFile / max(1, text.range.count))
  }

  static func parse(_ text: YAMLBytes, marks: inout MarkTable) -> Outcome {
    var firstScalars: [Int: Unicode.Scalar] = [:]
    while true {
      do {
        let parser = try Parser(
          yaml: replacing(firstScalars, in: text), resolver: .basic, encoding: .utf8)
        let root = try parser.singleRoot()
        return .read(YamsParse(root: root, parser: parser, firstScalars: firstScalars))
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let place = marks.offset(of: context.mark)
        guard firstScalars.count < mostRepetitions(in: text),
          let offset = replaceable(place, in: text),
          let first = scalar(at: offset, in: text), firstScalars[offset] == nil
        else { return .failed(repeated(keys.first ?? "", at: place, in: text)) }
        firstScalars[offset] = first
      } catch {
        return .failed(SyntaxFault.diagnostic(for: error, in: text, marks: &marks))
      }
    }
  }

  /// The place of the scalar to replace in the key that begins at `offset`.
  private static func replaceable(_ offset: Int, in text: YAMLBytes) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      switch text[offset + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "\\"): nil
      default: text.lineBreak(at: offset + 1) > 0 ? nil : offset + 1
      }
    case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: ":"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ","), UInt8(ascii: "?"), 0x20, 0x09, 0x0A, 0x0D, 0:
      nil
    default: offset
    }
  }

  private static func scalar(at offset: Int, in text: YAMLBytes) -> Unicode.Scalar? {
    let range = text.character(at: offset).offsets
    return String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.first
  }

  /// Each replaced scalar becomes another one of the private-use area.
  private static func replacing(
    _ firstScalars: [Int: Unicode.Scalar], in text: YAMLBytes
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.range.count + 2 * firstScalars.count)
    var copied = text.range.lowerBound
    for (index, offset) in firstScalars.keys.sorted().enumerated() {
      bytes += text.bytes[copied..<offset]
      bytes += [0xEE, 0x80 + UInt8(index / 64), 0x80 + UInt8(index % 64)]
      copied = text.character(at: offset).offsets.upperBound
    }
    bytes += text.bytes[copied..<text.range.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func repeated(_ key: String, at place: Int, in text: YAMLBytes) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, at: text.character(at: place),
      "Key '\(key)' is given more than once in one mapping")
  }
}
