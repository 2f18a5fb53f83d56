/// The part of a line that fits into a number of columns, with what matters in view.
///
/// Cut ends are shown as `…`; `columns(of:)` says where bytes of the line stand in what is printed.
struct LineWindow {
  private(set) var text = ""
  private let line: DisplayLine
  /// The column of the line that is printed first; 0 unless the beginning is cut off.
  private let start: Int
  /// The column of what is printed that no mark may pass.
  private let end: Int

  /// - Parameters:
  ///   - content: the bytes of the line.
  ///   - focus: the bytes to keep in view; they lie in the line.
  ///   - width: in columns; a few are always taken.
  init(_ bytes: [UInt8], _ content: Range<Int>, focus: Range<Int>, width: Int) {
    let width = max(width, 8)
    let part = Self.part(of: content, around: focus.lowerBound, in: bytes)
    line = DisplayLine(bytes, part)
    let columns = line.columns(of: focus)
    let shown = columns.lowerBound..<max(columns.upperBound, columns.lowerBound + 1)
    let rest = part.upperBound < content.upperBound ? 1 : 0
    let total = max(line.width + rest, shown.upperBound)
    let hidden = part.lowerBound > content.lowerBound ? 1 : 0
    let wanted = max(Self.start(shown, total: total, width: width), hidden)
    // A wide character is not cut in half: `…` takes the column before the first that fits.
    let first = line.cells.partitioningIndex { $0.columns.lowerBound > wanted }
    start =
      wanted == 0 || first == line.cells.count ? wanted : line.cells[first].columns.lowerBound - 1
    end = total - start > width ? width - 1 : width
    text = print(isCut: total - start > width)
  }

  /// The columns, in what is printed, of a stretch of bytes: at least one wide, and cut where the line
  /// is cut.
  func columns(of offsets: Range<Int>) -> Range<Int> {
    let columns = line.columns(of: offsets)
    let lower = min(max(columns.lowerBound - start, 0), end)
    return lower..<max(lower + 1, min(columns.upperBound - start, end))
  }

  private func print(isCut: Bool) -> String {
    var text = start > 0 ? "…" : ""
    let first = start > 0 ? start + 1 : 0
    for cell in line.cells.drop(while: { $0.columns.lowerBound < first }) {
      guard cell.columns.upperBound - start <= end else { break }
      text += cell.text
    }
    return isCut ? text + "…" : text
  }

  /// From the beginning if the focus can be seen then; otherwise the focus comes to the middle.
  private static func start(_ focus: Range<Int>, total: Int, width: Int) -> Int {
    if total <= width || focus.upperBound < width { return 0 }
    let around = max(0, width - 2 - focus.count) / 2
    return max(0, min(focus.lowerBound - 1 - around, total - width))
  }

  /// A stretch of a very long line around a place, so that many findings in one line stay cheap.
  private static func part(
    of content: Range<Int>, around place: Int, in bytes: [UInt8]
  ) -> Range<Int> {
    guard content.count > 4 * reach else { return content }
    var lower = max(content.lowerBound, place - reach)
    var upper = min(content.upperBound, place + reach)
    while lower > content.lowerBound, isContinuation(bytes[lower]) { lower -= 1 }
    while upper < content.upperBound, isContinuation(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  private static let reach = 1024
}
