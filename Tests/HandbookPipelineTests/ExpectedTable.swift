/// The first table of EXPECTED.md, with its short forms written out: `as 1` for what row 1 says, P3
/// for the three methods.
struct ExpectedTable {
  /// Without the number of the row.
  let rows: [[String]]

  init(markdown: String) {
    let lines = markdown.split(separator: "\n").drop { !$0.hasPrefix("| # |") }
      .prefix { $0.hasPrefix("|") }
    let table = lines.dropFirst(2).map { line in
      line.dropFirst().dropLast().split(separator: "|").map(ExpectedTable.trimmed)
    }
    rows = table.map { row in
      row.dropFirst().enumerated().map { index, cell in
        ExpectedTable.written(cell, column: index + 1, in: table)
      }
    }
  }

  private static func written(_ cell: String, column: Int, in table: [[String]]) -> String {
    let cell =
      cell.hasPrefix("as ")
      ? table.first { $0[0] == cell.dropFirst(3) }.map { $0[column] } ?? cell : cell
    return cell.replacing("P3", with: "phone or home or walk-round")
      .replacing(" (card)", with: "")
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
