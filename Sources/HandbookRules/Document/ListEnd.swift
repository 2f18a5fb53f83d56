import Diagnostics
import HandbookModel

/// How the last item of a list ends, against the items before it.
struct ListEnd {
  enum Sort { case notClosed, titleOnly }

  struct Fault {
    let sort: Sort
    /// The item before.
    let earlier: SourceRange
  }

  private let passages: [Passage]
  private let last: Passage
  private let hasMore: Bool

  /// - items: the passages that begin the items of a list, at least one.
  init(_ items: [Int], in flow: TextFlow) {
    let all = flow.version.passages
    passages = items.map { all[$0] }
    last = passages[passages.count - 1]
    // Lists and paragraphs below an item belong to it: then it does not end here.
    hasMore =
      items.contains { index in
        index + 1 < all.count
          && all[index + 1].place.map { $0.list != all[index].place?.list } ?? false
      } || flow.hasExhibit(behind: items[items.count - 1])
  }

  /// Two items before it make a habit, one does not.
  var fault: Fault? {
    guard passages.count > 2, !hasMore else { return nil }
    let before = passages.dropLast()
    let earlier = before[before.count - 1].text.place
    if !last.isData, isShort, !hasColon(last), before.allSatisfy(hasTitle) {
      return Fault(sort: .titleOnly, earlier: earlier)
    }
    let isOpen = before.allSatisfy(isClosed) && !isClosed(last) && !isClosedOtherwise
    return isOpen ? Fault(sort: .notClosed, earlier: earlier) : nil
  }

  private func isClosed(_ passage: Passage) -> Bool {
    let text = passage.text.utf8.withoutSpacesBehind
    return Self.stops.contains { text.ends(with: $0) }
  }

  /// With a title, a bracket or a target: the author leaves out the stop behind these.
  private var isClosedOtherwise: Bool {
    let text = last.text.utf8.withoutSpacesBehind
    return Self.closers.contains { text.ends(with: $0) } || text.contains(Self.arrow)
  }

  private func hasColon(_ passage: Passage) -> Bool {
    Self.colons.contains { passage.text.utf8.contains($0) }
  }

  /// `电话：快捷方便`: a short head, a colon, and a text.
  private func hasTitle(_ passage: Passage) -> Bool {
    let text = Array(passage.text.utf8.withoutSpacesBehind)
    let head = text.startIndex..<(text.firstIndex { $0 == 0x3A || $0 == 0xEF } ?? text.endIndex)
    return hasColon(passage) && head.count <= Self.titleLength
      && !Self.colons.contains { text.ends(with: $0) }
  }

  private var isShort: Bool { last.text.utf8.count <= Self.titleLength && !isClosed(last) }

  /// In bytes: ten Han characters, or five words.
  private static let titleLength = 30
  private static let stops = ["。", "；", "！", "？", ".", ";", "!", "?"].map { Array($0.utf8) }
  private static let closers = ["》", "）", ")", "]", "”", "」", "】", "…"].map { Array($0.utf8) }
  private static let colons = [":", "："].map { Array($0.utf8) }
  private static let arrow = Array("→".utf8)
}

extension Collection<UInt8> {
  func contains(_ bytes: [UInt8]) -> Bool {
    var rest = self[...]
    while !rest.isEmpty {
      if rest.starts(with: bytes) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
