import Diagnostics
import HandbookModel

/// How the last sentence of a section ends.
struct SentenceEnd {
  enum Sort { case open, unfinished }

  struct Fault {
    let sort: Sort
    /// Byte offsets of the sign or word at fault.
    let offsets: Range<Int>
  }

  private let text: [UInt8]
  private let index: Int
  private let flow: TextFlow

  init(at index: Int, in flow: TextFlow) {
    self.index = index
    self.flow = flow
    text = Array(flow.version.passages[index].text.utf8.withoutSpacesBehind)
  }

  var fault: Fault? {
    if let open { return Fault(sort: .open, offsets: open) }
    if let sign = Self.signs.first(where: { text.ends(with: $0) }) {
      return isMeant(sign) ? nil : fault(sign.count)
    }
    let word = Announcements.unfinished.places(in: text).last { $0.upperBound == text.count }
    return word.map { fault($0.count) }
  }

  private func fault(_ length: Int) -> Fault {
    Fault(sort: .unfinished, offsets: text.count - length..<text.count)
  }

  /// A colon at the end may be what it says: something is announced, which is for VB207, or the line is
  /// one of several to be filled in.
  private func isMeant(_ sign: [UInt8]) -> Bool {
    guard Self.colons.contains(sign) else { return false }
    let clause = Array(text[text.startOfClause(before: text.count - sign.count)...])
    return !Announcements.follows.places(in: clause).isEmpty || hasLikeLines(sign)
  }

  private func hasLikeLines(_ sign: [UInt8]) -> Bool {
    let passages = flow.version.passages
    let before = passages[..<index].indices.reversed()
      .prefix { passages[$0].section == passages[index].section && passages[$0].sort != .heading }
    return before.contains { other in
      flow.isSentence(other) && flow.list(behind: other) == nil
        && passages[other].text.utf8.withoutSpacesBehind.ends(with: sign)
    }
  }

  private static let colons = [":", "："].map { Array($0.utf8) }
  private static let signs = colons + [",", "，", "、", ";", "；"].map { Array($0.utf8) }

  /// The first bracket or quotation mark that is opened and not closed.
  private var open: Range<Int>? {
    var stacks = [[Range<Int>]](repeating: [], count: Self.pairs.count)
    var index = 0
    while index < text.count {
      guard let (pair, isOpening, length) = sign(at: index) else {
        index += 1
        continue
      }
      if isOpening {
        stacks[pair].append(index..<index + length)
      } else {
        _ = stacks[pair].popLast()
      }
      index += length
    }
    return stacks.compactMap(\.first).min { $0.lowerBound < $1.lowerBound }
  }

  private func sign(at index: Int) -> (pair: Int, isOpening: Bool, length: Int)? {
    for (number, pair) in Self.pairs.enumerated() {
      if let sign = pair.open.first(where: { text[index...].starts(with: $0) }) {
        return (number, true, sign.count)
      }
      if let sign = pair.close.first(where: { text[index...].starts(with: $0) }) {
        return (number, false, sign.count)
      }
    }
    return nil
  }

  private static let pairs: [(open: [[UInt8]], close: [[UInt8]])] = [
    ("(（[【〔", ")）]】〕"), ("《", "》"), ("“", "”"), ("「", "」"), ("『", "』"),
  ].map { open, close in (open.map { Array($0.utf8) }, close.map { Array($0.utf8) }) }
}
