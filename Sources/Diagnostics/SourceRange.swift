/// Names one source file of a run; the index into `SourceMap`. Ordered as the files were added,
/// which is by path.
public struct SourceID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(index: Int32) { self.index = index }

  public static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A half-open stretch of one file, in UTF-8 byte offsets from its first byte.
///
/// Empty ranges are points: "here something is missing". `LineTable` converts to lines, columns
/// and other units; nothing else does.
public struct SourceRange: Hashable, Comparable, Sendable {
  public let source: SourceID
  public let lower: Int32
  public let upper: Int32

  /// Traps when `upper` lies before `lower`: that is a mistake of ours, not of an author.
  public init(source: SourceID, lower: Int, upper: Int) {
    precondition(lower <= upper, "a source range must not end before it begins")
    self.source = source
    self.lower = Int32(lower)
    self.upper = Int32(upper)
  }

  public var offsets: Range<Int> { Int(lower)..<Int(upper) }
  public var isEmpty: Bool { lower == upper }

  /// The point at which this range begins.
  public var start: SourceRange {
    SourceRange(source: source, lower: Int(lower), upper: Int(lower))
  }

  /// The smallest range that holds both; both must be of one file.
  public func union(_ other: SourceRange) -> SourceRange {
    precondition(source == other.source, "ranges of two files have no union")
    return SourceRange(
      source: source, lower: Int(min(lower, other.lower)), upper: Int(max(upper, other.upper)))
  }

  /// By file, then by where the range begins, then by where it ends.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.source.index, left.lower, left.upper) < (right.source.index, right.lower, right.upper)
  }
}

/// A value and the place in the sources that it was read from.
public struct Located<Value> {
  public var value: Value
  public var range: SourceRange

  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Located<Result> {
    Located<Result>(try transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
