import Diagnostics

extension RuleCode {
  static let invalidYAML = RuleCode(102)
  static let unknownKey = RuleCode(103)
  static let missingKey = RuleCode(104)
  static let duplicateKey = RuleCode(105)
}

/// What makes a text unfit before anybody looks at its structure.
enum TextFault {
  static func first(in text: YAMLBytes) -> Diagnostic? {
    if text.range.count > YAMLReader.largestFile {
      return fault(
        text.sourceRange(text.range.lowerBound, text.range.lowerBound),
        "YAML of \(text.range.count) bytes is more than the \(YAMLReader.largestFile) that are read",
        explanation: "Split it into several files.")
    }
    if let place = firstInvalid(in: text) { return fault(place.range, place.summary) }
    if let alias = AliasBomb.firstAlias(in: text) {
      return fault(
        alias, "Aliases are not part of the format, and this file has many",
        explanation: "Write each value out where it belongs.")
    }
    return nil
  }

  private static func fault(
    _ range: SourceRange, _ summary: Message, explanation: Message? = nil
  ) -> Diagnostic {
    Diagnostic(.invalidYAML, .error, at: range, summary, explanation: explanation)
  }

  /// The first byte that is not UTF-8, or the first character that YAML does not allow.
  private static func firstInvalid(in text: YAMLBytes) -> (range: SourceRange, summary: Message)? {
    var decoder = UTF8()
    var bytes = text.bytes[text.range].makeIterator()
    var offset = text.range.lowerBound
    while true {
      switch decoder.decode(&bytes) {
      case .emptyInput: return nil
      case .error:
        return (text.sourceRange(offset, offset + 1), "This byte is not UTF-8 text")
      case .scalarValue(let scalar):
        let width = UTF8.width(scalar)
        guard isAllowed(scalar) else {
          let code = "U+" + String(scalar.value + 0x10000, radix: 16, uppercase: true).suffix(4)
          return (
            text.sourceRange(offset, offset + width), "Control character \(code) is not allowed"
          )
        }
        offset += width
      }
    }
  }

  /// The printable characters of YAML 1.1, as libyaml has them.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      true
    default: false
    }
  }
}
