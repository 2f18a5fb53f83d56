import Diagnostics

/// A point of an event that lasts.
public enum SpanPoint: String, Sendable { case start, middle, end }

/// What a window counts from.
public struct Anchor: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// The event that the visit's kind names in the vocabulary.
    case ownEvent
    case event(EventID)
    /// The visit of another kind, once it is done.
    case visit(KindID)
  }

  public var subject: Subject
  /// Nil for an event that does not last.
  public var point: SpanPoint?

  public init(_ subject: Subject, point: SpanPoint? = nil) {
    self.subject = subject
    self.point = point
  }
}

/// An end of a window, as an offset from its anchor. The anchor's own day is day 0.
public struct Bound: Hashable, Sendable {
  public var offset: Offset
  public var isIncluded: Bool

  public init(_ offset: Offset, isIncluded: Bool = true) {
    self.offset = offset
    self.isIncluded = isIncluded
  }
}

/// A stretch of time around an anchor. A missing bound is open: no limit on that side.
public struct Window: Hashable, Sendable {
  public var anchor: Anchor
  public var lower: Bound?
  public var upper: Bound?

  public init(anchor: Anchor, lower: Bound?, upper: Bound?) {
    self.anchor = anchor
    self.lower = lower
    self.upper = upper
  }
}

/// So many times in each calendar period.
public struct Frequency: Hashable, Sendable {
  public var period: CalendarPeriod
  public var minimum: Int
  /// Nil for "at least"; otherwise equal to `minimum`.
  public var maximum: Int?
  /// What each visit is counted for where the text says so (`每户`); nil: the kind's own unit.
  public var unit: VisitKind.Unit?

  public init(
    period: CalendarPeriod, minimum: Int, maximum: Int?, unit: VisitKind.Unit? = nil
  ) {
    self.period = period
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
  }
}

/// When a visit is due. Sequences (`第3天、第15天，此后每满一个月`) will stand here as a case.
public enum Deadline: Hashable, Sendable {
  /// One window, or the phases of a span in their order; all are due.
  case phases([Window])
  case frequency(Frequency)
  /// At most this long after the visit before.
  case gap(Offset)
  /// A limit without a number (及时, in time), as written.
  case vague(String)
}
