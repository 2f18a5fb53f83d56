import ChineseScript

/// How texts and what people type are made comparable, one UTF-16 unit at a time, as scripts count:
/// lower case, half width, one sign for all dashes and one for all quotation marks, one character for
/// its Simplified and Traditional forms. templates/scripts/search-index.js does the same with the table that
/// comes with the index.
struct SearchFold: Sendable {
  /// What a unit is, once folded.
  enum Sort: UInt8 {
    /// White space within a line.
    case space
    /// Ends what can be searched in one piece.
    case lineFeed
    case sign
    /// Joins the parts of a code: `TL-KF-07`, `4.1.2`, `2026/07`.
    case joiner
    case letter, digit
    /// Any string of them can be searched: Chinese writes words without spaces.
    case character

    var isWord: Bool { self == .letter || self == .digit }
  }

  /// Characters of one script that the other writes differently, and what stands for both; in the
  /// order of the former.
  let scripts: [(from: UInt16, to: UInt16)]
  private var targets: [UInt16]
  private let sorts: [Sort]

  /// - Parameter characters: nil: Simplified and Traditional characters stay what they are.
  init(_ characters: CharacterFold?) {
    scripts = (characters?.pairs ?? []).compactMap { pair in
      guard let from = UInt16(exactly: pair.from.value), let to = UInt16(exactly: pair.to.value)
      else { return nil }
      return (from, to)
    }
    targets = (0...UInt16.max).map(SearchFold.plain)
    sorts = (0...UInt16.max).map(SearchFold.sort)
    for pair in scripts { targets[Int(pair.from)] = pair.to }
  }

  func sort(_ unit: UInt16) -> Sort { sorts[Int(unit)] }

  /// Before it is folded.
  func isWhiteSpace(_ unit: UInt16) -> Bool {
    let sort = sorts[Int(targets[Int(unit)])]
    return sort == .space || sort == .lineFeed
  }

  /// Spaces count once, and not at all beside a Chinese character: `3 天内` is `3天内`.
  func folded(_ text: some Sequence<UInt8>) -> [UInt16] {
    var folded: [UInt16] = []
    var hasSpace = false
    transcode(text) { raw in
      let unit = targets[Int(raw)]
      let sort = sorts[Int(unit)]
      if sort == .space {
        hasSpace = true
        return
      }
      if hasSpace, let last = folded.last, sort != .lineFeed, sort != .character,
        sorts[Int(last)] != .character, sorts[Int(last)] != .lineFeed
      {
        folded.append(0x20)
      }
      hasSpace = false
      folded.append(unit)
    }
    return folded
  }

  /// Decodes UTF-8 that a `String` made, and so is well formed.
  private func transcode(_ text: some Sequence<UInt8>, _ body: (UInt16) -> Void) {
    var scalar: UInt32 = 0
    var missing = 0
    for byte in text {
      switch byte {
      case ..<0x80: (scalar, missing) = (UInt32(byte), 0)
      case ..<0xC0: (scalar, missing) = (scalar << 6 | UInt32(byte & 0x3F), missing - 1)
      case ..<0xE0: (scalar, missing) = (UInt32(byte & 0x1F), 1)
      case ..<0xF0: (scalar, missing) = (UInt32(byte & 0x0F), 2)
      default: (scalar, missing) = (UInt32(byte & 0x07), 3)
      }
      guard missing == 0 else { continue }
      if scalar < 0x10000 {
        body(UInt16(scalar))
      } else {
        body(UInt16(0xD7C0 + scalar >> 10))
        body(UInt16(0xDC00 + scalar & 0x3FF))
      }
    }
  }

  /// Without regard to scripts. The ranges stand in search-index.js too.
  private static func plain(_ unit: UInt16) -> UInt16 {
    switch unit {
    case 0xFF01...0xFF5E: plain(unit - 0xFEE0)
    case 0x09, 0x0C, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0x2010...0x2015, 0x2212: 0x2D
    case 0x2018, 0x2019: 0x27
    case 0x201C, 0x201D: 0x22
    case 0...0x52F: lowercase(unit)
    default: unit
    }
  }

  private static func lowercase(_ unit: UInt16) -> UInt16 {
    let lower = Unicode.Scalar(unit)?.properties.lowercaseMapping.utf16
    guard let lower, lower.count == 1, let only = lower.first else { return unit }
    return only
  }

  private static func sort(_ unit: UInt16) -> Sort {
    switch unit {
    case 0x20: .space
    case 0x0A: .lineFeed
    case 0x2D...0x2F, 0x3A, 0x5F: .joiner
    case 0x30...0x39: .digit
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0x24F, 0x370...0x52F: .letter
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xD800...0xDFFF, 0xF900...0xFAFF:
      .character
    default: .sign
    }
  }
}
