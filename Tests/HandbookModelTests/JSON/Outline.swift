import Diagnostics

/// JSON for people who read a difference: members in their order, what fits into one line in one
/// line, and a place as `FILE LINE:COLUMN to LINE:COLUMN`. Nothing else is left out.
struct Outline {
  let text: String
  private static let width = 100

  init(_ value: JSONValue) { text = Self.lines(value, indentation: "") + "\n" }

  private static func lines(_ value: JSONValue, indentation: String) -> String {
    let line = inline(value)
    let inner = indentation + "  "
    let items: [String]
    switch value {
    case _ where indentation.count + line.count <= width: return line
    case .array(let elements): items = elements.map { lines($0, indentation: inner) }
    case .object(let object) where place(object) == nil:
      items = object.members.map { "\($0.key): \(lines($0.value, indentation: inner))" }
    default: return line
    }
    let (opening, closing) = if case .array = value { ("[", "]") } else { ("{", "}") }
    return opening + items.map { "\n\(inner)\($0)" }.joined() + "\n\(indentation)\(closing)"
  }

  private static func inline(_ value: JSONValue) -> String {
    switch value {
    case .array(let elements): "[\(elements.map(inline).joined(separator: ", "))]"
    case .object(let object): place(object) ?? "{ \(members(object)) }"
    default: String(JSONText(value).text.dropLast())
    }
  }

  private static func members(_ object: JSONObject) -> String {
    object.members.map { "\($0.key): \(inline($0.value))" }.joined(separator: ", ")
  }

  /// Nil for an object that is not a place.
  private static func place(_ object: JSONObject) -> String? {
    guard object.members.map(\.key) == ["file", "start", "end"],
      case .string(let file) = object.members[0].value
    else { return nil }
    let ends = object.members.dropFirst().map { position($0.value) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return "\(name) \(ends.joined(separator: " to "))"
  }

  private static func position(_ value: JSONValue) -> String {
    guard case .object(let object) = value else { return "?" }
    return object.members.prefix(2).map { inline($0.value) }.joined(separator: ":")
  }
}
