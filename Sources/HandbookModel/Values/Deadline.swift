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
    /// The visit at hand, which a notice goes before.
    case thisVisit
    /// An answer given on a sheet (`《F》.评分 < 6`).
    case answer(FieldAnswer)
    /// The first limit that was missed is level 1, and so on (第 2 级逾期).
    case overdue(level: Int)
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

/// So many times in each calendar period, or in each stretch of several.
public struct Frequency: Hashable, Sendable {
  public var period: CalendarPeriod
  /// How many periods one cycle lasts, at least 1: 3 in `每三年一次`.
  public var periodCount: Int
  /// 0 for "at most".
  public var minimum: Int
  /// Nil for "at least"; otherwise at least `minimum`, and nearly always equal to it.
  public var maximum: Int?
  /// What each visit is counted for where the text says so (`每户`); nil: the kind's own unit.
  public var unit: VisitKind.Unit?

  public init(
    period: CalendarPeriod, periodCount: Int = 1, minimum: Int, maximum: Int?,
    unit: VisitKind.Unit? = nil
  ) {
    self.period = period
    self.periodCount = periodCount
    self.minimum = minimum
    self.maximum = maximum
    self.unit = unit
  }
}

/// When a visit is due.
public indirect enum Deadline: Hashable, Sendable {
  /// One window, or the phases of a span in their order; all are due.
  case phases([Window])
  case frequency(Frequency)
  /// At most this long after the visit before.
  case gap(Offset)
  /// Single visits one after the other, and perhaps a series that follows them.
  case sequence(VisitSequence)
  /// Somebody still has to choose (`每季度或每半年一次`); two or more, in the order of the text.
  case choice([Deadline])
  /// A limit without a number (及时, in time), as written.
  case vague(String)
}
