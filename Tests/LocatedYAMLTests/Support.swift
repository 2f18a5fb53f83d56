import Diagnostics
import LocatedYAML

/// A text as a file of its own, with the questions that tests ask of it.
struct YAMLSample {
  let bytes: [UInt8]
  let document: YAMLDocument

  init(_ bytes: [UInt8], within range: Range<Int>? = nil) {
    self.bytes = bytes
    document = YAMLReader.read(bytes, within: range, source: SourceID(index: 0))
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  func slice(_ range: SourceRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }

  /// Code, place and summary of each fault: `VB102 [@] A value …`.
  var faults: [String] { document.faults.map(line) }

  func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.code) [\(slice(diagnostic.range))] \(diagnostic.summary)"
  }

  /// The value, scalars in guillemets: `{a: «1», b: [«2», «»]}`.
  var value: String { document.root.map(show) ?? "nothing" }

  private func show(_ node: YAMLNode) -> String {
    switch node.kind {
    case .scalar(let scalar): "«\(scalar.text.text)»"
    case .sequence(let items): "[" + items.map(show).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{" + pairs.map { "\($0.key.text): \(show($0.value))" }.joined(separator: ", ") + "}"
    case .unreadable: "?"
    }
  }
}

extension YAMLNode {
  /// Every scalar below, keys included, in the order of the file.
  var allScalars: [YAMLScalar] {
    switch kind {
    case .scalar(let scalar): [scalar]
    case .sequence(let items): items.flatMap(\.allScalars)
    case .mapping(let pairs):
      pairs.flatMap { [YAMLScalar($0.key, style: .plain)] + $0.value.allScalars }
    case .unreadable: []
    }
  }
}
