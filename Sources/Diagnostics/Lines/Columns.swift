/// What a column counts.
public enum ColumnUnit: Sendable {
  /// As cmark does.
  case bytes
  /// As libyaml does, and as our messages do.
  case scalars
  /// As editors that speak the language server protocol and browsers do.
  case utf16

  /// How many units begin with a UTF-8 byte.
  func units(of byte: UInt8) -> Int {
    switch self {
    case .bytes: 1
    case .scalars: isContinuation(byte) ? 0 : 1
    case .utf16: isContinuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }
}

/// A place as people and programs name it: a byte offset, and 1-based line and columns.
public struct Location: Hashable, Sendable {
  /// In bytes from the beginning of the file, 0-based.
  public let offset: Int
  public let line: Int
  /// In Unicode scalars: what messages print.
  public let column: Int
  public let byteColumn: Int
  public let utf16Column: Int
}

extension LineTable {
  /// The place of the byte at `offset`, which may be the end of the file. An offset within a scalar
  /// has the column of that scalar; one outside the file counts as its nearest end.
  public func location(at offset: Int) -> Location {
    let offset = min(max(0, offset), bytes.count)
    return Location(
      offset: offset, line: line(at: offset), column: column(at: offset, in: .scalars),
      byteColumn: column(at: offset, in: .bytes), utf16Column: column(at: offset, in: .utf16))
  }

  /// The 1-based column of the byte at `offset` in its line.
  public func column(at offset: Int, in unit: ColumnUnit) -> Int {
    var place = min(max(0, offset), bytes.count)
    let start = Int(starts[line(at: place) - 1])
    if unit != .bytes {
      while place > start, place < bytes.count, isContinuation(bytes[place]) { place -= 1 }
    }
    guard place > start else { return 1 }
    return counts.units(unit, before: place, in: bytes)
      - counts.units(unit, before: start, in: bytes) + 1
  }

  /// The byte offset of a 1-based line and column, as another program reports them. A column beyond
  /// its line counts as the line's end, before the line break; a line beyond the file as the file's end.
  public func offset(line: Int, column: Int, in unit: ColumnUnit) -> Int {
    let content = content(ofLine: line)
    guard column > 1 else { return content.lowerBound }
    let before = counts.units(unit, before: content.lowerBound, in: bytes)
    return counts.offset(
      after: before + column - 1, unit, in: bytes, from: content.lowerBound,
      upTo: content.upperBound)
  }

  /// The 1-based column of the byte at `offset` on a terminal. Linear in the length of the line.
  public func displayColumn(at offset: Int) -> Int {
    let content = content(ofLine: line(at: offset))
    return DisplayLine(bytes, content).columns(of: offset..<offset).lowerBound + 1
  }
}
