import Diagnostics

/// The texts and soft breaks that stand side by side in a line: cmark divides what reads as one.
/// References and blanks are looked for in the whole.
struct TextRun {
  /// A stretch of one flat node.
  struct Part {
    var lower: Int
    /// In the body.
    var source: Range<Int>
    var isVerbatim: Bool
    var node: Int
    var isBreak: Bool
  }

  /// A node of cmark's: a text, or a soft break.
  struct Item {
    var node: CMarkNode
    var lower: Int
    var isBreak: Bool
    var isRemoved = false
  }

  private(set) var bytes: [UInt8] = []
  private(set) var parts: [Part] = []
  private(set) var items: [Item] = []
  /// Whether there may be anything to find.
  private(set) var isInteresting = false

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    parts.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    isInteresting = false
  }

  mutating func beginItem(_ node: CMarkNode) {
    items.append(Item(node: node, lower: bytes.count, isBreak: false))
  }

  mutating func append(
    _ text: some Collection<UInt8>, source: Range<Int>, isVerbatim: Bool, index: Int, classes: UInt8
  ) {
    parts.append(
      Part(lower: bytes.count, source: source, isVerbatim: isVerbatim, node: index, isBreak: false))
    bytes.append(contentsOf: text)
    if classes & TextRun.rewrites != 0 {
      isInteresting = true
    } else if classes & TextRun.mayOpenTitle != 0, !isInteresting {
      isInteresting = hasTitle(from: bytes.count - text.count)
    }
  }

  mutating func appendBreak(_ node: CMarkNode, source: Range<Int>, index: Int) {
    items.append(Item(node: node, lower: bytes.count, isBreak: true))
    parts.append(
      Part(lower: bytes.count, source: source, isVerbatim: false, node: index, isBreak: true))
    bytes.append(Ascii.newline)
  }

  /// Takes a break out of the tree that stands before the text to come.
  mutating func dropBreak(_ node: CMarkNode, edits: inout TreeEdits) {
    edits.add(.remove(node))
    if let last = items.last, last.isBreak { items[items.count - 1].isRemoved = true }
  }

  private func hasTitle(from lower: Int) -> Bool {
    (lower..<bytes.count).contains { bytes[$0] == 0xE3 && isBookMark(at: $0, last: 0x8A) }
  }

  /// U+300A ends with 0x8A, U+300B with 0x8B.
  func isBookMark(at index: Int, last: UInt8) -> Bool {
    index + 2 < bytes.count && bytes[index] == 0xE3 && bytes[index + 1] == 0x80
      && bytes[index + 2] == last
  }

  /// The text may hold escapes or entities.
  static let decodes: UInt8 = 1
  /// The text holds a bracket or a blank.
  static let rewrites: UInt8 = 2
  /// The text may hold U+300A.
  static let mayOpenTitle: UInt8 = 4

  static let byteClass: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case Ascii.backslash, Ascii.ampersand: decodes
    case Ascii.leftBracket, Ascii.underscore, PreparedBody.blankByte, PreparedBody.harmlessByte:
      rewrites
    case 0xE3: mayOpenTitle
    default: 0
    }
  }
}

extension TextRun {
  /// A stretch that a hole takes the place of.
  struct Mark {
    var range: Range<Int>
    var kind: Kind

    enum Kind { case bookTitle, shortcut, blank }
  }

  /// References and blanks in the order of the text, not overlapping: a title in brackets is a
  /// title, a blank in a reference is a part of its name.
  func marks(references: Bool) -> [Mark] {
    let titles = references ? bookTitles() : []
    let shortcuts = references ? shortcuts(outside: titles) : []
    let taken = merge(titles, shortcuts)
    return merge(taken, blankRuns(outside: taken))
  }

  private func merge(_ left: [Mark], _ right: [Mark]) -> [Mark] {
    left.isEmpty
      ? right
      : right.isEmpty
        ? left : (left + right).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The outermost pairs of book title marks.
  private func bookTitles() -> [Mark] {
    var (found, open, index): ([Mark], [Int], Int) = ([], [], 0)
    while index < bytes.count {
      if isBookMark(at: index, last: 0x8A) {
        open.append(index)
      } else if isBookMark(at: index, last: 0x8B), let lower = open.popLast() {
        while let last = found.last, last.range.lowerBound > lower { found.removeLast() }
        if lower + 3 < index { found.append(Mark(range: lower..<index + 3, kind: .bookTitle)) }
      }
      index += bytes[index] == 0xE3 ? 3 : 1
    }
    return found
  }

  private func shortcuts(outside titles: [Mark]) -> [Mark] {
    var (found, lower): ([Mark], Int?) = ([], nil)
    forEachUnescaped { index, byte in
      if byte == Ascii.leftBracket { lower = index }
      guard byte == Ascii.rightBracket, let start = lower else { return }
      lower = nil
      if isLabel(start + 1..<index) {
        found.append(Mark(range: start..<index + 1, kind: .shortcut))
      }
    }
    return removingOverlaps(found, titles)
  }

  /// What can name something: not a check box, not a footnote mark, not nothing.
  private func isLabel(_ range: Range<Int>) -> Bool {
    let label = bytes[range]
    guard let first = label.first(where: { !isWhitespace($0) }), first != Ascii.caret else {
      return false
    }
    return !(label.count == 1 && asciiLowercased(first) == 0x78)
  }

  private func blankRuns(outside taken: [Mark]) -> [Mark] {
    var found: [Mark] = []
    forEachUnescaped { index, byte in
      guard byte == Ascii.underscore || byte == PreparedBody.blankByte else { return }
      if let last = found.last, last.range.upperBound == index {
        found[found.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        found.append(Mark(range: index..<index + 1, kind: .blank))
      }
    }
    return removingOverlaps(found.filter { $0.range.count > 1 }, taken)
  }

  private func forEachUnescaped(_ body: (Int, UInt8) -> Void) {
    for (number, part) in parts.enumerated() where part.isVerbatim {
      let end = number + 1 < parts.count ? parts[number + 1].lower : bytes.count
      for index in part.lower..<end { body(index, bytes[index]) }
    }
  }

  /// Both lists are in order.
  private func removingOverlaps(_ marks: [Mark], _ others: [Mark]) -> [Mark] {
    var next = 0
    return marks.filter { mark in
      while next < others.count, others[next].range.upperBound <= mark.range.lowerBound {
        next += 1
      }
      return next == others.count || others[next].range.lowerBound >= mark.range.upperBound
    }
  }
}
