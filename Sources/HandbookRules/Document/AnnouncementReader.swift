import Diagnostics
import HandbookModel

/// Reads the announcements of one passage.
struct AnnouncementReader {
  private let index: Int
  private let flow: TextFlow
  private let source: SourceText
  private var text: [UInt8] { source.utf8 }

  init(passage: Int, in flow: TextFlow) {
    index = passage
    self.flow = flow
    source = flow.version.passages[passage].text
  }

  var announcements: [Located<Announcement>] {
    let found =
      annexes + charts + parts + below(.table, Announcements.table)
      + below(.picture, Announcements.picture) + attached + continuation
    // `the flow chart below` is a chart, and words of a picture too.
    var last: SourceRange?
    return found.sorted { $0.range < $1.range }.filter { announced in
      defer { last = announced.range }
      return last.map { !$0.offsets.overlaps(announced.range.offsets) } ?? true
    }
  }

  private func located(
    _ sort: Announcement.Sort, _ offsets: Range<Int>, label: AnnexLabel? = nil
  ) -> Located<Announcement> {
    let name = String(decoding: text[offsets], as: UTF8.self)
    return Located(
      Announcement(sort: sort, name: name, label: label, passage: index),
      at: source.range(of: offsets))
  }

  /// The words of the clause before `place`, as far as they can belong to what stands there.
  private func before(_ place: Int) -> [UInt8] {
    Array(text[max(text.startOfClause(before: place), place - Self.reach)..<place])
  }

  /// In bytes: ten Han characters, or five words.
  private static let reach = 30

  private func isReferred(_ place: Range<Int>) -> Bool {
    !Announcements.refer.places(in: before(place.lowerBound)).isEmpty
  }

  private var annexes: [Located<Announcement>] {
    Announcements.annex.places(in: text).compactMap { word in
      guard word.lowerBound > 0, !isOfAnotherPaper(word), !isCited else { return nil }
      guard let label = AnnexLabel(at: word, in: text) else {
        return isReferred(word) && isDirect(word)
          ? located(.annex, word, label: AnnexLabel(word: word, in: text)) : nil
      }
      return located(.annex, label.offsets, label: label)
    }
  }

  /// An annex without a number is meant only directly behind `见`, `see the`.
  private func isDirect(_ word: Range<Int>) -> Bool {
    let words = before(word.lowerBound)
    guard let last = Announcements.refer.places(in: words).last else { return false }
    return words.count - last.upperBound <= 5
  }

  private func isOfAnotherPaper(_ word: Range<Int>) -> Bool {
    !Announcements.foreign.places(in: Array(text[clause(around: word)])).isEmpty
  }

  /// A title or a file in the same passage is what is meant.
  private var isCited: Bool {
    text.contains(Array("《".utf8)) || flow.cites(index)
  }

  private var charts: [Located<Announcement>] {
    guard !isCited else { return [] }
    return Announcements.chart.places(in: text).filter { word in
      let clause = clause(around: word)
      let isToBeMade = !Announcements.make.places(in: Array(text[clause])).isEmpty
      let behind = Array(text[word.upperBound..<clause.upperBound])
      let isFollowed = !Announcements.follows.places(in: behind).isEmpty
      // `the flow chart in Annex A`: it is the annex that is there or not.
      return !isToBeMade && (isReferred(word) || isFollowed) && !isInAnnex(word)
    }.map { located(.chart, $0) }
  }

  private func isInAnnex(_ word: Range<Int>) -> Bool {
    annexes.contains { $0.value.label?.offsets.overlaps(clause(around: word)) ?? false }
  }

  private func clause(around word: Range<Int>) -> Range<Int> {
    text.startOfClause(before: word.lowerBound)..<text.endOfClause(behind: word.upperBound)
  }

  private var parts: [Located<Announcement>] {
    Announcements.part.places(in: text).filter { word in
      !Announcements.give.places(in: before(word.lowerBound)).isEmpty
    }.map { located(.part, $0) }
  }

  private func below(_ sort: Announcement.Sort, _ words: WordSet) -> [Located<Announcement>] {
    words.places(in: text).map { located(sort, $0) }
  }

  /// `附：回访流程图`.
  private var attached: [Located<Announcement>] {
    guard !text.isEmpty, let end = Announcements.attached.end(at: 0, in: text), !isCited,
      flow.endsSection(index)
    else { return [] }
    let rest = source.slice(end..<text.count).trimmed
    guard !rest.isEmpty else { return [] }
    return [
      Located(
        Announcement(sort: .attached, name: rest.text, passage: index), at: rest.place)
    ]
  }

  /// `注意事项如下：` at the end of a section.
  private var continuation: [Located<Announcement>] {
    let end = text.withoutSpacesBehind.count
    guard flow.isSentence(index), text.endsWithColon, flow.endsSection(index) else { return [] }
    let start = text.startOfClause(before: end - (text[end - 1] == 0x3A ? 1 : 3))
    guard !Announcements.follows.places(in: Array(text[start..<end])).isEmpty else { return [] }
    return [located(.continuation, start..<end)]
  }
}
