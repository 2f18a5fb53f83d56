import Diagnostics
import HandbookModel

/// The names in braces that printed texts may hold.
enum Placeholders {
  /// `HF{year}-{number:6}`: known names, a count of digits from 1 to 9 behind `number` only, a
  /// number in any case, and what counting begins anew with.
  static func checkSerial(
    _ pattern: SourceText, per span: Serial.Span, into findings: inout [Diagnostic]
  ) {
    var hasNumber = false
    for slot in slots(of: pattern) {
      let parts = slot.split(at: ":", limit: 1)
      let name = UnknownName.resolved(
        103, "placeholder", parts[0], among: SerialPattern.Slot.allCases.map(\.rawValue),
        explanation: "A serial may hold {year}, {quarter}, {month}, {batch} and {number:DIGITS}",
        into: &findings)
      if name == "number" { hasNumber = true }
      guard parts.count > 1 else { continue }
      let digits = Int(parts[1].text) ?? 0
      if name != "number" || !(1...9).contains(digits) { findings.append(width(parts[1])) }
    }
    if let serial = SerialPattern(pattern.text), !serial.tellsApart(span) {
      findings.append(mixed(pattern, span))
    }
    guard !hasNumber else { return }
    findings.append(
      Diagnostic(
        RuleCode(102), .error, at: pattern.place, "The serial has no {number}",
        explanation: "Without it all copies bear the same serial"))
  }

  private static func mixed(_ pattern: SourceText, _ span: Serial.Span) -> Diagnostic {
    let missing: Message =
      switch span {
      case .year: "The numbers of every year would be the same without {year}"
      case .quarter: "The numbers of every quarter would be the same without {year} and {quarter}"
      case .month: "The numbers of every month would be the same without {year} and {month}"
      case .batch: "The numbers of every batch would be the same without {batch}"
      }
    return Diagnostic(
      RuleCode(102), .error, at: pattern.place, missing,
      explanation: "'per' says when counting begins anew",
      suggestions: [Suggestion("Add it to the pattern, or count 'per' a longer time")])
  }

  /// The text on personal data may name how long the sheet is kept.
  static func checkPrivacy(_ name: LocalizedName, into findings: inout [Diagnostic]) {
    for text in name.all.map({ SourceText($0) }) {
      for slot in slots(of: text) {
        _ = UnknownName.resolved(
          103, "placeholder", slot, among: ["retention"],
          explanation: "The text may hold {retention}", into: &findings)
      }
    }
  }

  private static func slots(of text: SourceText) -> [SourceText] {
    var slots: [SourceText] = []
    var open: Int?
    for (index, byte) in text.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { open = index + 1 }
      guard byte == UInt8(ascii: "}"), let start = open else { continue }
      slots.append(text.slice(start..<index))
      open = nil
    }
    return slots
  }

  private static func width(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: text.place, "'\(text.text)' is no count of digits from 1 to 9",
      explanation: "Only {number:DIGITS} has one")
  }
}
