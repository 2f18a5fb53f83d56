import Diagnostics
import HandbookModel

/// What stands before and behind each passage of a text.
struct TextFlow {
  let version: DocumentVersion
  /// The passages of each list that are the first of their item, by the list's number.
  let lists: [Int: [Int]]
  private let exhibits: PlaceIndex
  private let blocks: PlaceIndex
  private let citations: PlaceIndex

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
    exhibits = PlaceIndex(version.exhibits.map(\.range))
    blocks = PlaceIndex(version.blocks.map(\.content))
    citations = PlaceIndex(version.citations.map(\.range))
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
    let start = passages[index].text.whole.offsets.lowerBound
    let end = index + 1 < passages.count ? passages[index + 1].text.whole.offsets.lowerBound : .max
    return exhibits.first(in: start..<max(start, end)) != nil
  }

  /// Whether a passage names a form or document, or links to a file or a picture.
  func cites(_ index: Int) -> Bool {
    let offsets = version.passages[index].text.whole.offsets
    return citations.first(in: offsets) != nil || exhibits.first(in: offsets) != nil
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
    let block = blocks.index(at: passage.text.whole.offsets.lowerBound)
    return block.map { ![.steps, .script, .duties, .terms].contains(version.blocks[$0].sort) }
      ?? true
  }

  /// The sections directly below the one that a heading begins.
  func subsections(of section: Int) -> [Section] {
    let sections = version.sections
    let below = sections[(section + 1)...].prefix { $0.level > sections[section].level }
    return below.filter { $0.level == below.first?.level }
  }
}
