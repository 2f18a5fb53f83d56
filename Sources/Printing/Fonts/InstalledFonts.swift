import CFontconfig

/// The fonts of the machine that suit a wish, the best first, as Pango would take them; owns
/// fontconfig's list and frees it.
///
/// Only fonts with outlines that HarfBuzz and PDF know: bitmaps and Type 1 are passed over, as
/// Pango passes them over.
@safe struct InstalledFonts: ~Copyable {
  private let set: UnsafeMutablePointer<FcFontSet>?

  /// - Parameters:
  ///   - families: names in the order of preference; other fonts follow.
  ///   - language: a BCP 47 tag; fonts for it come before others of no named family.
  init(families: [String] = [], language: String = "") {
    guard let wish = unsafe FcPatternCreate() else { preconditionFailure("no memory for fonts") }
    defer { unsafe FcPatternDestroy(wish) }
    for family in families { unsafe FcPatternAddString(wish, FC_FAMILY, family) }
    if !language.isEmpty { unsafe FcPatternAddString(wish, FC_LANG, language) }
    // nil: the configuration of the process, which fontconfig guards against other threads.
    unsafe FcConfigSubstitute(nil, wish, FcMatchPattern)
    unsafe FcDefaultSubstitute(wish)
    var result = FcResultMatch
    // Trimmed: a font that draws nothing new is left out, and no character is lost by it.
    unsafe set = unsafe FcFontSort(nil, wish, FcTrue, nil, &result)
  }

  deinit {
    if let set = unsafe set { unsafe FcFontSetDestroy(set) }
  }

  var count: Int { unsafe set.map { Int(unsafe $0.pointee.nfont) } ?? 0 }

  /// Some font, whichever, can draw `scalar`.
  func draws(_ scalar: Unicode.Scalar) -> Bool {
    (0..<count).contains { draws(scalar, with: $0) }
  }

  /// The file of the first font that draws every one of `scalars`, and its place in the file.
  func file(drawing scalars: [Unicode.Scalar]) -> FontFile? {
    for index in 0..<count where scalars.allSatisfy({ draws($0, with: index) }) {
      if let file = file(index) { return file }
    }
    return nil
  }
}

extension InstalledFonts {
  private func draws(_ scalar: Unicode.Scalar, with index: Int) -> Bool {
    guard let pattern = unsafe pattern(index), unsafe hasOutlines(pattern) else { return false }
    var characters: OpaquePointer?
    guard unsafe FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch,
      let characters = unsafe characters
    else { return false }
    return unsafe FcCharSetHasChar(characters, scalar.value) != 0
  }

  private func file(_ index: Int) -> FontFile? {
    guard let pattern = unsafe pattern(index), let path = unsafe text(FC_FILE, pattern),
      let name = unsafe text(FC_POSTSCRIPT_NAME, pattern)
    else { return nil }
    var place: Int32 = 0
    unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &place)
    // The upper half names an instance of a variable font, whose outlines are another's.
    guard let index = UInt32(exactly: place), index < 0x1_0000 else { return nil }
    return FontFile(
      path: path, index: index, name: name,
      isTrueType: unsafe text(FC_FONTFORMAT, pattern) == "TrueType")
  }

  private func pattern(_ index: Int) -> OpaquePointer? {
    guard let set = unsafe set, index < count else { return nil }
    return unsafe set.pointee.fonts[index]
  }

  private func hasOutlines(_ pattern: OpaquePointer) -> Bool {
    let format = unsafe text(FC_FONTFORMAT, pattern)
    return format == "TrueType" || format == "CFF"
  }

  private func text(_ key: String, _ pattern: OpaquePointer) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard unsafe FcPatternGetString(pattern, key, 0, &value) == FcResultMatch,
      let value = unsafe value
    else { return nil }
    return unsafe String(cString: value)
  }
}

/// A font in a file that may hold several.
struct FontFile: Hashable {
  let path: String
  let index: UInt32
  /// As it is called in PDF files: `DejaVuSansMono`.
  let name: String
  /// Its outlines are TrueType's; else PostScript's, as in most fonts for Chinese.
  let isTrueType: Bool
}
