import HandbookModel

/// A document of a few clauses about complaints, of which some are minor and some major, with one
/// numeric axis and one of customer segments.
struct SmallDocument: Hashable, CustomStringConvertible {
  struct Clause: Hashable {
    var kind: KindID
    var condition: [Condition.Term]
    var from: Int?
    var within: Int?
    var percent: Int?
    var topics: Set<TopicID>
  }

  var clauses: [Clause]

  static let kinds = ["complaint", "minor", "major"].map { KindID($0) }
  static let topics = ["effect", "needs"].map { TopicID($0) }

  /// The whole kind's clause states everything, or those of both its parts do, so that nothing is
  /// left to the parent; clauses without condition say when. No two clauses have one key.
  init(_ random: inout SplitMix) {
    let general = random.once(in: 2) ? Self.kinds.prefix(1) : Self.kinds.dropFirst()
    clauses = general.map { kind in
      var clause = Self.clause(kind, [], &random)
      clause.percent = clause.percent ?? 10
      clause.topics.insert(random.one(of: Self.topics))
      return clause
    }
    for _ in 0..<random.below(4) {
      let clause = Self.clause(random.one(of: Self.kinds), Self.condition(&random), &random)
      if !clauses.contains(where: { $0.kind == clause.kind && $0.condition == clause.condition }) {
        clauses.append(clause)
      }
    }
  }

  private static func clause(
    _ kind: KindID, _ condition: [Condition.Term], _ random: inout SplitMix
  ) -> Clause {
    Clause(
      kind: kind, condition: condition, from: random.once(in: 3) ? random.below(3) : nil,
      within: !condition.isEmpty && random.once(in: 3) ? nil : random.within(2...6),
      percent: random.once(in: 2) ? nil : random.within(1...10) * 10,
      topics: random.once(in: 2) ? [] : Set(random.some(of: topics)))
  }

  private static func condition(_ random: inout SplitMix) -> [Condition.Term] {
    var terms: [Condition.Term] = []
    if random.once(in: 2) {
      let (low, high) = (random.one(of: [10, 15]), random.one(of: [15, 20]))
      let lower = NumericInterval.End(low, isIncluded: random.once(in: 2))
      let upper = NumericInterval.End(max(low + 1, high), isIncluded: random.once(in: 2))
      terms.append(
        .number(
          AxisID("area"),
          random.once(in: 2)
            ? NumericInterval(lower: lower, upper: random.once(in: 2) ? upper : nil)
            : NumericInterval(lower: nil, upper: upper)))
    }
    if random.once(in: 3) { terms.append(.segment(AxisID("class"), SegmentID("large"))) }
    return terms
  }

  /// Earlier, more, and about more; perhaps with one clause more.
  func tightened(_ random: inout SplitMix) -> SmallDocument {
    var tighter = self
    for index in clauses.indices {
      let clause = clauses[index]
      tighter.clauses[index].within = clause.within.map { max($0 - random.below(2), 2) }
      tighter.clauses[index].percent = clause.percent.map { min(100, $0 + random.below(2) * 10) }
      if !clause.topics.isEmpty {
        tighter.clauses[index].topics.formUnion(random.some(of: Self.topics))
      }
    }
    if random.once(in: 3), let last = SmallDocument(&random).clauses.last,
      !clauses.contains(where: { $0.kind == last.kind && $0.condition == last.condition })
    {
      tighter.clauses.append(last)
    }
    return tighter
  }

  var description: String {
    clauses.map { clause in
      let window = "[\(clause.from ?? 0), \(clause.within.map(String.init) ?? "–")]"
      let terms =
        clause.condition.isEmpty ? "" : " (\(ModelNotation.text(of: Condition(clause.condition))))"
      return
        "\(clause.kind)\(terms): \(window) \(clause.percent ?? -1)% \(clause.topics.map(\.text).sorted())"
    }.joined(separator: "; ")
  }
}
