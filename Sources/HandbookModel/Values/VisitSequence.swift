import Diagnostics

/// Visits one after the other: `第 3 天、第 15 天，此后每满一个月，至合同期满`.
public struct VisitSequence: Hashable, Sendable {
  /// What a series repeats by.
  public enum Tail: Hashable, Sendable {
    /// This long after the visit before; the first one after the last point, or after `start`.
    case every(Offset)
    /// So often in each calendar period, beginning with the first full one.
    case frequency(Frequency)
  }

  /// Where a series ends.
  public enum End: Hashable, Sendable {
    /// With an event (`至合同期满`).
    case until(Anchor)
    /// So long after the first anchor (`至购买满一年`).
    case after(Offset)
    /// After so many visits in all (`满三次为止`).
    case times(Int)
  }

  /// Each is one visit, in the order in which they are due.
  public var points: [Window]
  /// What the series counts from where no point goes before it (`自首次回访后每季度一次`).
  public var start: Anchor?
  public var tail: Tail?
  /// Nil: nobody says where the series ends.
  public var end: End?

  public init(points: [Window], start: Anchor? = nil, tail: Tail?, end: End? = nil) {
    self.points = points
    self.start = start
    self.tail = tail
    self.end = end
  }
}

/// An answer on a sheet that starts something.
public struct FieldAnswer: Hashable, Sendable {
  public var form: FormKey
  public var field: FieldID
  public var value: NumericInterval

  public init(form: FormKey, field: FieldID, value: NumericInterval) {
    self.form = form
    self.field = field
    self.value = value
  }
}
