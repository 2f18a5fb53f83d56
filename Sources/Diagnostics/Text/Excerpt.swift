/// The lines of a file that a range touches, with marks below them, ready to stand behind a gutter.
struct Excerpt {
  struct Row {
    /// The line number, `…` where lines were left out, or empty.
    var label = ""
    /// Between gutter and text: `|`, or `-` and `+` where a change is shown.
    var rule = "|"
    /// The bracket that joins the lines of a longer range.
    var margin = ""
    var text = ""
    /// Whether the row is made of marks rather than text of the file.
    var isMark = false
  }

  private(set) var rows: [Row] = []
  private let table: LineTable
  private let width: Int

  /// - Parameter width: the columns that are left beside the gutter.
  init(of range: SourceRange, in table: LineTable, width: Int) {
    let lines = table.lines(touchedBy: range)
    self.table = table
    self.width = lines.count == 1 ? width : width - 2
    let first = table.part(of: range.offsets, in: lines.lowerBound)
    if lines.count == 1 {
      addLine(lines.lowerBound, marking: first)
    } else {
      addFirst(lines.lowerBound, marking: first)
      addMiddle(lines)
      addLast(lines.upperBound, marking: table.part(of: range.offsets, in: lines.upperBound))
    }
  }

  private mutating func addLine(_ line: Int, marking part: Range<Int>) {
    // An empty line says nothing of where it stands; the line before it does.
    if table.content(ofLine: line).isEmpty, line > 1 { addPlain(line - 1, margin: "") }
    let window = window(line, part)
    let columns = window.columns(of: part)
    rows.append(Row(label: String(line), text: window.text))
    rows.append(Row(text: run(" ", columns.lowerBound) + run("^", columns.count), isMark: true))
  }

  /// `/` before a range that begins with its line, else a line that leads to where it begins.
  private mutating func addFirst(_ line: Int, marking part: Range<Int>) {
    let window = window(line, part.lowerBound..<part.lowerBound)
    let indentation = table.bytes[table.content(ofLine: line).lowerBound..<part.lowerBound]
    if indentation.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
      rows.append(Row(label: String(line), margin: "/ ", text: window.text))
    } else {
      let column = window.columns(of: part).lowerBound
      rows.append(Row(label: String(line), margin: "  ", text: window.text))
      rows.append(Row(margin: " _", text: run("_", column) + "^", isMark: true))
    }
  }

  /// Of a long range, three lines at the beginning and two at the end tell enough.
  private mutating func addMiddle(_ lines: ClosedRange<Int>) {
    let middle = lines.lowerBound + 1..<lines.upperBound
    guard middle.count > 5 else { return middle.forEach { addPlain($0, margin: "| ") } }
    middle.prefix(2).forEach { addPlain($0, margin: "| ") }
    rows.append(Row(label: "…", margin: "| "))
    addPlain(lines.upperBound - 1, margin: "| ")
  }

  private mutating func addPlain(_ line: Int, margin: String) {
    let start = table.content(ofLine: line).lowerBound
    rows.append(Row(label: String(line), margin: margin, text: window(line, start..<start).text))
  }

  private mutating func addLast(_ line: Int, marking part: Range<Int>) {
    let end = max(part.lowerBound, part.upperBound - 1)..<part.upperBound
    let window = window(line, end)
    let columns = window.columns(of: end)
    rows.append(Row(label: String(line), margin: "| ", text: window.text))
    rows.append(
      Row(
        margin: "|_", text: run("_", columns.lowerBound) + run("^", columns.count), isMark: true))
  }

  private func window(_ line: Int, _ focus: Range<Int>) -> LineWindow {
    LineWindow(table.bytes, table.content(ofLine: line), focus: focus, width: width)
  }

  private func run(_ sign: String, _ count: Int) -> String { String(repeating: sign, count: count) }
}

extension LineTable {
  /// The lines to show for a range. A line break at its end belongs to the line that it ends.
  func lines(touchedBy range: SourceRange) -> ClosedRange<Int> {
    let first = line(at: range.offsets.lowerBound)
    return first...max(first, line(at: max(range.offsets.lowerBound, range.offsets.upperBound - 1)))
  }

  /// The part of a range that lies in the text of a line; a point where none of it does.
  func part(of offsets: Range<Int>, in line: Int) -> Range<Int> {
    offsets.clamped(to: content(ofLine: line))
  }
}
