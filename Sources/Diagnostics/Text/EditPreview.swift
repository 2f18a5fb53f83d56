/// What a suggestion would change, as lines taken away and lines put in their place.
struct EditPreview {
  private(set) var rows: [Excerpt.Row] = []
  private let table: LineTable
  private let width: Int

  /// - Parameter edits: of one file, in order, without overlap.
  init(of edits: ArraySlice<Edit>, in table: LineTable, width: Int) {
    self.table = table
    self.width = width
    var rest = edits
    while let first = rest.first {
      var last = table.lines(touchedBy: first.range).upperBound
      let group = rest.prefix { edit in
        let lines = table.lines(touchedBy: edit.range)
        guard lines.lowerBound <= last + 1 else { return false }
        last = max(last, lines.upperBound)
        return true
      }
      rest = rest.dropFirst(group.count)
      add(group, upTo: last)
    }
  }

  private mutating func add(_ group: ArraySlice<Edit>, upTo last: Int) {
    guard let edits = EditSet(group), let from = edits.edits.first?.range.offsets.lowerBound,
      let to = edits.edits.last?.range.offsets.upperBound
    else { return }
    let first = table.line(at: from)
    let region = region(first...last, around: from..<to)
    let old = lines(of: Array(table.bytes[region]))
    let new = lines(of: edits.replacing(in: table.bytes[region]))
    let same = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(same).reversed(), new.dropFirst(same).reversed())
      .prefix { $0 == $1 }.count
    add(old.dropFirst(same).dropLast(tail), "-", from: first, against: new)
    add(new.dropFirst(same).dropLast(tail), "+", from: first, against: old)
  }

  /// The lines, and one more, so that a line break that goes away is seen; but of very long lines only
  /// what stands near the edits, and still more than a window shows.
  private func region(_ lines: ClosedRange<Int>, around edits: Range<Int>) -> Range<Int> {
    let bytes = table.bytes
    let content = (
      lower: table.content(ofLine: lines.lowerBound).lowerBound,
      upper: table.content(ofLine: lines.upperBound + 1).upperBound
    )
    var lower = max(content.lower, edits.lowerBound - Self.reach)
    var upper = min(content.upper, edits.upperBound + Self.reach)
    while lower > content.lower, isContinuation(bytes[lower]) { lower -= 1 }
    while upper < content.upper, isContinuation(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  /// Lines by their place in the region; each in view where it first differs from its counterpart.
  private mutating func add(
    _ lines: ArraySlice<[UInt8]>, _ rule: String, from first: Int, against others: [[UInt8]]
  ) {
    for (index, line) in zip(lines.indices, lines).prefix(Self.most) {
      let other = index < others.count ? others[index] : []
      let same = min(zip(line, other).prefix { $0 == $1 }.count, line.count)
      let window = LineWindow(line, 0..<line.count, focus: same..<same, width: width)
      rows.append(Excerpt.Row(label: String(first + index), rule: rule, text: window.text))
    }
    if lines.count > Self.most { rows.append(Excerpt.Row(label: "…", rule: rule)) }
  }

  private func lines(of bytes: [UInt8]) -> [[UInt8]] {
    let table = LineTable(bytes)
    return (1...table.lineCount).map { Array(bytes[table.content(ofLine: $0)]) }
  }

  private static let most = 6
  private static let reach = 4096
}
