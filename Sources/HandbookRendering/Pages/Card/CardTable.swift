import HandbookModel

/// A table of a role's card, and how high its rows come out on paper.
struct CardTable {
  /// As the style sheet names it.
  var sort: String
  var title: String
  var columns: [String]
  /// Tenths of the width of each column.
  var widths: [Int]
  var rows: [Row]
  /// Which gives up rows first: the higher.
  var rank: Int

  struct Row {
    /// The first names the row.
    var cells: [String]
    /// Of the first cell, and of the others, where it is not the page's.
    var language = ""
    var cellLanguage = ""
  }

  // In quarter millimetres, as card.css has them.
  static let width = 186 * 4
  private static let padding = 10
  private static let gap = 10

  func fit(_ measure: TextMeasure) -> CardFit.Section {
    CardFit.Section(
      head: 2 * Self.line(measure) + 32,
      rows: rows.map { height($0.cells, measure) }, note: Self.line(measure) + 6, rank: rank)
  }

  private func height(_ cells: [String], _ measure: TextMeasure) -> Int {
    let lines = zip(cells, widths).map { text, width in
      measure.lines(text, in: Self.width * width / 10 - Self.gap - 4)
    }
    return max(lines.max() ?? 1, 1) * Self.line(measure) + Self.padding
  }

  /// Lines stand further apart than on sheets.
  static func line(_ measure: TextMeasure) -> Int { Int((measure.em * 1.43).rounded(.up)) }
}
