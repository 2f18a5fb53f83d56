import Diagnostics
import Yams

/// Turns Yams' nodes into ours, with exact ranges, in the order of the file.
struct TreeBuilder {
  private let text: YAMLBytes
  private var marks: MarkTable
  private let firstScalars: [Int: Unicode.Scalar]
  /// Where the value read last ends: nothing before it is still to come.
  private var end: Int
  private var depth = 0

  private(set) var faults: [Diagnostic] = []
  /// The stretches in which a `#` begins no comment, ascending.
  private(set) var opaque: [Range<Int>] = []

  init(_ text: YAMLBytes, marks: MarkTable, firstScalars: [Int: Unicode.Scalar]) {
    self.text = text
    self.marks = marks
    self.firstScalars = firstScalars
    end = text.range.lowerBound
  }

  mutating func node(_ node: Node) -> YAMLNode {
    let start = node.mark.map { marks.offset(of: $0) } ?? end
    // An alias comes as the node that it stands for, with that node's place. It is not followed.
    guard start >= end else { return unreadable(end, end) }
    if let sign = sign(at: start, of: node) {
      return outside(start, "\(sign) are not part of the format")
    }
    guard depth < YAMLReader.deepestNesting else {
      return outside(start, "Nested more than \(YAMLReader.deepestNesting) deep")
    }
    depth += 1
    defer { depth -= 1 }
    return switch node {
    case .scalar(let scalar): scalarNode(scalar, at: start)
    case .sequence(let sequence): sequenceNode(sequence, at: start)
    case .mapping(let mapping): mappingNode(mapping, at: start)
    case .alias: unreadable(start, start)
    }
  }

  // MARK: Scalars

  private mutating func scalarNode(_ scalar: Node.Scalar, at start: Int) -> YAMLNode {
    let text = scalarText(scalar, at: start)
    return YAMLNode(.scalar(text), at: text.text.whole)
  }

  private mutating func scalarText(_ scalar: Node.Scalar, at start: Int) -> YAMLScalar {
    let style = style(of: scalar)
    let first = firstScalars[start] ?? (style == .plain ? nil : firstScalars[start + 1])
    let value = first.map {
      Array(String($0).utf8) + Array(String(scalar.string.unicodeScalars.dropFirst()).utf8)
    }
    let reading = ScalarText.read(
      text, at: start, value: value ?? Array(scalar.string.utf8), style: style)
    if !reading.opaque.isEmpty { opaque.append(reading.opaque) }
    end = max(end, reading.opaque.upperBound)
    return YAMLScalar(reading.text, style: style)
  }

  private func style(of scalar: Node.Scalar) -> YAMLScalar.Style {
    switch scalar.style {
    case .any, .plain: .plain
    case .singleQuoted: .singleQuoted
    case .doubleQuoted: .doubleQuoted
    case .literal: .literal
    case .folded: .folded
    }
  }

  // MARK: Collections

  private mutating func sequenceNode(_ sequence: Node.Sequence, at start: Int) -> YAMLNode {
    open(start)
    let items = sequence.map { node($0) }
    return collection(.sequence(items), from: start)
  }

  private mutating func mappingNode(_ mapping: Node.Mapping, at start: Int) -> YAMLNode {
    open(start)
    var pairs: [YAMLPair] = []
    for (key, value) in mapping {
      let key = key.scalar.flatMap { key.anchor == nil ? self.key($0) : nil } ?? reject(key)
      let value = node(value)
      if let key { pairs.append(YAMLPair(key: key, value: value)) }
    }
    return collection(.mapping(pairs), from: start)
  }

  private mutating func key(_ scalar: Node.Scalar) -> SourceText? {
    let start = scalar.mark.map { marks.offset(of: $0) } ?? end
    guard start >= end, text[start] != UInt8(ascii: "!") else { return nil }
    return scalarText(scalar, at: start).text
  }

  private mutating func reject(_ key: Node) -> SourceText? {
    let start = max(end, key.mark.map { marks.offset(of: $0) } ?? end)
    faults.append(
      Diagnostic(
        .invalidYAML, .error, at: text.character(at: start),
        "A key must be a plain word, without anchor, alias, tag or brackets"))
    end = max(end, start)
    return nil
  }

  private mutating func open(_ start: Int) { end = max(end, start) }

  private mutating func collection(_ kind: YAMLNode.Kind, from start: Int) -> YAMLNode {
    switch text[start] {
    case UInt8(ascii: "["): close(by: UInt8(ascii: "]"), isEmpty: end == start)
    case UInt8(ascii: "{"): close(by: UInt8(ascii: "}"), isEmpty: end == start)
    default: break
    }
    let head = text.lineEnd(from: start, upTo: end)
    return YAMLNode(kind, at: text.sourceRange(start, end), head: text.sourceRange(start, head))
  }

  /// Between the last value and its bracket stand only blanks, commas and comments.
  private mutating func close(by bracket: UInt8, isEmpty: Bool) {
    var offset = isEmpty ? end + 1 : end
    while offset < text.range.upperBound, text[offset] != bracket {
      offset = text[offset] == UInt8(ascii: "#") ? text.lineEnd(from: offset) : offset + 1
    }
    end = min(offset + 1, text.range.upperBound)
  }

  // MARK: What is not part of the format

  private func sign(at start: Int, of node: Node) -> Message? {
    if node.anchor != nil { return "Anchors and aliases" }
    return text[start] == UInt8(ascii: "!") ? "Tags" : nil
  }

  private mutating func outside(_ start: Int, _ summary: Message) -> YAMLNode {
    var stop = start + 1
    while stop < text.range.upperBound, !text.isBlank(stop), text.lineBreak(at: stop) == 0,
      !Array(",[]{}".utf8).contains(text[stop])
    {
      stop += 1
    }
    let range = text.sourceRange(start, min(stop, text.range.upperBound))
    faults.append(Diagnostic(.invalidYAML, .error, at: range, summary))
    end = max(end, range.offsets.upperBound)
    return YAMLNode(.unreadable, at: range)
  }

  private func unreadable(_ lower: Int, _ upper: Int) -> YAMLNode {
    YAMLNode(.unreadable, at: text.sourceRange(lower, upper))
  }
}
