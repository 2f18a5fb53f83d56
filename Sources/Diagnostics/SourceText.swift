/// A readable text whose every byte knows where in its file it stands.
///
/// Markup and escapes make the text that an author means shorter than the text that stands in the
/// file (`**客服主管**：制订`, `"a\"b"`). Readers of phrases work on `text` and ask `range(of:)`
/// for the place to point at.
public struct SourceText: Hashable, Sendable {
  /// A run of bytes that stand in the file just as they stand in `text`, or, when `isVerbatim` is
  /// false, that a longer or shorter stretch of the file (an escape, an entity) stands for.
  public struct Segment: Hashable, Sendable {
    /// Where the run begins in `utf8`.
    public var textLower: Int32
    /// The stretch of the file that it comes from.
    public var sourceLower: Int32
    public var sourceUpper: Int32
    public var isVerbatim: Bool

    public init(textLower: Int, sourceLower: Int, sourceUpper: Int, isVerbatim: Bool) {
      self.textLower = Int32(textLower)
      self.sourceLower = Int32(sourceLower)
      self.sourceUpper = Int32(sourceUpper)
      self.isVerbatim = isVerbatim
    }
  }

  public private(set) var utf8: [UInt8]
  public private(set) var segments: [Segment]
  /// The whole stretch of the file, markup included; where to point when the text is empty.
  public var whole: SourceRange

  public init(whole: SourceRange) {
    self.utf8 = []
    self.segments = []
    self.whole = whole
  }

  /// A text that stands in the file as it is.
  public init(verbatim bytes: some Sequence<UInt8>, at range: SourceRange) {
    self.init(whole: range)
    append(bytes, from: range.offsets, isVerbatim: true)
  }

  public var text: String { String(decoding: utf8, as: UTF8.self) }
  public var isEmpty: Bool { utf8.isEmpty }

  public mutating func append(
    _ bytes: some Sequence<UInt8>, from source: Range<Int>, isVerbatim: Bool
  ) {
    segments.append(
      Segment(
        textLower: utf8.count, sourceLower: source.lowerBound, sourceUpper: source.upperBound,
        isVerbatim: isVerbatim))
    utf8.append(contentsOf: bytes)
  }

  /// Another text for the same stretch of the file: every part of it stands for the whole.
  public func rewritten(_ change: (String) -> String) -> SourceText {
    guard !isEmpty else { return self }
    var other = SourceText(whole: whole)
    other.append(change(text).utf8, from: whole.offsets, isVerbatim: false)
    return other
  }

  /// The stretch of the file behind `offsets`, which are byte offsets into `utf8`.
  public func range(of offsets: Range<Int>) -> SourceRange {
    guard !segments.isEmpty else { return whole }
    if offsets.isEmpty {
      let point = lower(at: offsets.lowerBound)
      return SourceRange(source: whole.source, lower: point, upper: point)
    }
    let start = lower(at: offsets.lowerBound)
    return SourceRange(
      source: whole.source, lower: start, upper: max(start, upper(at: offsets.upperBound)))
  }

  /// The part of this text behind `offsets`, with its own places.
  public func slice(_ offsets: Range<Int>) -> SourceText {
    var part = SourceText(whole: range(of: offsets))
    guard !offsets.isEmpty else { return part }
    for index in max(0, countOfSegments { $0 <= offsets.lowerBound } - 1)..<segments.count {
      let segment = segments[index]
      guard segment.textLower < offsets.upperBound else { break }
      let end = index + 1 < segments.count ? Int(segments[index + 1].textLower) : utf8.count
      let shared = offsets.clamped(to: Int(segment.textLower)..<max(Int(segment.textLower), end))
      guard !shared.isEmpty else { continue }
      part.append(
        utf8[shared], from: stretch(of: shared, in: segment), isVerbatim: segment.isVerbatim)
    }
    return part
  }

  /// How many segments, from the first, begin at offsets for which `isBefore` holds.
  private func countOfSegments(_ isBefore: (Int) -> Bool) -> Int {
    var range = 0..<segments.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      let isLower = isBefore(Int(segments[middle].textLower))
      range = isLower ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  /// This text without the white space at its ends, the wide spaces of Chinese text included.
  public var trimmed: SourceText {
    var lower = 0
    var upper = utf8.count
    while lower < upper, let length = spaceLength(at: lower) { lower += length }
    while lower < upper, let length = spaceLength(before: upper) { upper -= length }
    guard lower < upper else { return slice(0..<0) }
    return lower == 0 && upper == utf8.count ? self : slice(lower..<upper)
  }

  /// U+3000 and U+00A0, which word processors leave behind.
  private static let wideSpaces: [[UInt8]] = [[0xE3, 0x80, 0x80], [0xC2, 0xA0]]

  private func spaceLength(at index: Int) -> Int? {
    switch utf8[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xE3, 0xC2:
      SourceText.wideSpaces.first { utf8[index...].starts(with: $0) }?.count
    default: nil
    }
  }

  private func spaceLength(before end: Int) -> Int? {
    switch utf8[end - 1] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0x80, 0xA0:
      SourceText.wideSpaces.first { utf8[..<end].reversed().starts(with: $0.reversed()) }?.count
    default: nil
    }
  }

  private func stretch(of offsets: Range<Int>, in segment: Segment) -> Range<Int> {
    guard segment.isVerbatim else { return Int(segment.sourceLower)..<Int(segment.sourceUpper) }
    let shift = Int(segment.sourceLower) - Int(segment.textLower)
    return offsets.lowerBound + shift..<offsets.upperBound + shift
  }

  private func lower(at offset: Int) -> Int {
    let segment = segments[max(0, countOfSegments { $0 <= offset } - 1)]
    guard segment.isVerbatim else { return Int(segment.sourceLower) }
    return min(
      Int(segment.sourceLower) + offset - Int(segment.textLower), Int(segment.sourceUpper))
  }

  private func upper(at offset: Int) -> Int {
    let segment = segments[max(0, countOfSegments { $0 < offset } - 1)]
    guard segment.isVerbatim else { return Int(segment.sourceUpper) }
    return min(
      Int(segment.sourceLower) + offset - Int(segment.textLower), Int(segment.sourceUpper))
  }
}
