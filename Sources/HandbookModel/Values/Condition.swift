import Diagnostics

/// An interval of whole numbers; a missing end is open.
public struct NumericInterval: Hashable, Sendable {
  public struct End: Hashable, Sendable {
    public var value: Int
    public var isIncluded: Bool

    public init(_ value: Int, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  public var lower: End?
  public var upper: End?

  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }

  public func contains(_ number: Int) -> Bool {
    let above = lower.map { $0.isIncluded ? number >= $0.value : number > $0.value } ?? true
    let below = upper.map { $0.isIncluded ? number <= $0.value : number < $0.value } ?? true
    return above && below
  }
}

/// What has to hold for a clause to apply: all of its terms.
public struct Condition: Hashable, Sendable {
  public enum Term: Hashable, Sendable {
    case number(AxisID, NumericInterval)
    case segment(AxisID, SegmentID)
    case feature(String)
    case result(VisitResult)
    case measure(MeasureID, NumericInterval)
  }

  public var terms: [Term]

  public init(_ terms: [Term]) { self.terms = terms }
}

/// What a visit can come to, as conditions and fallbacks name it.
public enum VisitResult: String, CaseIterable, Sendable {
  case notReached = "not-reached"
  case inconvenient
  case dissatisfied
  case unqualified
}
