/// What follows the text of a link, from its `]` on: `](destination "title")`, `][label]` or `]`.
/// Only for texts that are known to be links, so what does not fit is not a part of one.
struct LinkTail {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The end of the link, and where its destination stands if it has one of its own.
  func scan(from bracket: Int) -> (end: Int, destination: Range<Int>?) {
    let next = bracket + 1
    if peek(next) == Ascii.leftParenthesis, let inline = inline(from: next + 1) { return inline }
    if peek(next) == Ascii.leftBracket, let end = labelEnd(from: next + 1) { return (end, nil) }
    return (next, nil)
  }

  private func peek(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func skippingSpace(from start: Int) -> Int {
    var index = start
    while let byte = peek(index), isWhitespace(byte) { index += 1 }
    return index
  }

  private func inline(from start: Int) -> (end: Int, destination: Range<Int>?)? {
    let first = skippingSpace(from: start)
    guard let (destination, afterDestination) = destination(from: first) else { return nil }
    let titleStart = skippingSpace(from: afterDestination)
    var end = titleStart
    if titleStart > afterDestination, let titleEnd = title(from: titleStart) { end = titleEnd }
    end = skippingSpace(from: end)
    return peek(end) == Ascii.rightParenthesis ? (end + 1, destination) : nil
  }

  private func destination(from start: Int) -> (Range<Int>, Int)? {
    if peek(start) == Ascii.less { return pointed(from: start + 1) }
    var (index, depth) = (start, 0)
    while let byte = peek(index) {
      if byte == Ascii.backslash, let next = peek(index + 1), isPunctuation(next) {
        index += 2
        continue
      }
      if byte == Ascii.leftParenthesis { depth += 1 }
      if byte == Ascii.rightParenthesis {
        if depth == 0 { break }
        depth -= 1
      }
      if isWhitespace(byte) { break }
      index += 1
    }
    return (start..<index, index)
  }

  private func pointed(from start: Int) -> (Range<Int>, Int)? {
    var index = start
    while let byte = peek(index), byte != Ascii.greater {
      if isLineEnd(byte) || byte == Ascii.less { return nil }
      index += byte == Ascii.backslash ? 2 : 1
    }
    return index < bytes.count ? (start..<index, index + 1) : nil
  }

  private func title(from start: Int) -> Int? {
    guard let open = peek(start) else { return nil }
    let close: UInt8
    switch open {
    case Ascii.quote, Ascii.apostrophe: close = open
    case Ascii.leftParenthesis: close = Ascii.rightParenthesis
    default: return nil
    }
    var index = start + 1
    while let byte = peek(index), byte != close { index += byte == Ascii.backslash ? 2 : 1 }
    return index < bytes.count ? index + 1 : nil
  }

  private func labelEnd(from start: Int) -> Int? {
    var index = start
    while let byte = peek(index), byte != Ascii.rightBracket {
      if byte == Ascii.leftBracket { return nil }
      index += byte == Ascii.backslash ? 2 : 1
    }
    return index < bytes.count && index - start <= 1000 ? index + 1 : nil
  }
}
