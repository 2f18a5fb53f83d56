import Diagnostics

/// A part of a template's source, as far as names matter.
indirect enum TemplateNode: Sendable {
  /// `{{name}}`, or `{{{name}}}` where `isRaw`.
  case variable(TemplateName, isRaw: Bool)
  /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where `isInverted`.
  case section(TemplateName, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`
  case partial(TemplateName)
  /// `{{<name}}{{$block}}…{{/block}}{{/name}}`
  case parent(TemplateName, [TemplateNode])
  /// `{{$name}}…{{/name}}`
  case block(TemplateName, [TemplateNode])
}

struct TemplateName: Hashable, Sendable {
  var text: String
  var range: SourceRange
}

/// Why a template could not be read.
struct TemplateFault: Error {
  var message: String
  var range: SourceRange
}

/// Reads the tags of one template. The engine keeps its own tree to itself and knows no
/// positions, hence this one.
struct TemplateReader {
  private let file: TemplateFile
  private var position = 0
  private var open: [(tag: Tag, nodes: [TemplateNode])] = []
  private var nodes: [TemplateNode] = []

  private struct Tag {
    var sign: UInt8
    var name: TemplateName
  }

  init(_ file: TemplateFile) { self.file = file }

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
    switch tag.sign {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "<"), UInt8(ascii: "$"):
      open.append((tag, nodes))
      nodes = []
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
    switch opening.sign {
    case UInt8(ascii: "<"): nodes.append(.parent(opening.name, inner))
    case UInt8(ascii: "$"): nodes.append(.block(opening.name, inner))
    default:
      nodes.append(
        .section(opening.name, isInverted: opening.sign == UInt8(ascii: "^"), inner))
    }
  }

  private mutating func nextTag() throws(TemplateFault) -> Tag? {
    let bytes = file.bytes
    let brace = UInt8(ascii: "{")
    while position + 1 < bytes.count, bytes[position] != brace || bytes[position + 1] != brace {
      position += 1
    }
    guard position + 1 < bytes.count else { return nil }
    let start = position
    position += 2
    while position < bytes.count, bytes[position] != UInt8(ascii: "}") { position += 1 }
    guard position + 1 < bytes.count else {
      throw TemplateFault(
        message: "A tag is opened and never closed", range: range(start, bytes.count))
    }
    let end = position
    while position < bytes.count, bytes[position] == UInt8(ascii: "}") { position += 1 }
    return tag(from: start + 2, to: end)
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
}
