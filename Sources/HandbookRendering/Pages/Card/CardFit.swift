/// Chooses which rows of a card's sections fit on its page.
///
/// Sections give up rows in the order of their rank, the highest first and from their end; each
/// keeps its first rows as long as another can give. A section without rows is left out, heading
/// and all. Heights are in any one unit.
struct CardFit {
  struct Section {
    /// Of heading and head of the table.
    var head: Int
    var rows: [Int]
    /// Of the line that says how many rows were left out.
    var note: Int
    var rank: Int
  }

  /// Rows of which a section gives up none before all others have as few.
  private static let first = 3

  /// How many rows of each section are shown.
  static func shown(_ sections: [Section], in available: Int) -> [Int] {
    var shown = sections.map(\.rows.count)
    for floor in [first, 1, 0] {
      for index in sections.indices.sorted(by: { sections[$0].rank > sections[$1].rank }) {
        while height(sections, shown) > available, shown[index] > floor { shown[index] -= 1 }
      }
    }
    return shown
  }

  static func height(_ sections: [Section], _ shown: [Int]) -> Int {
    zip(sections, shown).reduce(0) { height, pair in
      let (section, count) = pair
      guard !section.rows.isEmpty else { return height }
      let rows = section.rows.prefix(count).reduce(0, +)
      let note = count < section.rows.count ? section.note : 0
      return height + (count == 0 ? 0 : section.head) + rows + note
    }
  }
}
