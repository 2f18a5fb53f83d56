import Diagnostics
import HandbookModel

/// What stands before and behind each passage of a text.
struct TextFlow {
  let version: DocumentVersion
  /// The passages of each list that are the first of their item, by the list's number.
  let lists: [Int: [Int]]
  private let exhibits: [SourceRange]

  init(_ version: DocumentVersion) {
    self.version = version
    var lists: [Int: [Int]] = [:]
    var last: [Int: Int] = [:]
    for (index, passage) in version.passages.enumerated() {
      guard let place = passage.place, last[place.list] != place.number else { continue }
      lists[place.list, default: []].append(index)
      last[place.list] = place.number
    }
    self.lists = lists
    exhibits = version.exhibits.map(\.range).sorted()
  }

  /// Running text and the items of lists, whose ends are ends of sentences.
  func isSentence(_ index: Int) -> Bool {
    [.paragraph, .item].contains(version.passages[index].sort)
  }

  /// Whether nothing stands behind a passage in its section, not even a subsection.
  func endsSection(_ index: Int) -> Bool {
    let passages = version.passages
    guard !hasExhibit(behind: index) else { return false }
    guard index + 1 < passages.count else { return true }
    guard passages[index + 1].sort == .heading, let section = passages[index].section,
      section + 1 < version.sections.count
    else { return false }
    return version.sections[section + 1].level <= version.sections[section].level
  }

  /// Whether a picture, file or chart stands in a passage, or between it and the next.
  func hasExhibit(behind index: Int) -> Bool {
    let passages = version.passages
    let start = passages[index].text.whole.lower
    let end = index + 1 < passages.count ? passages[index + 1].text.whole.lower : .max
    return exhibits.contains { $0.lower >= start && $0.lower < end }
  }

  /// The list that begins directly behind a passage: the passages that begin its items.
  func list(behind index: Int) -> [Int]? {
    let passages = version.passages
    guard index + 1 < passages.count, let place = passages[index + 1].place, place.number == 1,
      place.list != passages[index].place?.list
    else { return nil }
    return lists[place.list]
  }

  /// Whether a passage is a row of a table in another shape, which may say several things and end with
  /// the sign that parts them.
  func isRow(_ index: Int) -> Bool {
    let passage = version.passages[index]
    guard passage.isData else { return false }
    return !version.blocks.contains { block in
      [.steps, .script, .duties, .terms].contains(block.sort)
        && block.content.offsets.contains(passage.text.whole.offsets.lowerBound)
    }
  }

  /// The sections directly below the one that a heading begins.
  func subsections(of section: Int) -> [Section] {
    let sections = version.sections
    let below = sections[(section + 1)...].prefix { $0.level > sections[section].level }
    return below.filter { $0.level == below.first?.level }
  }
}
