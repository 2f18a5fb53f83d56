import Diagnostics

/// A part of the model that can be printed as JSON.
///
/// Encoders are written out, type by type, and nothing is found by reflection: a member's name and
/// place are an interface (docs/model.schema.json), and must not change with a property's name.
protocol ModelValue {
  func json(in sources: SourceMap) -> JSONValue
  /// What stands for it in an object that also says where it is from: `value` and itself, unless it
  /// can be something else than a value.
  var sourcedMembers: JSONMembers { get }
}

extension ModelValue {
  var sourcedMembers: JSONMembers { ["value": self] }
}

/// A part of the model that is printed as an object.
protocol ModelObject: ModelValue {
  /// In the order in which they are printed.
  var jsonMembers: JSONMembers { get }
}

extension ModelObject {
  func json(in sources: SourceMap) -> JSONValue {
    var object = JSONObject()
    for member in jsonMembers.list {
      object.append(member.key, member.value.json(in: sources))
    }
    return .object(object)
  }
}

/// A word of a closed list.
protocol ModelWord: ModelValue, RawRepresentable<String> {}

extension ModelWord {
  func json(in sources: SourceMap) -> JSONValue { .string(rawValue) }
}

/// Members of an object, in order. A nil value was not stated: its member is left out.
struct JSONMembers: ModelObject, ExpressibleByDictionaryLiteral {
  private(set) var list: [(key: String, value: any ModelValue)]

  init(dictionaryLiteral elements: (String, (any ModelValue)?)...) {
    list = elements.compactMap { key, value in value.map { (key, $0) } }
  }

  var jsonMembers: JSONMembers { self }

  static func + (left: JSONMembers, right: JSONMembers) -> JSONMembers {
    var sum = left
    sum.list += right.list
    return sum
  }
}

extension String: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .string(self) }
}

extension Int: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .integer(self) }
}

extension Bool: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .bool(self) }
}

extension Array: ModelValue where Element: ModelValue {
  func json(in sources: SourceMap) -> JSONValue { .array(map { $0.json(in: sources) }) }
}
