/// Lengths of a font in thousandths of its size, from the baseline upwards.
struct NumberFontMetrics: Hashable {
  let ascent, descent, capHeight: Int
}

/// A number as glyphs of the font.
struct DrawnNumber: Hashable {
  let glyphs: [UInt16]
  /// In thousandths of the font size.
  let width: Int
}

/// The font in which the numbers of a batch are drawn, and which of its glyphs they have used so
/// far: a monospaced one, so that all numbers are equally wide, unless it lacks a character.
struct NumberFont: ~Copyable {
  /// The first is on every machine that was set up by scripts/install.sh.
  private static let families = ["DejaVu Sans Mono", "Liberation Mono", "monospace"]

  let file: FontFile
  let metrics: NumberFontMetrics
  private let face: FontFace
  /// By scalar; ordered when the font is written.
  private var used: [Unicode.Scalar: UInt16] = [:]

  /// A font that draws `sample` and the digits and capitals of other numbers.
  /// - Throws: `StampFailure.noFont`.
  init(for sample: String) throws(StampFailure) {
    let signs =
      Array(sample.unicodeScalars) + Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-".unicodeScalars)
    let fonts = InstalledFonts(families: NumberFont.families)
    guard let file = fonts.file(drawing: signs), let face = FontFace.reading(file) else {
      throw .noFont(number: sample)
    }
    self.file = file
    metrics = face.metrics
    self.face = face
  }

  /// - Throws: `StampFailure.noFont` where the font lacks a character of it.
  mutating func draw(_ number: String) throws(StampFailure) -> DrawnNumber {
    var glyphs: [UInt16] = []
    var width = 0
    for scalar in number.unicodeScalars {
      guard let glyph = used[scalar] ?? face.glyph(scalar) else { throw .noFont(number: number) }
      used[scalar] = glyph
      glyphs.append(glyph)
      width += face.advance(glyph)
    }
    return DrawnNumber(glyphs: glyphs, width: width)
  }

  /// Glyphs that were drawn, with their scalars and widths, in the order of the glyphs.
  var glyphs: [UsedGlyph] {
    used.map { UsedGlyph(glyph: $1, scalar: $0, width: face.advance($1)) }
      .sorted { ($0.glyph, $0.scalar.value) < ($1.glyph, $1.scalar.value) }
  }

  /// - Throws: `StampFailure.noFont` where the font file cannot be taken apart.
  func program() throws(StampFailure) -> [UInt8] {
    guard let bytes = face.subset(glyphs.map(\.glyph)) else {
      throw .noFont(number: String(String.UnicodeScalarView(glyphs.map(\.scalar))))
    }
    return bytes
  }
}

struct UsedGlyph: Hashable {
  let glyph: UInt16
  let scalar: Unicode.Scalar
  let width: Int
}
