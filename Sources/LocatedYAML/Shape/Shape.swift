import Diagnostics

/// Says what a stretch of YAML may hold. One description serves three readers: `validate` reports
/// what does not fit, `Mapping` hands out typed values, and `jsonSchema` is what editors complete
/// and check by.
public struct Shape: Sendable, Equatable {
  public indirect enum Kind: Sendable, Equatable {
    case text(TextPattern?)
    /// Text in the grammar of phrases; only that it is text is checked here.
    case phrase
    /// Language to text, or to a list of texts: the first is printed, the rest are aliases.
    case name
    case list(of: Shape, atLeast: Int)
    case map(MapShape)
    case dictionary(of: Shape, keys: TextPattern)
    case choice([String])
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case boolean
    case date
    case dateRange
    case oneOf([Shape])
  }

  public var kind: Kind
  /// One English sentence for the person who fills it in, without full stop.
  public var summary: Message
  /// What a number counts: `mm`, `visits per person and working day`.
  public var unit: Message?
  /// The name under which the JSON Schema defines it once for all its uses.
  public var definition: String?

  public init(_ kind: Kind, _ summary: Message, unit: Message? = nil) {
    self.kind = kind
    self.summary = summary
    self.unit = unit
  }

  /// The same shape, defined once in the JSON Schema and referred to by name.
  public func defined(as name: String) -> Shape {
    var shape = self
    shape.definition = name
    return shape
  }

  /// The mapping that may stand here, also as one of several alternatives.
  var mapShape: MapShape? {
    switch kind {
    case .map(let map): map
    case .oneOf(let shapes): shapes.lazy.compactMap(\.mapShape).first
    default: nil
    }
  }

  /// The shape of what stands in a list or dictionary here.
  var element: Shape? {
    switch kind {
    case .list(let shape, _), .dictionary(let shape, _): shape
    case .oneOf(let shapes): shapes.lazy.compactMap(\.element).first
    default: nil
    }
  }
}

/// A mapping with known keys.
public struct MapShape: Sendable, Equatable {
  public var fields: [Field]
  /// Keys beyond the fields, all of one pattern and shape; none when nil.
  public var others: Others?
  /// Of each group at most one key may be given.
  public var exclusive: [[String]]
  /// Of each group at least one key must be given.
  public var anyOf: [[String]]

  public struct Others: Sendable, Equatable {
    public var keys: TextPattern
    public var value: Shape

    public init(keys: TextPattern, value: Shape) {
      self.keys = keys
      self.value = value
    }
  }

  public init(
    _ fields: [Field], others: Others? = nil, exclusive: [[String]] = [], anyOf: [[String]] = []
  ) {
    self.fields = fields
    self.others = others
    self.exclusive = exclusive
    self.anyOf = anyOf
  }

  func field(_ name: some StringProtocol) -> Field? { fields.first { $0.name == name } }
}

/// One key of a mapping.
public struct Field: Sendable, Equatable {
  public enum Presence: Sendable, Equatable {
    case required
    /// Required unless that other key is given.
    case requiredUnless(String)
    /// With the text that stands for it when it is absent.
    case optional(default: String?)
  }

  public var name: String
  public var shape: Shape
  public var presence: Presence

  public static func required(_ name: String, _ shape: Shape) -> Field {
    Field(name: name, shape: shape, presence: .required)
  }

  public static func required(_ name: String, unless other: String, _ shape: Shape) -> Field {
    Field(name: name, shape: shape, presence: .requiredUnless(other))
  }

  public static func optional(
    _ name: String, _ shape: Shape, default standard: String? = nil
  ) -> Field {
    Field(name: name, shape: shape, presence: .optional(default: standard))
  }

  var standard: String? {
    if case .optional(let standard) = presence { standard } else { nil }
  }
}
