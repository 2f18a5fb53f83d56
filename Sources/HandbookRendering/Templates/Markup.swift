/// HTML that this program has made itself and that templates insert as it is.
///
/// Everything else is text and is escaped where a template prints it. Make one only from constant
/// tags and escaped text, or from what cmark rendered with raw HTML made harmless.
public struct Markup: Hashable, Sendable {
  public private(set) var html: String

  public init(trusted html: String) { self.html = html }

  /// Plain text, escaped.
  public init(text: String) { html = Markup.escape(text) }

  /// Plain text in a language of its own; empty: the page's.
  init(text: String, in language: String) {
    self.init(text: text)
    if !language.isEmpty {
      html = "<span lang=\"\(Markup.escape(language))\">\(html)</span>"
    }
  }

  /// Plain text with a placeholder, which the braces keep apart from what is escaped.
  init(text: String, replacing placeholder: String, with markup: Markup) {
    self.init(text: text)
    html.replace(placeholder, with: markup.html)
  }

  public static let empty = Markup(trusted: "")

  public static func + (left: Markup, right: Markup) -> Markup {
    Markup(trusted: left.html + right.html)
  }

  /// A link; `attributes` are trusted constants that begin with a space.
  public static func link(_ text: Markup, to href: String, attributes: String = "") -> Markup {
    Markup(trusted: "<a href=\"\(escape(href))\"\(attributes)>\(text.html)</a>")
  }

  /// Escapes the five characters that mean something in HTML text and attributes.
  public static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    append(text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `text` to `bytes`, escaped.
  static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }
}
