/// A body as cmark gets it: as long as the source, byte for byte at the same place, with what
/// cmark would misread replaced. One pass also finds the lines and what the text may hold.
///
/// - Runs of three or more underscores are blanks to fill. cmark would make them emphasis or
///   thematic breaks, so each byte becomes `blankByte`, which is a letter to it. A line of
///   underscores alone is a thematic break and stays. A run of two stays, so that `__strong__` is
///   strong; but before a percent sign it can only be a blank.
/// - Control bytes become `harmlessByte`, so that no author can write a hole's token.
struct PreparedBody {
  /// DEL: neither white space nor punctuation to cmark, and allowed in its destinations.
  static let blankByte: UInt8 = 0x7F
  /// SUB: shown as U+FFFD.
  static let harmlessByte: UInt8 = 0x1A

  /// Where the body begins in the file; add it to an offset into `bytes`.
  let base: Int
  private(set) var bytes: [UInt8]
  /// Offsets into `bytes`; line 1 of cmark is the first.
  private(set) var lineStarts: [Int32] = [0]
  private(set) var hasBlanks = false
  private(set) var hasControls = false
  private(set) var mayHaveStrikethrough = false
  private(set) var mayHaveAutolinks = false
  /// Where the line ends of which it is known whether it is a thematic break.
  private var ruleLine: (end: Int, isRule: Bool) = (-1, false)

  init(_ file: [UInt8], body: Range<Int>) {
    base = body.lowerBound
    bytes = Array(file[body])
    lineStarts.reserveCapacity(bytes.count / 24)
    let byteClass = PreparedBody.byteClass
    var index = 0
    while index < bytes.count {
      let kind = byteClass[Int(bytes[index])]
      if kind == 0 { index += 1 } else { index = prepare(kind, at: index) }
    }
  }

  /// Handles a byte that needs it and returns where to go on.
  private mutating func prepare(_ kind: UInt8, at index: Int) -> Int {
    let next = index + 1
    switch kind {
    case 1:
      let isPair = bytes[index] == Ascii.carriageReturn && peek(next) == Ascii.newline
      if !isPair { lineStarts.append(Int32(next)) }
    case 2: return prepareUnderscores(from: index)
    case 3: mayHaveStrikethrough = mayHaveStrikethrough || peek(next) == Ascii.tilde
    case 4: mayHaveAutolinks = true
    case 5: mayHaveAutolinks = mayHaveAutolinks || peek(next) == 0x2F
    case 6: mayHaveAutolinks = mayHaveAutolinks || (peek(next) == 0x77 && peek(next + 1) == 0x77)
    default:
      bytes[index] = PreparedBody.harmlessByte
      hasControls = true
    }
    return next
  }

  private mutating func prepareUnderscores(from start: Int) -> Int {
    var end = start + 1
    while peek(end) == Ascii.underscore { end += 1 }
    let isEscaped = start > 0 && bytes[start - 1] == Ascii.backslash
    guard !isEscaped, end - start > 2 ? !isRule(at: start) : end - start == 2 && isPercent(at: end)
    else { return end }
    for index in start..<end { bytes[index] = PreparedBody.blankByte }
    hasBlanks = true
    return end
  }

  /// Whether a line, block quote marks aside, is made of underscores alone.
  private mutating func isRule(at index: Int) -> Bool {
    if index < ruleLine.end { return ruleLine.isRule }
    let start = Int(lineStarts[lineStarts.count - 1])
    let head = bytes[start..<index].allSatisfy { isBlank($0) || $0 == Ascii.greater }
    let end = bytes[index...].firstIndex(where: isLineEnd) ?? bytes.count
    let rest = bytes[index..<end].allSatisfy { isBlank($0) || $0 == Ascii.underscore }
    ruleLine = (end, head && rest)
    return head && rest
  }

  private func isPercent(at index: Int) -> Bool {
    peek(index) == Ascii.percent
      || (peek(index) == 0xEF && peek(index + 1) == 0xBC && peek(index + 2) == 0x85)
  }

  private func peek(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  /// 0: nothing to do; others as in `prepare`.
  private static let byteClass: [UInt8] = (0..<256).map { value in
    switch UInt8(value) {
    case Ascii.newline, Ascii.carriageReturn: 1
    case Ascii.underscore: 2
    case Ascii.tilde: 3
    case 0x40: 4
    case Ascii.colon: 5
    case 0x77: 6
    case Ascii.tab: 0
    case 0..<0x20, 0x7F: 7
    default: 0
    }
  }
}

extension PreparedBody {
  /// The bytes of a line without its end, as offsets into `bytes`; lines count from 1. Lines that
  /// do not exist are empty and stand at the end.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
    if end > start, bytes[end - 1] == Ascii.newline { end -= 1 }
    if end > start, bytes[end - 1] == Ascii.carriageReturn { end -= 1 }
    return start..<end
  }

  /// The bytes of a line without white space at its end.
  func trimmedLine(_ number: Int) -> Range<Int> { trimmingEnd(line(number)) }

  func trimmingEnd(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isWhitespace(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  func trimming(_ range: Range<Int>) -> Range<Int> {
    let kept = trimmingEnd(range)
    var start = kept.lowerBound
    while start < kept.upperBound, isWhitespace(bytes[start]) { start += 1 }
    return start..<kept.upperBound
  }

  /// A range of the body as offsets into the file.
  func inFile(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound + base..<range.upperBound + base
  }
}
