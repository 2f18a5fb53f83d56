import Testing

@testable import HandbookModel

/// A table of dates worked out by hand: a line of headings, then lines of cells set apart by `|`.
struct DateTable: CustomStringConvertible {
  let lines: [[String]]

  init(_ text: String) {
    lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.split(separator: " ").joined(separator: " ")
      }
    }
  }

  var rows: ArraySlice<[String]> { lines.dropFirst() }

  var description: String { lines.map { $0.joined(separator: " | ") }.joined(separator: "\n") }

  /// Derives every row from its first cell and compares all of them at once.
  func expect(
    sourceLocation: SourceLocation = #_sourceLocation, _ derive: (String) throws -> [String]
  ) rethrows {
    let derived = try rows.map { row in [row[0]] + (try derive(row[0])) }
    let found = DateTable(rows: [lines[0]] + derived)
    #expect(found.description == description, sourceLocation: sourceLocation)
    #expect(!rows.isEmpty, sourceLocation: sourceLocation)
  }

  private init(rows: [[String]]) { lines = rows }
}

extension CalendarDay {
  /// `2026-02-02 Mon`.
  var withWeekday: String { "\(self) \("\(weekday)".prefix(3).capitalizedFirst)" }
}

extension Substring {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
