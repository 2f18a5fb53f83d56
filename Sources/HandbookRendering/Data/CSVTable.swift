/// A table for spreadsheet programs (RFC 4180): UTF-8 behind a byte order mark, since several of
/// them take a file without one for the system's own encoding; every line ends with CRLF.
///
/// A cell that a spreadsheet would compute is made text: what stands in a handbook must not run
/// where it is opened.
package struct CSVTable {
  private let headings: [String]
  private var rows: [[String]] = []

  package init(_ headings: [String]) { self.headings = headings }

  /// Traps where the row has not a cell for each heading.
  package mutating func append(_ row: [String]) {
    precondition(row.count == headings.count, "a row has a cell for each heading")
    rows.append(row)
  }

  package var bytes: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in [headings] + rows {
      bytes += CSVLine.text(of: row.map(CSVTable.harmless)).utf8
      bytes += [13, 10]
    }
    return bytes
  }

  /// Behind an apostrophe where a spreadsheet would read a formula; numbers stay numbers. The signs
  /// are those that OWASP's page on CSV injection lists, full-width forms included.
  static func harmless(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first, formulaSigns.contains(first), !isNumber(cell)
    else {
      return cell
    }
    return "'" + cell
  }

  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// `-3`, `+1,040`, `-0.5`.
  private static func isNumber(_ cell: String) -> Bool {
    let rest = cell.utf8.dropFirst()
    guard cell.hasPrefix("-") || cell.hasPrefix("+"), let first = rest.first else { return false }
    return isDigit(first)
      && rest.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
