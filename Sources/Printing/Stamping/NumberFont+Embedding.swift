extension NumberFont {
  /// Writes the glyphs that were drawn into `file` as the font `font`, a dictionary that the pages
  /// refer to already. ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
  func embed(as font: PDFObject, in file: borrowing PDFFile) throws(StampFailure) {
    let program = try program()
    let name = "/\(tag)+\(self.file.name)"
    let descriptor = file.makeIndirect(descriptor(name, program: program, in: file))
    let descendant = file.makeIndirect(
      .dictionary(
        [
          ("/Type", .name("/Font")),
          ("/Subtype", .name(self.file.isTrueType ? "/CIDFontType2" : "/CIDFontType0")),
          ("/BaseFont", .name(name)),
          (
            "/CIDSystemInfo",
            .dictionary([
              ("/Registry", .text("Adobe")), ("/Ordering", .text("Identity")),
              ("/Supplement", .integer(0)),
            ])
          ),
          ("/FontDescriptor", .object(descriptor)), ("/W", .array(widths)),
        ] + (self.file.isTrueType ? [("/CIDToGIDMap", .name("/Identity"))] : [])))
    let toUnicode = file.makeStream(toUnicode)
    for (key, value) in [
      ("/Type", PDFValue.name("/Font")), ("/Subtype", .name("/Type0")), ("/BaseFont", .name(name)),
      ("/Encoding", .name("/Identity-H")), ("/DescendantFonts", .array([.object(descendant)])),
      ("/ToUnicode", .object(toUnicode)),
    ] {
      file.set(key, of: font, to: value)
    }
  }

  private func descriptor(
    _ name: String, program: [UInt8], in file: borrowing PDFFile
  ) -> PDFValue {
    let stream =
      self.file.isTrueType
      ? file.makeStream(program, [("/Length1", .integer(program.count))])
      : file.makeStream(program, [("/Subtype", .name("/OpenType"))])
    let widest = glyphs.map(\.width).max() ?? 0
    return .dictionary([
      ("/Type", .name("/FontDescriptor")), ("/FontName", .name(name)),
      // Symbolic: glyphs are chosen by their numbers.
      ("/Flags", .integer(4)), ("/ItalicAngle", .integer(0)), ("/StemV", .integer(80)),
      ("/Ascent", .integer(metrics.ascent)), ("/Descent", .integer(metrics.descent)),
      ("/CapHeight", .integer(metrics.capHeight)),
      (
        "/FontBBox",
        .array([0, metrics.descent, widest, metrics.ascent].map(PDFValue.integer))
      ),
      (self.file.isTrueType ? "/FontFile2" : "/FontFile3", .object(stream)),
    ])
  }

  private var widths: [PDFValue] {
    glyphs.flatMap { [.integer(Int($0.glyph)), .array([.integer($0.width)])] }
  }

  /// Six letters that tell this part of the font from others in the same file: a digest (FNV-1a) of
  /// its glyphs.
  private var tag: String {
    var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    for glyph in glyphs { digest = (digest ^ UInt64(glyph.glyph)) &* 0x100_0000_01b3 }
    let letters = (0..<6).map { place in
      Unicode.Scalar(UInt8(ascii: "A") + UInt8((digest >> UInt64(place * 8)) % 26))
    }
    return String(String.UnicodeScalarView(letters))
  }

  /// What the glyphs mean, so that numbers can be searched for and copied.
  private var toUnicode: [UInt8] {
    let lines = glyphs.map { used in
      let units = String(used.scalar).utf16.map(NumberFont.hexadecimal).joined()
      return "<\(NumberFont.hexadecimal(used.glyph))> <\(units)>"
    }
    var text = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange

      """
    // A block holds at most 100 lines.
    for start in stride(from: 0, to: lines.count, by: 100) {
      let block = lines[start..<min(start + 100, lines.count)]
      text += "\(block.count) beginbfchar\n\(block.joined(separator: "\n"))\nendbfchar\n"
    }
    return Array((text + "endcmap CMapName currentdict /CMap defineresource pop end end\n").utf8)
  }

  private static func hexadecimal(_ value: UInt16) -> String {
    var stream = ContentStream()
    stream.writeHexadecimal(value)
    return String(decoding: stream.bytes, as: UTF8.self)
  }
}
