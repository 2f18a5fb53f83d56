import Diagnostics

/// One way of visiting: its methods are all used, in the order of `methods` if `isOrdered`.
public struct MethodWay: Hashable, Sendable {
  public var methods: [MethodID]
  public var isOrdered: Bool

  public init(_ methods: [MethodID], isOrdered: Bool = false) {
    self.methods = methods
    self.isOrdered = isOrdered
  }
}

/// What to do instead when a visit comes to `result`.
public struct Fallback: Hashable, Sendable {
  public var result: VisitResult
  public var ways: [MethodWay]

  public init(_ result: VisitResult, ways: [MethodWay]) {
    self.result = result
    self.ways = ways
  }
}

/// A signature that a visit's record must bear.
public struct SignatureDemand: Hashable, Sendable {
  public enum Scope: Hashable, Sendable {
    case always
    case except([MethodID])
    case only([MethodID])
  }

  /// `RoleID.visitor` for whoever leads the visit.
  public var role: RoleID
  public var scope: Scope

  public init(_ role: RoleID, scope: Scope = .always) {
    self.role = role
    self.scope = scope
  }
}

/// Who leads a visit: any one of `roles`, or of the first exception that holds.
public struct Leaders: Hashable, Sendable {
  /// Somebody else leads where any one of `conditions` holds
  /// (`如购买人数达到 300 人或日均接待量超过 20 人：客服部`).
  public struct Exception: Hashable, Sendable {
    public var conditions: [Condition]
    public var roles: [Located<RoleID>]

    public init(_ conditions: [Condition], roles: [Located<RoleID>]) {
      self.conditions = conditions
      self.roles = roles
    }
  }

  /// Alternatives; almost always one.
  public var roles: [Located<RoleID>]
  /// In the order of the text; the first that holds counts.
  public var exceptions: [Exception]

  public init(
    _ roles: [Located<RoleID>], exceptions: [Exception] = []
  ) {
    self.roles = roles
    self.exceptions = exceptions
  }
}

/// Minutes after midnight, 0 to 1440.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  public var minutes: Int

  public init(hour: Int, minute: Int) { minutes = hour * 60 + minute }

  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

/// A stretch of a day; both ends belong to it.
public struct HourRange: Hashable, Sendable {
  public var from: TimeOfDay
  public var to: TimeOfDay

  public init(from: TimeOfDay, to: TimeOfDay) {
    self.from = from
    self.to = to
  }
}
