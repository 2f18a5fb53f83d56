/// Where the lines of one file begin; the one place that converts between byte offsets and the
/// lines and columns that people, editors and parsers speak of.
///
/// Lines and columns are 1-based. LF, CRLF and a lone CR end a line; what follows the last of them is
/// a line too, even when it is empty, as in an editor. A byte order mark belongs to no column. All
/// questions are answered in logarithmic time, whatever the length of the lines.
public struct LineTable: Sendable {
  /// What ends a line, by the program whose positions are to be understood.
  public enum Breaks: Sendable {
    /// CommonMark, editors and our own output.
    case text
    /// libyaml counts U+0085, U+2028 and U+2029 as line breaks too.
    case yaml
  }

  let bytes: [UInt8]
  let starts: [Int32]
  let counts: UnitCounts

  /// One pass over `bytes`, which are kept (shared, not copied).
  public init(_ bytes: [UInt8], breaks: Breaks = .text) {
    self.bytes = bytes
    self.starts = Self.starts(of: bytes, breaks)
    self.counts = UnitCounts(bytes)
  }

  /// At least 1: an empty file has one empty line.
  public var lineCount: Int { starts.count }

  /// The line that holds the byte at `offset`; offsets outside the file count as its ends.
  public func line(at offset: Int) -> Int {
    max(1, starts.partitioningIndex { $0 > offset })
  }

  /// The bytes of a line without its line break and without the byte order mark. Lines that do not
  /// exist are empty and stand at the nearest end of the file.
  public func content(ofLine line: Int) -> Range<Int> {
    guard line >= 1 else { return Int(starts[0])..<Int(starts[0]) }
    guard line <= lineCount else { return bytes.count..<bytes.count }
    let start = Int(starts[line - 1])
    guard line < lineCount else { return start..<bytes.count }
    let next = Int(starts[line])
    return start..<next - breakLength(before: next)
  }

  private func breakLength(before end: Int) -> Int {
    switch bytes[end - 1] {
    case 0x0A where end > 1 && bytes[end - 2] == 0x0D: 2
    case 0x0A, 0x0D: 1
    case 0x85: 2
    default: 3
    }
  }

  private static func starts(of bytes: [UInt8], _ breaks: Breaks) -> [Int32] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var index = bytes.starts(with: mark) ? mark.count : 0
    var starts = [Int32(index)]
    while index < bytes.count {
      let length = breakLength(in: bytes, at: index, breaks)
      index += max(1, length)
      if length > 0 { starts.append(Int32(index)) }
    }
    return starts
  }

  private static func breakLength(in bytes: [UInt8], at index: Int, _ breaks: Breaks) -> Int {
    func follows(_ distance: Int, _ values: ClosedRange<UInt8>) -> Bool {
      index + distance < bytes.count && values ~= bytes[index + distance]
    }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return follows(1, 0x0A...0x0A) ? 2 : 1
    case 0xC2 where breaks == .yaml: return follows(1, 0x85...0x85) ? 2 : 0
    case 0xE2 where breaks == .yaml:
      return follows(1, 0x80...0x80) && follows(2, 0xA8...0xA9) ? 3 : 0
    default: return 0
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element passes `test`, which must pass for all after it too.
  func partitioningIndex(_ test: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
