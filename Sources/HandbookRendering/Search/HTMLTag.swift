/// A tag of a page that this program made.
struct HTMLTag {
  /// The first eight letters, which tell apart all elements that matter here.
  struct Name: Hashable {
    private let letters: UInt64

    init(_ bytes: some Sequence<UInt8>) {
      letters = bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    fileprivate init(_ text: StaticString) {
      letters = text.withUTF8Buffer { Name($0).letters }
    }

    static let a = Name("a")
    static let br = Name("br")
    static let div = Name("div")
    static let h1 = Name("h1")
    static let main = Name("main")
    static let span = Name("span")

    var isHeading: Bool { Name.headings.contains(self) }
    var isInline: Bool { Name.inline.contains(self) }
    var isVoid: Bool { Name.void.contains(self) }
    /// Not part of the page's text: navigation, pictures (their text equivalents repeat what the page
    /// says), buttons.
    fileprivate var isUnread: Bool { Name.unread.contains(self) }

    private static let headings = [h1, Name("h2"), Name("h3"), Name("h4"), Name("h5"), Name("h6")]
    private static let inline: Set = [
      a, span, br, Name("strong"), Name("em"), Name("code"), Name("del"), Name("sup"),
      Name("sub"), Name("b"), Name("i"), Name("small"), Name("mark"), Name("time"), Name("abbr"),
      Name("dfn"), Name("wbr"), Name("img"), Name("q"), Name("cite"), Name("data"),
    ]
    private static let void: Set = [
      br, Name("img"), Name("input"), Name("hr"), Name("col"), Name("wbr"),
    ]
    private static let unread: Set = [
      Name("nav"), Name("svg"), Name("button"), Name("script"), Name("style"), Name("template"),
      Name("form"), Name("noscript"),
    ]
  }

  let name: Name
  let isClosing: Bool
  /// Behind `>`.
  let end: Int
  /// Nobody reads what stands in it.
  let isUnread: Bool
  /// An entry of the glossary; what it explains.
  let isTerm: Bool
  let isTermTitle: Bool
  /// Another name of it.
  let isTermName: Bool
  /// Between the name and `>`.
  private let attributes: Range<Int>

  /// - Parameter start: where `<` stands.
  init(_ html: [UInt8], at start: Int) {
    var index = start + 1
    isClosing = index < html.count && html[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let first = index
    while index < html.count, html[index] > UInt8(ascii: "/"), html[index] != UInt8(ascii: ">") {
      index += 1
    }
    name = Name(html[first..<index])
    let close = HTMLTag.close(of: html, from: index)
    attributes = index..<close
    end = min(close + 1, html.count)
    isTerm = name == .div && HTMLTag.end(of: HTMLTag.term, in: attributes, of: html) != nil
    isTermTitle =
      name == .span && HTMLTag.end(of: HTMLTag.termTitle, in: attributes, of: html) != nil
    isTermName =
      name == .span && HTMLTag.end(of: HTMLTag.termName, in: attributes, of: html) != nil
    isUnread =
      !isClosing && (name.isUnread || HTMLTag.hides(attributes, of: html))
  }

  /// Where `>` stands, outside quotation marks.
  private static func close(of html: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for index in start..<html.count {
      if html[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, html[index] == UInt8(ascii: ">") { return index }
    }
    return html.count
  }

  /// Hidden, a sign that says nothing (to copy an address, or that nobody states a value), or what is
  /// shown over the text and would part what is read in one breath.
  private static func hides(_ attributes: Range<Int>, of html: [UInt8]) -> Bool {
    attributes.count > 5 && signs.contains { end(of: $0, in: attributes, of: html) != nil }
  }

  private static let signs = [
    " aria-hidden=\"true\"", " class=\"anchor\"", " class=\"unstated\"", " role=\"tooltip\"",
    " data-unread",
  ].map { Array($0.utf8) }

  private static let term = Array(" class=\"glossary-entry\"".utf8)
  private static let termTitle = Array(" class=\"glossary-title\"".utf8)
  private static let termName = Array(" class=\"glossary-name\"".utf8)

  /// As written; ids of this site need no escape.
  func attribute(_ name: String, in html: [UInt8]) -> String? {
    let mark = Array(" \(name)=\"".utf8)
    guard let start = HTMLTag.end(of: mark, in: attributes, of: html) else { return nil }
    let value = html[start..<attributes.upperBound].prefix { $0 != UInt8(ascii: "\"") }
    return String(decoding: value, as: UTF8.self)
  }

  /// Behind the first `mark`.
  private static func end(of mark: [UInt8], in range: Range<Int>, of html: [UInt8]) -> Int? {
    guard range.count >= mark.count else { return nil }
    for start in range.lowerBound...(range.upperBound - mark.count)
    where html[start] == mark[0] && html[start..<start + mark.count].elementsEqual(mark) {
      return start + mark.count
    }
    return nil
  }
}
