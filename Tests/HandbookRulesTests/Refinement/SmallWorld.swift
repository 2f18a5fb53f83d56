import HandbookModel

@testable import HandbookParsing
@testable import HandbookRules

/// Cases and conducts of such documents, and the program's decision about them.
struct SmallWorld {
  struct Case {
    var kind: KindID
    var area: Int
    var isLarge: Bool
  }

  /// All cases of one sort in a period: how many of ten were visited, and each when and about what.
  struct Done {
    var situation: Case
    var day: Int
    var percent: Int
    var topics: Set<TopicID>
  }

  let cases: [Case] = SmallDocument.kinds.dropFirst().flatMap { kind in
    (8...22).flatMap { area in
      [true, false].map { Case(kind: kind, area: area, isLarge: $0) }
    }
  }

  private let handbook: Handbook = {
    var handbook = exampleWorkspace().company
    let places = Places(0)
    handbook.vocabulary.kinds = EntryTable()
    for kind in SmallDocument.kinds {
      let isPart = kind != SmallDocument.kinds[0]
      handbook.vocabulary.kinds.insert(
        VisitKind(
          id: kind, name: places.name(kind.text, kind.text), range: places.place(),
          parents: isPart ? [places.at(SmallDocument.kinds[0])] : [], hasCompleteParts: !isPart))
    }
    return handbook
  }()

  func holds(_ condition: Condition?, _ situation: Case) -> Bool {
    (condition?.terms ?? []).allSatisfy { term in
      switch term {
      case .number(_, let interval):
        (interval.lower.map {
          $0.isIncluded ? situation.area >= $0.value : situation.area > $0.value
        } ?? true)
          && (interval.upper.map {
            $0.isIncluded ? situation.area <= $0.value : situation.area < $0.value
          } ?? true)
      case .segment: situation.isLarge
      default: false
      }
    }
  }

  /// The clauses that speak of a case: of its kind or the whole.
  private func clauses(_ document: SmallDocument, of situation: Case) -> [SmallDocument.Clause] {
    document.clauses.filter {
      ($0.kind == situation.kind || $0.kind == SmallDocument.kinds[0])
        && holds(Condition($0.condition), situation)
    }
  }

  /// Every clause that speaks of the case is kept: its window, its rate, and its topics where no
  /// nearer one names others.
  func admits(_ document: SmallDocument, _ done: Done) -> Bool {
    let clauses = clauses(document, of: done.situation)
    let isInTime = clauses.allSatisfy { clause in
      clause.window.map { $0.contains(done.day) } ?? true
    }
    return isInTime && clauses.allSatisfy { ($0.percent ?? 0) <= done.percent }
      && topics(document, done.situation).isSubset(of: done.topics)
  }

  /// Those of the narrowest clauses of the nearest kind, with what that kind says without
  /// condition; the whole's where it says nothing.
  private func topics(_ document: SmallDocument, _ situation: Case) -> Set<TopicID> {
    let speaking = clauses(document, of: situation)
    let own = speaking.filter { $0.kind == situation.kind }
    let nearest = own.isEmpty ? speaking : own
    let narrowest = nearest.map(\.condition.count).max() ?? 0
    let sets = nearest.filter { $0.condition.count == narrowest }.map { clause in
      var topics = clause.topics
      for general in nearest where general.condition.isEmpty { topics.formUnion(general.topics) }
      let whole = document.clauses.filter { $0.kind == SmallDocument.kinds[0] }
      for same in [clause.condition, []] where topics.isEmpty {
        topics = whole.first { $0.condition == same }?.topics ?? []
      }
      return topics
    }
    return sets.reduce(into: []) { $0.formUnion($1) }
  }

  /// As little as keeps the document, on the first, the last or another day.
  func done(
    _ document: SmallDocument, in situation: Case, _ random: inout SplitMix
  ) -> Done? {
    let clauses = clauses(document, of: situation)
    let windows = clauses.compactMap(\.window)
    let (from, to) = (
      windows.map(\.lowerBound).max() ?? 0, windows.map(\.upperBound).min() ?? 0
    )
    guard from <= to else { return nil }
    var topics = topics(document, situation)
    if random.once(in: 4) { topics.formUnion(SmallDocument.topics) }
    return Done(
      situation: situation, day: random.one(of: [from, to, random.within(from...to)]),
      percent: (clauses.compactMap(\.percent).max() ?? 0) + (random.once(in: 4) ? 10 : 0),
      topics: topics)
  }

  /// Clauses that leave no day for some case: nothing is admitted there.
  func stricter(_ child: SmallDocument, _ parent: SmallDocument) -> Stricter? {
    var random = SplitMix(seed: 1)
    return cases.contains { done(child, in: $0, &random) == nil } ? .emptyOrOutOfOrder : nil
  }

  func rows(_ document: SmallDocument) -> [Visit] {
    let places = Places(0)
    let clauses = document.clauses.map { clause in
      var stated = Clause(
        key: places.at(
          ClauseKey(
            .kind(clause.kind),
            condition: clause.condition.isEmpty ? nil : Condition(clause.condition))),
        range: places.place())
      stated.deadline = clause.window.map { window in
        places.at(
          .value(
            .phases([
              Window(
                anchor: Anchor(.ownEvent), lower: Bound(days(window.lowerBound)),
                upper: Bound(days(window.upperBound)))
            ])))
      }
      stated.rate = clause.percent.map { places.at(.value(percent($0))) }
      if !clause.topics.isEmpty {
        stated.topics = places.at(.value(clause.topics.sorted().map { places.at($0) }))
      }
      return stated
    }
    return ClauseMerger(clauses, vocabulary: handbook.vocabulary).visits()
  }

  func refines(_ child: SmallDocument, _ parent: SmallDocument) -> Bool {
    VisitComparison(
      kinds: KindTree(handbook.vocabulary.kinds), order: ConductOrder(handbook),
      child: RequirementTable(rows(child)), parent: RequirementTable(rows(parent)), site: nil,
      names: Names(
        workspace: Workspace(handbooks: [handbook]), handbook: handbook, language: .en)
    ).shortfalls().isEmpty
  }
}

extension SmallDocument.Clause {
  /// The days after the event; nil where the clause does not say when.
  var window: ClosedRange<Int>? { within.map { (from ?? 0)...max($0, from ?? 0) } }
}
