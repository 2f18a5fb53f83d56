import Diagnostics

extension Shape {
  /// The JSON Schema (draft 2020-12) of a file of this shape, for editors; keys in the order in
  /// which the shape declares them, definitions in the order of their first use.
  ///
  /// Editors type scalars before they check them, so a text also admits what looks like a number.
  public func jsonSchema(id: String, title: String) -> String {
    var writer = JSONSchemaWriter()
    var members: [(String, JSONValue)] = [
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text(id)), ("title", .text(title)), ("description", .text(described)),
    ]
    members += writer.constraints(of: self)
    if !writer.definitions.isEmpty { members.append(("$defs", .object(writer.definitions))) }
    return JSONValue.object(members).text
  }

  var described: String { unit.map { "\(summary) (\($0))" } ?? summary.english }
}

/// Collects definitions while it describes shapes.
struct JSONSchemaWriter {
  private(set) var definitions: [(String, JSONValue)] = []

  mutating func schema(of shape: Shape, standard: String? = nil) -> JSONValue {
    var members: [(String, JSONValue)] = [("description", .text(shape.described))]
    if let name = shape.definition {
      define(shape, as: name)
      members.append(("$ref", .text("#/$defs/\(name)")))
    } else {
      members += constraints(of: shape)
    }
    if let standard { members.append(("default", value(standard, of: shape))) }
    return .object(members)
  }

  /// The place is taken before the content is known, so that a shape may refer to itself.
  private mutating func define(_ shape: Shape, as name: String) {
    guard !definitions.contains(where: { $0.0 == name }) else { return }
    let place = definitions.count
    definitions.append((name, .object([])))
    definitions[place].1 = .object(constraints(of: shape))
  }

  mutating func constraints(of shape: Shape) -> [(String, JSONValue)] {
    switch shape.kind {
    case .text(nil), .phrase: [("type", Self.anyText)]
    case .text(let pattern?): Self.constraints(of: pattern)
    case .choice(let words): [("enum", .array(words.map { .text($0) }))]
    case .integer(let range):
      [("type", .text("integer"))]
        + Self.bound("minimum", range.lowerBound, unless: .min)
        + Self.bound("maximum", range.upperBound, unless: .max)
    case .number(let range):
      [("type", .text("number"))]
        + Self.bound("minimum", range.lowerBound) + Self.bound("maximum", range.upperBound)
    case .boolean: [("type", .text("boolean"))]
    case .date: Self.constraints(of: .date) + [("format", .text("date"))]
    case .dateRange: Self.constraints(of: .dateRange)
    case .oneOf(let shapes): [("anyOf", .array(shapes.map { schema(of: $0) }))]
    case .list(let element, let atLeast):
      [("type", .text("array")), ("items", schema(of: element))]
        + (atLeast > 0 ? [("minItems", .integer(atLeast))] : [])
    case .dictionary(let element, let keys):
      members(of: MapShape([], others: .init(keys: keys, value: element)))
    case .name: members(of: Shape.nameMap)
    case .map(let map): members(of: map)
    }
  }

  private mutating func members(of map: MapShape) -> [(String, JSONValue)] {
    var members: [(String, JSONValue)] = [("type", .text("object"))]
    if !map.fields.isEmpty {
      let properties = map.fields.map { ($0.name, schema(of: $0.shape, standard: $0.standard)) }
      members.append(("properties", .object(properties)))
    }
    let required = map.fields.filter { $0.presence == .required }.map { JSONValue.text($0.name) }
    if !required.isEmpty { members.append(("required", .array(required))) }
    if let others = map.others {
      members.append(("propertyNames", Self.keys(of: map, or: others.keys)))
      members.append(("additionalProperties", schema(of: others.value)))
    } else {
      members.append(("additionalProperties", .boolean(false)))
    }
    let together = Self.presence(in: map)
    return together.isEmpty ? members : members + [("allOf", .array(together))]
  }

  private static func keys(of map: MapShape, or pattern: TextPattern) -> JSONValue {
    let others = JSONValue.object([("pattern", .text(pattern.regularExpression))])
    guard !map.fields.isEmpty else { return others }
    let fields = JSONValue.object([("enum", .array(map.fields.map { .text($0.name) }))])
    return .object([("anyOf", .array([fields, others]))])
  }

  private static func presence(in map: MapShape) -> [JSONValue] {
    var all: [JSONValue] = map.fields.compactMap { field in
      guard case .requiredUnless(let other) = field.presence else { return nil }
      return anyOf([field.name, other])
    }
    all += map.anyOf.map(anyOf)
    for group in map.exclusive {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          all.append(.object([("not", required([one, other]))]))
        }
      }
    }
    return all
  }

  private static func anyOf(_ keys: [String]) -> JSONValue {
    .object([("anyOf", .array(keys.map { required([$0]) }))])
  }

  private static func required(_ keys: [String]) -> JSONValue {
    .object([("required", .array(keys.map { .text($0) }))])
  }

  private static let anyText = JSONValue.array([
    .text("string"), .text("number"), .text("boolean"),
  ])

  /// A pattern only binds strings, so a number is let through where a number can match.
  private static func constraints(of pattern: TextPattern) -> [(String, JSONValue)] {
    let type: JSONValue =
      pattern.matches("2026") ? .array([.text("string"), .text("integer")]) : .text("string")
    return [("type", type), ("pattern", .text(pattern.regularExpression))]
  }

  private static func bound(
    _ name: String, _ number: Int, unless none: Int
  ) -> [(String, JSONValue)] {
    number == none ? [] : [(name, .integer(number))]
  }

  private static func bound(_ name: String, _ number: Double) -> [(String, JSONValue)] {
    number.isInfinite ? [] : [(name, .number(number))]
  }

  private func value(_ standard: String, of shape: Shape) -> JSONValue {
    switch shape.kind {
    case .integer: ScalarMeaning.integer(standard).map { .integer($0) } ?? .text(standard)
    case .number: ScalarMeaning.number(standard).map { .number($0) } ?? .text(standard)
    case .boolean: Bool(standard).map { .boolean($0) } ?? .text(standard)
    default: .text(standard)
    }
  }
}
