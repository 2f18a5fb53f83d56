import Diagnostics
import Printing

/// VB507: what a sheet prints and no font of this machine can draw. Asked before anything is printed:
/// the engine puts an empty box there and says nothing.
enum MissingGlyphs {
  /// One finding for each text, in the order of `texts`.
  static func findings(in texts: [Located<String>]) -> [Diagnostic] {
    var coverage = FontCoverage()
    return texts.compactMap { text in
      let missing = coverage.missing(in: text.value)
      return missing.isEmpty ? nil : finding(at: text.range, missing.map(name))
    }
  }

  private static func finding(at range: SourceRange, _ names: [String]) -> Diagnostic {
    let listed = Message(names: names, .all)
    return Diagnostic(
      RuleCode(507), .error, at: range,
      names.count == 1
        ? "No font draws the character \(listed)" : "No font draws the characters \(listed)",
      explanation: "The sheet would have an empty box there.",
      suggestions: [
        Suggestion("Write it with other characters, or install a font that has these")
      ])
  }

  /// As character tables list it: `U+E123`.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
