/// Puts rows on the pages that a form declares: as evenly as can be, never a title alone at the
/// foot, and the head of a table again where it goes on.
struct SheetPaginator {
  private let rows: [SheetRow]
  private let room: Int
  /// Sums of heights: `sums[n]` is that of the first n rows.
  private let sums: [Int]
  /// For each row, how often a new grid began up to it: grids have borders.
  private let grids: [Int]

  init(_ rows: [SheetRow], room: Int) {
    self.rows = rows
    self.room = room
    var sums = [0]
    var grids = [0]
    for (index, row) in rows.enumerated() {
      let isNew = index == 0 || rows[index - 1].group != row.group
      sums.append(sums[index] + row.height + (isNew ? SheetPaginator.headHeight(row) : 0))
      grids.append(grids[index] + (isNew && row.hasBorders ? 1 : 0))
    }
    self.sums = sums
    self.grids = grids
  }

  /// What the borders of one grid take, in quarter millimetres.
  static let border = 3

  static func headHeight(_ row: SheetRow) -> Int {
    if case .table(let table, _) = row.content { table.headHeight } else { 0 }
  }

  /// The room that rows need on one page.
  func height(_ range: Range<Int>) -> Int {
    guard let first = range.first else { return 0 }
    let continues = first > 0 && rows[first - 1].group == rows[first].group
    let head = continues ? SheetPaginator.headHeight(rows[first]) : 0
    let own = grids[range.upperBound] - grids[first] + (continues && rows[first].hasBorders ? 1 : 0)
    let borders = own * SheetPaginator.border
    return sums[range.upperBound] - sums[first] + head + borders
  }

  /// The rows of each page, and by how much they overflow the declared pages, in quarter
  /// millimetres; 0: they fit.
  func pages(declared: Int) -> (pages: [Range<Int>], overflow: Int) {
    if let even = even(pages: declared) { return (even, 0) }
    let filled = filled()
    let needed = filled.reduce(0) { $0 + height($1) }
    return (filled, max(needed - declared * room, 1))
  }

  /// Breaks with the smallest sum of squared heights, which is the most even; nil: no such.
  private func even(pages: Int) -> [Range<Int>]? {
    let count = rows.count
    guard pages <= max(count, 1) else { return nil }
    var best: [[(cost: Int, from: Int)?]] = [[(0, 0)] + Array(repeating: nil, count: count)]
    for page in 0..<pages {
      var next: [(cost: Int, from: Int)?] = Array(repeating: nil, count: count + 1)
      for end in (page + 1)...max(count, page + 1) where end <= count && canEnd(end) {
        for start in stride(from: end - 1, through: page, by: -1) {
          let height = height(start..<end)
          if height > room { break }
          guard let before = best[page][start] else { continue }
          let cost = before.cost + height * height + (splits(start) ? room * room / 64 : 0)
          if next[end].map({ cost < $0.cost }) ?? true { next[end] = (cost, start) }
        }
      }
      best.append(next)
    }
    guard best[pages][count] != nil else { return nil }
    var result: [Range<Int>] = []
    var end = count
    for page in stride(from: pages, to: 0, by: -1) {
      let start = best[page][end]?.from ?? 0
      result.append(start..<end)
      end = start
    }
    return result.reversed()
  }

  private func canEnd(_ end: Int) -> Bool { end == rows.count || !rows[end - 1].staysWithNext }

  /// A break here would part the rows of one grid.
  private func splits(_ start: Int) -> Bool {
    start > 0 && rows[start - 1].group == rows[start].group
  }

  /// Page after page as full as it gets; for forms that do not fit.
  private func filled() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, height(start..<end + 1) <= room { end += 1 }
      while end > start + 1, !canEnd(end) { end -= 1 }
      result.append(start..<end)
      start = end
    }
    return result
  }
}

/// Gives the room that a page has left to the rows that can use it.
enum SheetStretch {
  /// Heights of `rows` that together take `extra` more, as far as their limits allow. What is left
  /// then makes all of them half as high again, and writing lines as high as it takes, so that a
  /// sheet ends at its foot and not in mid-page.
  static func heights(_ rows: ArraySlice<SheetRow>, extra: Int) -> [Int] {
    var heights = rows.map(\.height)
    var rest = spread(extra, over: &heights, rows.map(\.weight), limits: rows.map(\.limit))
    let wide = rows.map { $0.limit * 3 / 2 }
    rest = spread(rest, over: &heights, rows.map(\.weight), limits: wide)
    // What is still left goes to answers in writing, however large.
    let lines = rows.map { $0.takesLines ? $0.weight : 0 }
    _ = spread(rest, over: &heights, lines, limits: rows.map { _ in .max })
    return heights
  }

  /// Returns what could not be given away.
  private static func spread(
    _ extra: Int, over heights: inout [Int], _ weights: [Int], limits: [Int]
  ) -> Int {
    var rest = extra
    while rest > 0 {
      let open = heights.indices.filter { weights[$0] > 0 && heights[$0] < limits[$0] }
      let total = open.reduce(0) { $0 + weights[$1] }
      guard total > 0 else { return rest }
      let round = rest
      for index in open {
        let share = max(1, round * weights[index] / total)
        let given = min(share, limits[index] - heights[index], rest)
        heights[index] += given
        rest -= given
      }
    }
    return rest
  }
}
