import Diagnostics

extension Shape {
  /// Reports everything in `node` that this shape does not allow: unknown, missing and repeated
  /// keys (VB103, VB104, VB105) and values of another type (VB102). Nodes that could not be read
  /// have been reported and are passed over.
  public func validate(_ node: YAMLNode, into sink: inout DiagnosticSink) {
    ShapeValidator.validate(
      node, as: self, at: .init(subject: nil, introducer: node.head), into: &sink)
  }
}

/// Walks a value and its shape together. `MapValidation` has what concerns keys.
struct ShapeValidator {
  /// What to call a value, and where to point when something is missing from it.
  struct Place {
    /// The key that it belongs to; nil at the top of a file.
    var subject: String?
    /// It is one entry of the list of that key.
    var isEntry = false
    /// The key that introduces it, or its first line.
    var introducer: SourceRange

    var described: Message {
      guard let subject else { return "This" }
      return isEntry ? "An entry of '\(subject)'" : "'\(subject)'"
    }

    func entry(_ node: YAMLNode) -> Place {
      Place(subject: subject, isEntry: true, introducer: node.head)
    }
  }

  static func validate(
    _ node: YAMLNode, as shape: Shape, at place: Place, into sink: inout DiagnosticSink
  ) {
    switch (shape.kind, node.kind) {
    case (_, .unreadable): break
    case (_, .scalar) where node.isNull: reportEmpty(shape, at: place, into: &sink)
    case (.list(let element, let atLeast), .sequence(let items)):
      for item in items { validate(item, as: element, at: place.entry(item), into: &sink) }
      if items.count < atLeast { reportShort(node, atLeast, at: place, into: &sink) }
    case (.map(let map), .mapping(let pairs)):
      MapValidation.report(pairs, as: map, at: place, into: &sink)
    case (.dictionary(let element, let keys), .mapping(let pairs)):
      let map = MapShape([], others: .init(keys: keys, value: element))
      MapValidation.report(pairs, as: map, at: place, into: &sink)
    case (.name, .mapping(let pairs)):
      MapValidation.report(pairs, as: Shape.nameMap, at: place, into: &sink)
    case (.oneOf(let shapes), _): validate(node, asOneOf: shapes, of: shape, at: place, into: &sink)
    case (_, .scalar(let scalar)) where shape.accepts(scalar.text.text): break
    default: sink.report(ScalarFault.diagnostic(for: node, as: shape, called: place.described))
    }
  }

  /// The first alternative that fits; otherwise what is wrong with the only one of the node's sort.
  private static func validate(
    _ node: YAMLNode, asOneOf shapes: [Shape], of whole: Shape, at place: Place,
    into sink: inout DiagnosticSink
  ) {
    var sameSort: [DiagnosticSink] = []
    for shape in shapes {
      var trial = DiagnosticSink()
      validate(node, as: shape, at: place, into: &trial)
      if trial.diagnostics.isEmpty { return }
      if shape.isOfSort(of: node) { sameSort.append(trial) }
    }
    if sameSort.count == 1, node.scalar == nil {
      sink.report(contentsOf: sameSort[0].diagnostics)
    } else {
      sink.report(ScalarFault.diagnostic(for: node, as: whole, called: place.described))
    }
  }

  private static func reportEmpty(
    _ shape: Shape, at place: Place, into sink: inout DiagnosticSink
  ) {
    sink.report(
      Diagnostic(
        .missingKey, .error, at: place.introducer, "\(place.described) has no value",
        explanation: "It must be \(shape.expectation)."))
  }

  private static func reportShort(
    _ node: YAMLNode, _ atLeast: Int, at place: Place, into sink: inout DiagnosticSink
  ) {
    let entries: Message = atLeast == 1 ? "one entry" : "\(atLeast) entries"
    sink.report(
      Diagnostic(
        .invalidYAML, .error, at: node.head, "\(place.described) must have at least \(entries)"))
  }
}

extension Shape {
  static let nameMap = MapShape(
    [],
    others: .init(
      keys: .language,
      value: .oneOf(
        "The name, or the name and its aliases",
        [.text("The name"), .list("The name, then aliases", of: .text("A name"), atLeast: 1)])))

  /// Whether a scalar of this text may stand here.
  func accepts(_ text: String) -> Bool {
    switch kind {
    case .text(let pattern): pattern?.matches(text) ?? true
    case .phrase: true
    case .choice(let words): words.contains(text)
    case .integer(let range): ScalarMeaning.integer(text).map(range.contains) ?? false
    case .number(let range): ScalarMeaning.number(text).map(range.contains) ?? false
    case .boolean: Bool(text) != nil
    case .date: CalendarDay(text) != nil
    case .dateRange: ClosedRange(dayRange: text) != nil
    case .name, .list, .map, .dictionary: false
    case .oneOf(let shapes): shapes.contains { $0.accepts(text) }
    }
  }

  func isOfSort(of node: YAMLNode) -> Bool {
    switch (kind, node.kind) {
    case (.oneOf(let shapes), _): shapes.contains { $0.isOfSort(of: node) }
    case (.list, .sequence), (.map, .mapping), (.dictionary, .mapping), (.name, .mapping): true
    case (.list, _), (.map, _), (.dictionary, _), (.name, _): false
    case (_, .scalar): true
    default: false
    }
  }
}
