/// Writes XML 1.0 as UTF-8, two spaces per level. Characters that XML cannot hold come as those that
/// `VisibleText` shows instead of them.
struct XMLText {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var level = 0

  mutating func open(_ name: String, _ attributes: [(String, String)]) {
    line("<\(tag(name, attributes))>")
    level += 1
  }

  mutating func close(_ name: String) {
    level -= 1
    line("</\(name)>")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    line("<\(tag(name, attributes))/>")
  }

  /// An element with text, the line breaks of which are kept.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String) {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    let escaped = lines.map { Self.escaped(String($0)) }.joined(separator: "\n")
    line("<\(tag(name, attributes))>\(escaped)</\(name)>")
  }

  private mutating func line(_ text: String) {
    self.text += String(repeating: "  ", count: level) + text + "\n"
  }

  private func tag(_ name: String, _ attributes: [(String, String)]) -> String {
    attributes.reduce(name) { "\($0) \($1.0)=\"\(Self.escaped($1.1))\"" }
  }

  private static func escaped(_ text: String) -> String {
    VisibleText.line(text).unicodeScalars.reduce(into: "") { output, scalar in
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": output += "\u{FFFD}"
      default: output.unicodeScalars.append(scalar)
      }
    }
  }
}
