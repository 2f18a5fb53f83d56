import Diagnostics

/// Reads one template, in the language of Mustache without delimiters, lambdas and dynamic names.
///
/// The indentation of lines is for the reader of the template and is dropped: pages are smaller, and
/// partials need not be indented. A tag that stands alone on its line takes the line with it.
struct TemplateReader {
  private let file: TemplateFile
  private var position = 0
  private var open: [(tag: Tag, nodes: [TemplateNode])] = []
  private var nodes: [TemplateNode] = []
  /// Nothing but tags that stand alone was read of the line; as Mustache has it, behind a section
  /// the line is where it was when the section was opened.
  private var isLineStart = true

  private struct Tag {
    var sign: UInt8
    var name: TemplateName
    var isAlone = false
  }

  private init(_ file: TemplateFile) { self.file = file }

  static func read(_ file: TemplateFile) throws(TemplateFault) -> [TemplateNode] {
    var reader = TemplateReader(file)
    while let tag = try reader.nextTag() { try reader.take(tag) }
    if let unclosed = reader.open.last {
      throw TemplateFault(
        message: "'\(unclosed.tag.name.text)' is opened and never closed",
        range: unclosed.tag.name.range)
    }
    return reader.nodes
  }

  private mutating func take(_ tag: Tag) throws(TemplateFault) {
    isLineStart = tag.isAlone
    switch tag.sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "$"):
      open.append((tag, nodes))
      nodes = []
    case UInt8(ascii: "<"):
      open.append((tag, nodes))
      nodes = []
      isLineStart = true
    case UInt8(ascii: "/"): try close(tag)
    case UInt8(ascii: ">"): nodes.append(.partial(tag.name))
    case UInt8(ascii: "{"), UInt8(ascii: "&"): nodes.append(.variable(tag.name, isRaw: true))
    case UInt8(ascii: "!"): break
    case UInt8(ascii: "="), UInt8(ascii: "%"):
      throw TemplateFault(
        message: "Tags that begin with '\(Character(UnicodeScalar(tag.sign)))' are not read",
        range: tag.name.range)
    default: nodes.append(.variable(tag.name, isRaw: false))
    }
  }

  private mutating func close(_ tag: Tag) throws(TemplateFault) {
    guard let (opening, outer) = open.popLast(), opening.name.text == tag.name.text else {
      throw TemplateFault(
        message: "'\(tag.name.text)' is closed and was not opened here", range: tag.name.range)
    }
    let inner = nodes
    nodes = outer
    isLineStart = opening.isAlone
    switch opening.sign {
    case UInt8(ascii: "<"): nodes.append(.parent(opening.name, inner))
    case UInt8(ascii: "$"): nodes.append(.block(opening.name, inner))
    default:
      nodes.append(
        .section(opening.name, isInverted: opening.sign == UInt8(ascii: "^"), inner))
    }
  }

  /// Reads up to the next tag, which it returns, or to the end.
  private mutating func nextTag() throws(TemplateFault) -> Tag? {
    let bytes = file.bytes
    let brace = UInt8(ascii: "{")
    let textStart = position
    while position + 1 < bytes.count, bytes[position] != brace || bytes[position + 1] != brace {
      position += 1
    }
    guard position + 1 < bytes.count else {
      position = bytes.count
      addText(textStart..<bytes.count)
      return nil
    }
    addText(textStart..<position)
    let start = position
    position += 2
    while position < bytes.count, bytes[position] != UInt8(ascii: "}") { position += 1 }
    var tag = tag(from: start + 2, to: position)
    let braces = tag.sign == brace ? 3 : 2
    guard bytes[position...].prefix(braces).elementsEqual("}}}".utf8.prefix(braces)) else {
      throw TemplateFault(
        message: "A tag is opened and never closed", range: range(start, bytes.count))
    }
    position += braces
    tag.isAlone = isLineStart && "#^<$/>!".utf8.contains(tag.sign) && endsLine()
    return tag
  }

  /// Whether nothing but white space follows on the line, which is then passed over.
  private mutating func endsLine() -> Bool {
    var end = position
    while end < file.bytes.count, " \t\r".utf8.contains(file.bytes[end]) { end += 1 }
    guard end == file.bytes.count || file.bytes[end] == UInt8(ascii: "\n") else { return false }
    position = min(end + 1, file.bytes.count)
    return true
  }

  private mutating func addText(_ range: Range<Int>) {
    var text: [UInt8] = []
    var isIndentation = range.lowerBound == 0 || file.bytes[range.lowerBound - 1] == newline
    for byte in file.bytes[range] {
      isIndentation = isIndentation && byte == UInt8(ascii: " ")
      if !isIndentation { text.append(byte) }
      if byte == newline { isIndentation = true }
    }
    guard let last = text.last else { return }
    isLineStart = last == newline
    nodes.append(.text(text))
  }

  private func tag(from lower: Int, to upper: Int) -> Tag {
    var lower = lower
    var upper = upper
    var sign = UInt8(0)
    if lower < upper, "#^<$/>{&!=%".utf8.contains(file.bytes[lower]) {
      sign = file.bytes[lower]
      lower += 1
    }
    while lower < upper, file.bytes[lower] == UInt8(ascii: " ") { lower += 1 }
    while lower < upper, file.bytes[upper - 1] == UInt8(ascii: " ") { upper -= 1 }
    let text = String(decoding: file.bytes[lower..<upper], as: UTF8.self)
    return Tag(sign: sign, name: TemplateName(text: text, range: range(lower, upper)))
  }

  private func range(_ lower: Int, _ upper: Int) -> SourceRange {
    SourceRange(source: file.source, lower: lower, upper: upper)
  }

  private var newline: UInt8 { UInt8(ascii: "\n") }
}
