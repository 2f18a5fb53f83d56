import Foundation

/// A table of a text file that people review: an optional title, a line of headings, lines of cells
/// set apart by `|`. Files hold several, with blank lines between and comments behind `#`.
struct TextTable {
  let title: String?
  let headings: [String]
  let rows: [[String]]

  /// The tables of a file below `folder`, which is a folder of these tests.
  static func all(
    inFile name: String, of folder: String = "ExampleTables"
  ) throws -> [TextTable] {
    let file = Repository.root.appending(path: "Tests/HandbookPipelineTests/\(folder)/\(name)")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("#") }
    return lines.split(separator: "").map(TextTable.init)
  }

  private init(_ lines: ArraySlice<Substring>) {
    let title = lines.first.flatMap { $0.contains("|") ? nil : String($0) }
    let cells = (title == nil ? lines : lines.dropFirst()).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    self.title = title
    headings = cells.first ?? []
    rows = Array(cells.dropFirst())
  }

  /// As a line for a message: `a | b | c`.
  static func line(_ cells: [String]) -> String { cells.joined(separator: " | ") }
}
