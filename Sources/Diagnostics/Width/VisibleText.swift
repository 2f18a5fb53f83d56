/// What of an author's text may reach a terminal or a page as it is, and what is shown instead.
///
/// Sources can hold escape sequences that repaint a terminal and marks that turn the reading
/// direction, by accident or to hide something. Control characters are shown as control pictures
/// (`␛`), other invisible ones by number (`<U+202E>`), so that a finding about them can be seen.
public enum VisibleText {
  /// A whole text on one line: line breaks are shown too.
  public static func line(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text }
    return text.reduce(into: "") { $0 += form(of: $1) }
  }

  /// One grapheme cluster as it is to be printed.
  static func form(of character: Character) -> String {
    if DisplayWidth.plain(character) != nil { return String(character) }
    let scalars = character.unicodeScalars
    let visible = scalars.map { isShown($0, in: scalars) }
    if visible.allSatisfy({ $0 }) { return placed(character) }
    return zip(scalars, visible).reduce(into: "") { text, part in
      text += part.1 ? placed(Character(part.0)) : replacement(of: part.0)
    }
  }

  /// Whether a scalar is not drawn and changes what is drawn around it or how a terminal behaves.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0xA0 { return scalar.value < 0x20 || scalar.value >= 0x7F }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .lineSeparator, .paragraphSeparator: return true
    case .format where 0xFFF9...0xFFFB ~= scalar.value: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  static func replacement(of scalar: Unicode.Scalar) -> String {
    let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
    if scalar.value < 0x20 || scalar.value == 0x7F, let shown = Unicode.Scalar(picture) {
      return String(shown)
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }

  /// Joiners and selectors are hidden signs with an honest use inside a cluster.
  private static func isShown(
    _ scalar: Unicode.Scalar, in cluster: Character.UnicodeScalarView
  ) -> Bool {
    guard isHidden(scalar) else { return true }
    guard let base = cluster.first, base != scalar else { return false }
    switch scalar.value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x180B...0x180F: return true
    case 0x200C, 0x200D: return !base.isASCII && !base.properties.isIdeographic
    case 0xE0020...0xE007F: return base.value == 0x1F3F4
    default: return false
    }
  }

  /// A mark without a letter would sit on the margin; a dotted circle carries it instead.
  private static func placed(_ character: Character) -> String {
    let isMark = character.unicodeScalars.allSatisfy { DisplayWidth.of($0) == 0 }
    return isMark ? "◌\(character)" : String(character)
  }
}
