import CHarfBuzz

/// A font file as HarfBuzz reads it; owns what HarfBuzz keeps of it and frees it.
/// Lengths are thousandths of the font size, as PDF wants them.
@safe struct FontFace: ~Copyable {
  private let face: OpaquePointer
  private let font: OpaquePointer

  private init(face: OpaquePointer, font: OpaquePointer) {
    unsafe self.face = unsafe face
    unsafe self.font = unsafe font
    unsafe hb_font_set_scale(font, 1_000, 1_000)
  }

  /// - Returns: nil where the file cannot be read or is no font.
  static func reading(_ file: FontFile) -> FontFace? {
    guard let blob = unsafe hb_blob_create_from_file_or_fail(file.path) else { return nil }
    defer { unsafe hb_blob_destroy(blob) }
    guard let face = unsafe hb_face_create(blob, file.index),
      let font = unsafe hb_font_create(face)
    else { return nil }
    // A damaged file is an empty font.
    let isEmpty = unsafe hb_face_get_glyph_count(face) == 0
    let read = unsafe FontFace(face: face, font: font)
    if isEmpty { return nil }
    return read
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe hb_face_destroy(face)
  }

  /// The glyph of `scalar`; nil where there is none.
  func glyph(_ scalar: Unicode.Scalar) -> UInt16? {
    var glyph: hb_codepoint_t = 0
    guard unsafe hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
    return UInt16(exactly: glyph)
  }

  func advance(_ glyph: UInt16) -> Int {
    Int(unsafe hb_font_get_glyph_h_advance(font, hb_codepoint_t(glyph)))
  }

  var metrics: NumberFontMetrics {
    var extents = hb_font_extents_t()
    unsafe hb_font_get_h_extents(font, &extents)
    var capHeight: hb_position_t = 0
    unsafe hb_ot_metrics_get_position_with_fallback(
      font, HB_OT_METRICS_TAG_CAP_HEIGHT, &capHeight)
    return NumberFontMetrics(
      ascent: Int(extents.ascender), descent: Int(extents.descender), capHeight: Int(capHeight))
  }

  /// A font file with the outlines of `glyphs` alone, under their old numbers and without hints,
  /// which paper does not need; nil where the font cannot be taken apart.
  func subset(_ glyphs: [UInt16]) -> [UInt8]? {
    guard let input = unsafe hb_subset_input_create_or_fail() else { return nil }
    defer { unsafe hb_subset_input_destroy(input) }
    let wanted = unsafe hb_subset_input_glyph_set(input)
    for glyph in glyphs { unsafe hb_set_add(wanted, hb_codepoint_t(glyph)) }
    let dropped = unsafe hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for table in ["GSUB", "GPOS", "GDEF", "kern", "name", "post"] {
      unsafe hb_set_add(dropped, hb_tag_from_string(table, -1))
    }
    unsafe hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_RETAIN_GIDS.rawValue | HB_SUBSET_FLAGS_NO_HINTING.rawValue)
    guard let subset = unsafe hb_subset_or_fail(face, input) else { return nil }
    defer { unsafe hb_face_destroy(subset) }
    let blob = unsafe hb_face_reference_blob(subset)
    defer { unsafe hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = unsafe hb_blob_get_data(blob, &length) else { return nil }
    return unsafe Array(
      UnsafeRawBufferPointer(start: UnsafeRawPointer(data), count: Int(length)))
  }
}
