import Testing

/// The laws of refinement for one sort of value, tried on generated pairs: half of the children are
/// tightened from their parents. Every "yes" must survive sampled conducts, every "no" needs a
/// conduct that the child admits and the parent does not, or a named reason why the format is
/// stricter than inclusion.
struct LawBook<Value: Hashable, Conduct> {
  var value: () -> Value
  var tightened: (Value) -> Value
  var refines: (Value, Value) -> Bool
  /// A conduct that the child admits, at its ends or anywhere.
  var sample: (_ child: Value) -> Conduct?
  /// Conducts that may tell a child from a parent.
  var candidates: (_ child: Value, _ parent: Value) -> AnySequence<Conduct>
  var admits: (Value, Conduct) -> Bool
  var text: (Value) -> String
  var stricter: (_ child: Value, _ parent: Value) -> Stricter? = { _, _ in nil }
}

/// What came of it, so that nothing is true for want of cases.
struct LawCount: CustomStringConvertible {
  var kept = 0
  var refused = 0
  var samples = 0
  var witnesses = 0
  var exceptions: [Stricter: Int] = [:]

  var description: String {
    let named = exceptions.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", ")
    return "\(kept) yes with \(samples) conducts, \(refused) no with \(witnesses) witnesses"
      + (named.isEmpty ? "" : "; \(named)")
  }
}

extension LawBook {
  func run(
    pairs: Int, samplesEach: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) -> LawCount {
    var count = LawCount()
    for number in 0..<pairs {
      let parent = value()
      let child = number.isMultiple(of: 2) ? tightened(parent) : value()
      if refines(child, parent) {
        count.kept += 1
        for _ in 0..<samplesEach {
          guard let conduct = sample(child), admits(child, conduct) else { continue }
          count.samples += 1
          if !admits(parent, conduct) {
            Issue.record(
              "\(text(child)) ≤ \(text(parent)), but not of \(conduct)",
              sourceLocation: sourceLocation)
            break
          }
        }
      } else {
        count.refused += 1
        let reason = stricter(child, parent)
        let witness = candidates(child, parent).prefix(reason == nil ? .max : 100).first {
          admits(child, $0) && !admits(parent, $0)
        }
        if witness != nil {
          count.witnesses += 1
        } else if let reason {
          count.exceptions[reason, default: 0] += 1
        } else {
          Issue.record(
            "no witness for \(text(child)) ≰ \(text(parent))", sourceLocation: sourceLocation)
        }
      }
    }
    return count
  }

  /// Reflexive and transitive everywhere, antisymmetric on normal forms; the pairs that are related
  /// without being equal.
  func order(
    _ values: [Value], normal: (Value) -> Value = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> (related: Int, chains: Int) {
    let values = Array(Set(values.map(normal)))
    let below = values.map { child in values.map { refines(child, $0) } }
    var (related, chains) = (0, 0)
    for first in values.indices {
      #expect(
        below[first][first], "not reflexive: \(text(values[first]))", sourceLocation: sourceLocation
      )
      for second in values.indices where first != second && below[first][second] {
        related += 1
        if below[second][first] {
          Issue.record(
            "not antisymmetric: \(text(values[first])), \(text(values[second]))",
            sourceLocation: sourceLocation)
        }
        for third in values.indices where third != second && below[second][third] {
          chains += 1
          if !below[first][third] {
            Issue.record(
              "not transitive: \(text(values[first])) ≤ \(text(values[second])) ≤ \(text(values[third]))",
              sourceLocation: sourceLocation)
          }
        }
      }
    }
    return (related, chains)
  }
}
