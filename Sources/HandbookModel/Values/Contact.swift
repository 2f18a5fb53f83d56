import Diagnostics

/// How long one visit or call may last.
public struct VisitLength: Hashable, Sendable {
  public enum Exception: Hashable, Sendable {
    case kind(KindID)
    case result(VisitResult)
    /// What the vocabulary has no word for, as written (`投诉`, `紧急情况`).
    case text(String)
  }

  /// In minutes.
  public var maximum: Int
  /// It is told to the customer, and is no limit of the company's own.
  public var isPromised: Bool
  /// In the order of the text.
  public var exceptions: [Exception]

  public init(maximum: Int, isPromised: Bool = false, exceptions: [Exception] = []) {
    self.maximum = maximum
    self.isPromised = isPromised
    self.exceptions = exceptions
  }
}

/// The hours of the day at which visits of one clause are made.
public struct VisitHours: Hashable, Sendable {
  public var required: [HourRange]
  public var recommended: [HourRange]
  public var avoided: [HourRange]

  public init(
    required: [HourRange] = [], recommended: [HourRange] = [], avoided: [HourRange] = []
  ) {
    self.required = required
    self.recommended = recommended
    self.avoided = avoided
  }
}

/// Word that goes before a visit: `回访前 1 天；电话`, `by appointment`.
public struct Notice: Hashable, Sendable {
  /// How long before the visit, as a positive length; nil: no number is stated.
  public var ahead: Offset?
  /// Any of them; empty: by whatever means.
  public var methods: [MethodID]

  public init(ahead: Offset?, methods: [MethodID] = []) {
    self.ahead = ahead
    self.methods = methods
  }
}

/// A sum of money, or the range of one; in hundredths of the unit (分), so that no fraction is lost.
public struct Amount: Hashable, Sendable {
  /// What a sum is counted in.
  public enum Currency: String, CaseIterable, Sendable {
    /// 元 without a name before it: the money of the handbook's country.
    case yuan
    case hongKongDollar = "hong-kong-dollar"
    case taiwanDollar = "taiwan-dollar"
    case dollar, pound, euro
  }

  public var minimum: Int?
  public var maximum: Int?
  public var currency: Currency

  public init(minimum: Int?, maximum: Int?, currency: Currency = .yuan) {
    self.minimum = minimum
    self.maximum = maximum
    self.currency = currency
  }
}
