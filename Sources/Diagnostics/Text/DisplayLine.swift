/// A line, or a part of a long one, as a terminal shows it: which bytes stand in which columns.
struct DisplayLine {
  /// One grapheme cluster. Columns are 0-based; `text` is its visible form, tabs as spaces.
  struct Cell {
    var bytes: Range<Int>
    var columns: Range<Int>
    var text: String
  }

  private(set) var cells: [Cell] = []

  var width: Int { cells.last?.columns.upperBound ?? 0 }

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let (text, lengths) = Self.decode(bytes[range])
    var offset = range.lowerBound
    var scalar = 0
    for character in text {
      let next = scalar + character.unicodeScalars.count
      let end = lengths[scalar..<next].reduce(offset, +)
      append(character, offset..<end)
      offset = end
      scalar = next
    }
  }

  /// The columns of the cells that a range touches; a point has the column of the cell behind it and
  /// no width.
  func columns(of offsets: Range<Int>) -> Range<Int> {
    let first = cells.partitioningIndex { $0.bytes.upperBound > offsets.lowerBound }
    let lower = first < cells.count ? cells[first].columns.lowerBound : width
    guard !offsets.isEmpty else { return lower..<lower }
    let end = cells.partitioningIndex { $0.bytes.lowerBound >= offsets.upperBound }
    return lower..<max(lower, end > 0 ? cells[end - 1].columns.upperBound : 0)
  }

  private mutating func append(_ character: Character, _ bytes: Range<Int>) {
    let column = width
    let advance = DisplayWidth.advance(character, at: column)
    let isTab = character == "\t"
    cells.append(
      Cell(
        bytes: bytes, columns: column..<column + advance,
        text: isTab ? String(repeating: " ", count: advance) : VisibleText.form(of: character)))
  }

  /// The text, with a replacement character for each faulty sequence, and the bytes behind each of
  /// its scalars.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (text: String, lengths: [Int]) {
    var scalars = String.UnicodeScalarView()
    var lengths: [Int] = []
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        scalars.append(Unicode.UTF8.decode(encoded))
        lengths.append(encoded.count)
      case .error(let length):
        scalars.append("\u{FFFD}")
        lengths.append(length)
      case .emptyInput: return (String(scalars), lengths)
      }
    }
  }
}
