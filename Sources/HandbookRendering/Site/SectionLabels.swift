import HandbookModel

/// What sections are called where other pages lead to them.
///
/// `§ 5.1` where headings are numbered in decimals; `第二条` and `Article 2` as they stand; of numbers
/// that begin anew under every heading (一、, （一）, 1.) the way down: `一、（二）1.`; the title where a
/// section has no number, and behind a number that would say too little alone (`一、目的`).
struct SectionLabels {
  private var path: [(level: Int, number: String)] = []

  mutating func next(_ section: Section, number: String) -> String {
    path.removeAll { $0.level >= section.level }
    guard let first = number.first else { return section.title.value }
    defer { path.append((section.level, number)) }
    if first == "\u{7B2C}" || first.isASCII && first.isLetter { return number }
    let above = path.map(\.number).filter(SectionLabels.beginsAnew)
    if above.isEmpty, !SectionLabels.beginsAnew(number) { return "§ " + number }
    return above.isEmpty ? number + section.title.value : above.joined() + number
  }

  /// Neither a decimal nor an article or chapter.
  private static func beginsAnew(_ number: String) -> Bool {
    guard let first = number.first else { return false }
    return !first.isASCII && first != "\u{7B2C}"
  }
}
