/// Reads a page tag by tag and notes what a browser would silently mend: tags that do not match,
/// ids given twice, headings that skip a level, words in a language that nothing announces.
struct PageScanner {
  struct Element {
    let name: String
    let attributes: [String: String]
    /// Of its text: its own `lang` or that of the element around it.
    let language: String
    var text = ""
  }

  private(set) var faults: [String] = []
  private(set) var ids: Set<String> = []
  /// Addresses in `href` and `src`.
  private(set) var targets: [String] = []
  private var references: [String] = []
  private var open: [Element] = []
  private var headingLevel = 0
  private var rest: Substring.UTF8View

  private static let void: Set = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"]

  init(_ html: String) {
    rest = Substring(html).utf8
    while let byte = rest.first {
      byte == UInt8(ascii: "<") ? scanTag() : scanText()
    }
    for element in open { faults.append("<\(element.name)> is not closed") }
    for reference in references where !ids.contains(reference) {
      faults.append("no id '\(reference)', which a label refers to")
    }
    if headingLevel == 0 { faults.append("no heading") }
  }

  private mutating func scanText() {
    let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    let text = String(Substring(rest[..<end]))
    rest = rest[end...]
    for index in open.indices { open[index].text += text }
    if let language = open.last?.language, !language.hasPrefix("zh"),
      text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) })
    {
      faults.append("'\(text)' is not announced as Chinese")
    }
  }

  private mutating func scanTag() {
    guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
      faults.append("a tag is not closed")
      return rest = rest[rest.endIndex...]
    }
    let tag = String(Substring(rest[rest.index(after: rest.startIndex)..<end]))
    rest = rest[rest.index(after: end)...]
    if tag.hasPrefix("!") { return }
    tag.hasPrefix("/") ? close(String(tag.dropFirst())) : begin(tag)
  }

  private mutating func begin(_ tag: String) {
    let name = String(tag.prefix { $0 != " " && $0 != "\n" })
    if name.isEmpty || name.contains(where: { !$0.isLetter && !$0.isNumber }) {
      faults.append("'<\(tag)>' is no tag")
    }
    let element = Element(
      name: name, attributes: attributes(of: tag), language: open.last?.language ?? "")
    check(element)
    guard !PageScanner.void.contains(name) else { return }
    let language = element.attributes["lang"] ?? element.language
    open.append(Element(name: name, attributes: element.attributes, language: language))
  }

  private mutating func attributes(of tag: String) -> [String: String] {
    var found: [String: String] = [:]
    var rest = tag.drop { $0 != " " }
    while let first = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
      rest = rest[first...]
      let name = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(name.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        value = String(rest.dropFirst(2).prefix { $0 != "\"" })
        rest = rest.dropFirst(value.count + 3)
      }
      if found.updateValue(value, forKey: String(name)) != nil {
        faults.append("'\(name)' stands twice in '<\(tag)>'")
      }
    }
    return found
  }

  private mutating func check(_ element: Element) {
    let attributes = element.attributes
    if let id = attributes["id"], !ids.insert(id).inserted { faults.append("id '\(id)' twice") }
    targets += [attributes["href"], attributes["src"]].compactMap { $0 }
    references += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    if let language = attributes["lang"],
      !["zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK", "en"].contains(language)
    {
      faults.append("lang '\(language)'")
    }
    switch element.name {
    case "html": if attributes["lang"] == nil { faults.append("the page has no language") }
    case "img": if attributes["alt"] == nil { faults.append("a picture has no text") }
    // In the head of a table it is that of its column.
    case "th" where attributes["scope"] == nil && !open.contains { $0.name == "thead" }:
      faults.append("a heading of a table has no scope")
    case "h1", "h2", "h3", "h4", "h5", "h6": checkHeading(element.name)
    default: break
    }
  }

  private mutating func checkHeading(_ name: String) {
    let level = Int(name.dropFirst()) ?? 0
    if level == 1, headingLevel > 0 { faults.append("a second <h1>") }
    if level > headingLevel + 1 { faults.append("<\(name)> after <h\(headingLevel)>") }
    headingLevel = level
  }

  private mutating func close(_ name: String) {
    guard let last = open.popLast(), last.name == name else {
      return faults.append("</\(name)> closes nothing")
    }
    let isNamed = ["a", "button", "th", "summary", "h1", "h2", "h3", "h4"].contains(name)
    let text = last.text.filter { !$0.isWhitespace }
    if isNamed, text.isEmpty, last.attributes["aria-label"] == nil {
      faults.append("<\(name)> says nothing")
    }
  }
}
