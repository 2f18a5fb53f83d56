/// How many terminal columns a text takes when an emitter prints it.
///
/// Counted by grapheme cluster, as terminals that know Chinese and emoji do: Han and full-width
/// signs 2, combining marks 0, an emoji sequence or flag 2, signs of ambiguous width 1. A scalar that
/// must not be printed counts as the replacement that `VisibleText` prints for it.
public enum DisplayWidth {
  /// Tabs in an excerpt advance to the next multiple of this column.
  public static let tabStop = 4

  /// The width of one scalar by itself: 0, 1 or 2. Control characters are 0 here.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || 0x7F..<0xA0 ~= value ? 0 : 1 }
    if WidthTables.zero.holds(value) { return 0 }
    return WidthTables.wide.holds(value) ? 2 : 1
  }

  /// The width of one grapheme cluster in its visible form; a tab counts as from column 0.
  public static func of(_ character: Character) -> Int {
    plain(character) ?? (character == "\t" ? tabStop : cluster(VisibleText.form(of: character)))
  }

  /// The width of a printable ASCII character or a common Han character, which nearly all are and
  /// which need no table.
  static func plain(_ character: Character) -> Int? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex
    else { return nil }
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x4E00..<0x9FFF: return 2
    default: return nil
    }
  }

  /// The width of a text that begins at `column` (0-based, for the tab stops).
  public static func of(_ text: String, from column: Int = 0) -> Int {
    text.reduce(column) { $0 + advance($1, at: $0) } - column
  }

  static func advance(_ character: Character, at column: Int) -> Int {
    character == "\t" ? tabStop - column % tabStop : of(character)
  }

  private static func cluster(_ visible: String) -> Int {
    visible.reduce(0) { $0 + clean($1) }
  }

  /// The width of a cluster of which every scalar may be printed.
  private static func clean(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return of(first) }
    if scalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
    let sum = scalars.reduce(0) { $0 + of($1) }
    // Parts of an emoji sequence, skin tones and the second half of a flag do not add up.
    return first.properties.isEmoji || of(first) == 2 ? min(2, sum) : sum
  }
}

extension [UInt32] {
  /// Whether a value lies in a table of alternating lower (inside) and upper (outside) bounds.
  fileprivate func holds(_ value: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }
}
