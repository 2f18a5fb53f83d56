/// Which characters the fonts of this machine can draw.
///
/// The PDF engine takes a character that the fonts of a style lack from any other font (Pango asks
/// fontconfig for all of them in an order): only what no font has comes out as an empty box, with
/// exit status 0, and `pdftotext` still finds the right character in it. So it is asked before.
public struct FontCoverage: ~Copyable {
  private let fonts: InstalledFonts
  private var answers: [Unicode.Scalar: Bool] = [:]

  public init() { fonts = InstalledFonts() }

  /// The characters of `text` that come out as boxes, in the order of their first use, each once.
  public mutating func missing(in text: String) -> [Unicode.Scalar] {
    var missing: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where !draws(scalar) && !missing.contains(scalar) {
      missing.append(scalar)
    }
    return missing
  }

  private mutating func draws(_ scalar: Unicode.Scalar) -> Bool {
    if let answer = answers[scalar] { return answer }
    let answer = FontCoverage.isBlank(scalar) || fonts.draws(scalar)
    answers[scalar] = answer
    return answer
  }

  /// Spaces and invisible signs need no glyph.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }
}
