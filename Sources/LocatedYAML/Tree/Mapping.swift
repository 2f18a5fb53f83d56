import Diagnostics

/// Hands out the values of one mapping by the names and types that its shape gives them.
///
/// Ask after `Shape.validate`: what is missing or of the wrong type has been reported there, and
/// is nil or left out here. Of a repeated key the first counts. Asking for a key that the shape
/// does not have is a mistake of ours and traps.
public struct Mapping: Sendable {
  /// From the first to the last byte.
  public let range: SourceRange
  /// The first line: where to point at the mapping as a whole.
  public let head: SourceRange
  private let shape: MapShape
  private let pairs: [YAMLPair]
  private var first: [String: Int] = [:]

  /// Nil when the node is no mapping.
  public init?(_ node: YAMLNode, as shape: Shape) {
    guard let pairs = node.pairs, let map = shape.mapShape else { return nil }
    self.init(pairs, at: node, as: map)
  }

  private init(_ pairs: [YAMLPair], at node: YAMLNode, as shape: MapShape) {
    range = node.range
    head = node.head
    self.shape = shape
    self.pairs = pairs
    for (index, pair) in pairs.enumerated() where first[pair.key.text] == nil {
      first[pair.key.text] = index
    }
  }

  // MARK: Keys

  /// The key was given, whatever its value.
  public func has(_ name: String) -> Bool { pair(name) != nil }

  /// Where the key stands; where to point at a field as a whole.
  public func keyRange(_ name: String) -> SourceRange? { pair(name)?.key.whole }

  /// The value as it was read, without a default.
  public func node(_ name: String) -> YAMLNode? { pair(name)?.value }

  /// The keys beyond the fields, in the order of the file, each once.
  public var others: [(key: SourceText, value: YAMLNode)] {
    pairs.enumerated().filter { first[$1.key.text] == $0 && shape.field($1.key.text) == nil }
      .map { ($1.key, $1.value) }
  }

  // MARK: Scalars

  /// The text; the default, placed at the mapping's beginning, when the key is absent.
  public func text(_ name: String) -> SourceText? {
    fits(name) ? value(name)?.text : nil
  }

  public func located(_ name: String) -> Located<String>? {
    text(name).map { Located($0.text, at: $0.whole) }
  }

  public func integer(_ name: String) -> Located<Int>? { fits(name) ? value(name)?.integer : nil }
  public func number(_ name: String) -> Located<Double>? { fits(name) ? value(name)?.number : nil }
  public func boolean(_ name: String) -> Located<Bool>? { fits(name) ? value(name)?.boolean : nil }
  public func date(_ name: String) -> Located<CalendarDay>? { fits(name) ? value(name)?.date : nil }

  public func dateRange(_ name: String) -> Located<ClosedRange<CalendarDay>>? {
    fits(name) ? value(name)?.dateRange : nil
  }

  /// A word of a choice as the case of that name.
  public func word<Word: RawRepresentable<String>>(
    _ name: String, as type: Word.Type = Word.self
  ) -> Located<Word>? {
    guard let located = located(name), let word = Word(rawValue: located.value) else { return nil }
    return Located(word, at: located.range)
  }

  // MARK: Collections

  /// The entries of a list; empty when it is absent.
  public func list(_ name: String) -> [YAMLNode] { node(name)?.items ?? [] }

  /// The entries of a list that are texts and fit.
  public func texts(_ name: String) -> [SourceText] {
    let element = field(name).shape.element
    return list(name).compactMap(\.text).filter { element?.accepts($0.text) ?? true }
  }

  public func mapping(_ name: String) -> Mapping? {
    node(name).flatMap { Mapping($0, as: field(name).shape) }
  }

  /// The mappings of a list.
  public func mappings(_ name: String) -> [Mapping] {
    guard let element = field(name).shape.element else { return [] }
    return list(name).compactMap { Mapping($0, as: element) }
  }

  /// The entries of a dictionary, in the order of the file, each key once.
  public func entries(_ name: String) -> [(key: SourceText, value: YAMLNode)] {
    guard let node = node(name), let pairs = node.pairs else { return [] }
    return Mapping(pairs, at: node, as: MapShape([])).others
  }

  /// The entries of a dictionary of mappings.
  public func mappingEntries(_ name: String) -> [(key: SourceText, value: Mapping)] {
    guard let element = field(name).shape.element else { return [] }
    return entries(name).compactMap { key, node in Mapping(node, as: element).map { (key, $0) } }
  }

  /// A name in each of its languages, in the order of the file: what is printed, then aliases.
  public func names(_ name: String) -> [(language: SourceText, names: [SourceText])] {
    entries(name).compactMap { language, node in
      let names = node.text.map { [$0] } ?? node.items?.compactMap(\.text) ?? []
      return names.isEmpty ? nil : (language, names)
    }
  }

  // MARK: Looking up

  private func field(_ name: String) -> Field {
    guard let field = shape.field(name) else {
      preconditionFailure("the shape of this mapping has no key '\(name)'")
    }
    return field
  }

  private func pair(_ name: String) -> YAMLPair? {
    _ = field(name)
    return first[name].map { pairs[$0] }
  }

  /// The value, or the default in the form of a value.
  private func value(_ name: String) -> YAMLNode? {
    if let pair = pair(name) { return pair.value }
    guard let standard = field(name).standard else { return nil }
    var text = SourceText(whole: head.start)
    text.append(Array(standard.utf8), from: head.start.offsets, isVerbatim: false)
    return YAMLNode(.scalar(YAMLScalar(text, style: .plain)), at: head.start)
  }

  /// Whether the value is a scalar that the field admits; anything else has been reported.
  private func fits(_ name: String) -> Bool {
    guard let text = value(name)?.text else { return false }
    return field(name).shape.accepts(text.text)
  }
}
