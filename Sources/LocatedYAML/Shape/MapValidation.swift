import Diagnostics

/// Reports the keys of one mapping that are unknown, repeated, missing or at odds with each other,
/// and then looks at their values.
struct MapValidation {
  private let shape: MapShape
  private let pairs: [YAMLPair]
  private let place: ShapeValidator.Place
  private let names: [String]
  /// The first pair of each key.
  private var first: [String: YAMLPair] = [:]
  /// Fields that are there, though misspelt: they are not missing as well.
  private var misspelt: Set<String> = []

  private init(_ shape: MapShape, _ pairs: [YAMLPair], at place: ShapeValidator.Place) {
    self.shape = shape
    self.pairs = pairs
    self.place = place
    names = pairs.map(\.key.text)
  }

  static func report(
    _ pairs: [YAMLPair], as shape: MapShape, at place: ShapeValidator.Place,
    into sink: inout DiagnosticSink
  ) {
    var validation = MapValidation(shape, pairs, at: place)
    validation.reportRepeated(into: &sink)
    for (name, pair) in zip(validation.names, pairs) {
      validation.reportValue(of: name, pair, into: &sink)
    }
    validation.reportMissing(into: &sink)
    validation.reportConflicts(into: &sink)
  }

  private mutating func reportRepeated(into sink: inout DiagnosticSink) {
    for (name, pair) in zip(names, pairs) {
      if let earlier = first[name] {
        sink.report(repeated(name, pair, earlier: earlier))
      } else {
        first[name] = pair
      }
    }
  }

  private mutating func reportValue(
    of name: String, _ pair: YAMLPair, into sink: inout DiagnosticSink
  ) {
    let below = ShapeValidator.Place(subject: name, introducer: pair.key.whole)
    if let field = shape.field(name) {
      ShapeValidator.validate(pair.value, as: field.shape, at: below, into: &sink)
    } else if let others = shape.others {
      guard others.keys.matches(name) else {
        return sink.report(
          Diagnostic(
            .invalidYAML, .error, at: pair.key.whole, "Key '\(name)' must be \(others.keys.name)"))
      }
      ShapeValidator.validate(pair.value, as: others.value, at: below, into: &sink)
    } else {
      sink.report(unknown(name, pair))
    }
  }

  private mutating func unknown(_ name: String, _ pair: YAMLPair) -> Diagnostic {
    let here: Message = place.subject.map { " in '\($0)'" } ?? ""
    let free = shape.fields.map(\.name).filter { first[$0] == nil }
    if let meant = keyWithoutSpace(name, among: free) {
      misspelt.insert(meant.key)
      return Diagnostic(
        .unknownKey, .error, at: pair.key.whole,
        "No key '\(name)'\(here)\(Message.didYouMean(meant.pair))",
        suggestions: [
          Suggestion(
            "Write '\(meant.pair)'", edits: [Edit(pair.key.whole, replacement: meant.pair)],
            isSafe: pair.value.isNull)
        ])
    }
    guard let meant = NearMiss.nearest(to: name, among: free) else {
      return Diagnostic(
        .unknownKey, .error, at: pair.key.whole, "No key '\(name)'\(here)",
        explanation: "Keys that may stand here: \(Message(names: shape.fields.map(\.name)))."
      )
    }
    let isFirst = misspelt.insert(meant).inserted
    return Diagnostic(
      .unknownKey, .error, at: pair.key.whole,
      "No key '\(name)'\(here)\(Message.didYouMean(meant))",
      suggestions: [
        Suggestion(
          "Rename to '\(meant)'", edits: [Edit(pair.key.whole, replacement: meant)],
          isSafe: isFirst && NearMiss.isSlip(name, of: meant, rivals: others(than: meant)))
      ])
  }

  private func others(than meant: String) -> [String] {
    shape.fields.map(\.name).filter { $0 != meant }
  }

  /// Within brackets, `role:reception` and its like with a full-width colon are keys without value.
  private func keyWithoutSpace(
    _ name: String, among keys: [String]
  ) -> (key: String, pair: String)? {
    guard let colon = name.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" }),
      let key = keys.first(where: { $0 == name[..<colon] })
    else { return nil }
    return (key, key + ": " + name[name.index(after: colon)...])
  }

  private func repeated(_ name: String, _ pair: YAMLPair, earlier: YAMLPair) -> Diagnostic {
    Diagnostic(
      .duplicateKey, .error, at: pair.key.whole, "Key '\(name)' is given twice",
      notes: [Note("First given here", at: earlier.key.whole)],
      suggestions: [Suggestion("Remove one of the two")])
  }

  private func reportMissing(into sink: inout DiagnosticSink) {
    for field in shape.fields where first[field.name] == nil && !misspelt.contains(field.name) {
      switch field.presence {
      case .required: sink.report(missing("'\(field.name)'", field.shape.summary))
      case .requiredUnless(let other) where first[other] == nil:
        sink.report(missing("'\(field.name)' or '\(other)'", field.shape.summary))
      case .requiredUnless, .optional: break
      }
    }
    for group in shape.anyOf where group.allSatisfy({ first[$0] == nil && !misspelt.contains($0) })
    {
      sink.report(missing(Shape.alternatives(group.map { "'\($0)'" }), nil))
    }
  }

  private func missing(_ keys: Message, _ summary: Message?) -> Diagnostic {
    let within: Message =
      switch place.subject {
      case let subject? where place.isEntry: " in this entry of '\(subject)'"
      case let subject?: " in '\(subject)'"
      case nil: ""
      }
    return Diagnostic(
      .missingKey, .error, at: place.introducer, "\(keys) is missing\(within)",
      explanation: summary.map { "\($0)." }, suggestions: [Suggestion("Add \(keys)")])
  }

  private func reportConflicts(into sink: inout DiagnosticSink) {
    for group in shape.exclusive {
      let given = group.compactMap { first[$0] }.sorted { $0.key.whole < $1.key.whole }
      for pair in given.dropFirst() {
        sink.report(
          Diagnostic(
            .invalidYAML, .error, at: pair.key.whole,
            "'\(pair.key.text)' cannot stand beside '\(given[0].key.text)'",
            notes: [Note("'\(given[0].key.text)' is given here", at: given[0].key.whole)]))
      }
    }
  }
}
