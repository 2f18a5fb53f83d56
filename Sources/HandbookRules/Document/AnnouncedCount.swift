import Diagnostics
import HandbookModel

/// A number of things that a text announces (`三种方法如下`, `three methods:`) and of which fewer follow.
struct AnnouncedCount {
  /// The number and what is counted, as written.
  let words: String
  let range: SourceRange
  let wanted: Int
  let found: Int
  /// The last that is there.
  let last: SourceRange

  static func all(in flow: TextFlow) -> [AnnouncedCount] {
    let inText = flow.version.passages.indices.filter(flow.isSentence).compactMap {
      count(before: $0, in: flow)
    }
    let inHeadings = flow.version.sections.indices.compactMap { count(of: $0, in: flow) }
    return inText + inHeadings
  }

  /// A sentence directly before a list.
  private static func count(before index: Int, in flow: TextFlow) -> AnnouncedCount? {
    guard let items = flow.list(behind: index), let last = items.last, !flow.isRow(items[0]) else {
      return nil
    }
    let text = flow.version.passages[index].text
    guard let number = number(in: text.utf8, isTitle: false), items.count < number.value else {
      return nil
    }
    return AnnouncedCount(
      words: String(decoding: text.utf8[number.offsets], as: UTF8.self),
      range: text.range(of: number.offsets), wanted: number.value, found: items.count,
      last: flow.version.passages[last].text.place)
  }

  /// A heading that begins with a number, and the sections below it.
  private static func count(of section: Int, in flow: TextFlow) -> AnnouncedCount? {
    let title = flow.version.sections[section].title
    let below = flow.subsections(of: section)
    guard let last = below.last, let number = number(in: Array(title.value.utf8), isTitle: true),
      below.count < number.value
    else { return nil }
    return AnnouncedCount(
      words: title.value, range: title.range, wanted: number.value, found: below.count,
      last: last.title.range)
  }

  private typealias Number = (value: Int, offsets: Range<Int>)

  private static func number(in text: [UInt8], isTitle: Bool) -> Number? {
    for number in Announcements.numbers {
      for place in number.words.places(in: text) {
        guard let end = counted(behind: place, in: text) else { continue }
        if isTitle ? place.lowerBound == 0 : isAnnounced(place.lowerBound..<end, in: text) {
          return (number.value, place.lowerBound..<end)
        }
      }
    }
    return nil
  }

  /// The end of the counter behind a Chinese number or digit, or of the word behind an English one;
  /// nil where the number is part of another (`十二`, `第三`, `1 至 3`) or counts time.
  private static func counted(behind number: Range<Int>, in text: [UInt8]) -> Int? {
    guard isWhole(number, in: text) else { return nil }
    var start = number.upperBound
    while start < text.count, text[start] == 0x20 { start += 1 }
    guard start < text.count else { return nil }
    let counter = Announcements.counter.end(at: start, in: text)
    // 三个 counts, 三 天 does not; three methods does, three days does not.
    guard let end = counter ?? latinWord(at: start, in: text) else { return nil }
    let isPeriod =
      Announcements.period.end(at: start, in: text) != nil
      || (counter.map { $0 < text.count && Announcements.period.end(at: $0, in: text) != nil }
        ?? false)
    return isPeriod ? nil : end
  }

  private static func isWhole(_ number: Range<Int>, in text: [UInt8]) -> Bool {
    let before = text[..<number.lowerBound]
    let behind = text[number.upperBound...]
    if before.last?.isDigit ?? false || behind.first?.isDigit ?? false { return false }
    let isJoined =
      Announcements.joint.isEnd(of: Array(before))
      || (behind.isEmpty ? false : Announcements.joint.end(at: behind.startIndex, in: text) != nil)
    guard !isJoined else { return false }
    return !Announcements.ordinal.isEnd(of: Array(before))
  }

  private static func latinWord(at start: Int, in text: [UInt8]) -> Int? {
    let end = text[start...].firstIndex { !$0.isLatin } ?? text.count
    return end - start > 2 && !text[start].isDigit ? end : nil
  }

  /// `以下三种`; `三种方法如下`; `分三步：` and `three methods:` at the end.
  private static func isAnnounced(_ place: Range<Int>, in text: [UInt8]) -> Bool {
    let before = Array(text[..<place.lowerBound]).withoutSpacesBehind
    if Announcements.follows.isEnd(of: Array(before)) { return true }
    let rest = Array(text[place.upperBound...])
    guard rest.endOfClause(behind: 0) + 3 >= rest.count, rest.count <= longest else { return false }
    if Announcements.follows.isEnd(of: rest.withoutColonBehind) { return true }
    let isIntroduced = Announcements.introduce.isEnd(of: Array(before))
    let isLatin = text[place.upperBound - 1].isLatin && rest.count <= shortest
    return rest.endsWithColon && (isIntroduced || isLatin)
  }

  /// In bytes, what may stand between the counted and the colon: ten Han characters, or two words.
  private static let (longest, shortest) = (33, 12)
}
