import HandbookModel
import Testing

@testable import HandbookRules

/// Ways of visiting and fallbacks, against what was done one after the other.
@Suite struct WayLawTests {
  /// `home` and `walk-round` are sorts of `in-person`; `video` is one of `phone` and of `screen`.
  private static let parents = [
    "in-person": [], "home": ["in-person"], "walk-round": ["in-person"], "phone": [],
    "screen": [], "video": ["phone", "screen"], "letter": [],
  ]

  private static let order: ConductOrder = {
    var handbook = exampleWorkspace().company
    let places = Places(0)
    handbook.vocabulary.methods = EntryTable()
    for (id, wholes) in parents.sorted(by: { $0.key < $1.key }) {
      handbook.vocabulary.methods.insert(
        Method(
          id: MethodID(id), name: places.name(id, id), range: places.place(),
          parents: wholes.map { places.at(MethodID($0)) }, presence: .remote))
    }
    return ConductOrder(handbook)
  }()

  private static let methods = parents.keys.sorted().map { MethodID($0) }

  /// What was done, in order; and after which result what else.
  private struct Conduct {
    var done: [MethodID]
    var instead: [VisitResult: [MethodID]]
  }

  @Test func waysMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 61))
    let laws = LawBook<[MethodWay], Conduct>(
      value: { Self.ways(&random.value) }, tightened: { Self.tightened($0, &random.value) },
      refines: { Self.order.refines($0, $1) },
      sample: { Conduct(done: Self.doing($0, &random.value), instead: [:]) },
      candidates: { child, _ in
        AnySequence(
          child.lazy.flatMap { [$0.methods, $0.methods.reversed()] }
            .map { Conduct(done: $0, instead: [:]) })
      },
      admits: { Self.admits($0, $1.done) }, text: { "\($0)" })
    let count = laws.run(pairs: 2_000, samplesEach: 20)
    #expect(count.kept >= 500 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 500 && count.witnesses == count.refused, "\(count)")
    let found = laws.order((0..<100).map { _ in Self.ways(&random.value) }) { Self.normal($0) }
    #expect(found.related >= 50 && found.chains >= 20, "\(found)")
  }

  @Test func fallbacksMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 62))
    let laws = LawBook<[Fallback], Conduct>(
      value: { Self.fallbacks(&random.value) },
      tightened: { fallbacks in
        fallbacks.map { Fallback($0.result, ways: Self.tightened($0.ways, &random.value)) }
          + (random.value.once(in: 3) ? Self.fallbacks(&random.value) : [])
      },
      refines: { Self.order.refines($0, $1) },
      sample: { Self.least($0, &random.value) },
      candidates: { child, _ in
        AnySequence((0..<200).lazy.map { _ in Self.least(child, &random.value) })
      },
      admits: { fallbacks, conduct in
        fallbacks.allSatisfy { Self.admits($0.ways, conduct.instead[$0.result] ?? []) }
      },
      text: { "\($0)" },
      stricter: { child, _ in
        Set(child.map(\.result)).count < child.count ? .twoOfOneKind : nil
      })
    let count = laws.run(pairs: 1_000, samplesEach: 50)
    #expect(count.kept >= 300 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 300 && count.witnesses >= 300, "\(count)")
  }

  private static func admits(_ ways: [MethodWay], _ done: [MethodID]) -> Bool {
    let allowed = ways.flatMap(\.methods)
    return done.allSatisfy { method in allowed.contains { isSort(method, of: $0) } }
      && ways.contains { contains(done, $0) }
  }

  /// Every method of the way was used; of an ordered way one after the other.
  private static func contains(_ done: [MethodID], _ way: MethodWay) -> Bool {
    guard way.isOrdered else {
      return way.methods.allSatisfy { wanted in done.contains { isSort($0, of: wanted) } }
    }
    var wanted = way.methods[...]
    for method in done {
      if let next = wanted.first, isSort(method, of: next) { wanted.removeFirst() }
    }
    return wanted.isEmpty
  }

  private static func isSort(_ method: MethodID, of other: MethodID) -> Bool {
    method == other
      || (parents[method.text] ?? []).contains { isSort(MethodID($0), of: other) }
  }

  /// Any one way, perhaps with more that is allowed, by any sort of its methods.
  private static func doing(_ ways: [MethodWay], _ random: inout SplitMix) -> [MethodID] {
    let way = random.one(of: ways)
    var done = way.methods
    if !way.isOrdered, random.once(in: 2) { done.reverse() }
    if random.once(in: 3) {
      let more = random.one(of: ways.flatMap(\.methods))
      done.insert(more, at: random.within(0...done.count))
    }
    return done.map { method in
      random.once(in: 2) ? method : random.one(of: methods.filter { isSort($0, of: method) })
    }
  }

  private static func least(_ fallbacks: [Fallback], _ random: inout SplitMix) -> Conduct {
    var instead: [VisitResult: [MethodID]] = [:]
    for fallback in fallbacks {
      let way = random.one(of: fallback.ways)
      instead[fallback.result, default: []] +=
        random.once(in: 2) && !way.isOrdered ? way.methods.reversed() : way.methods
    }
    return Conduct(done: [], instead: instead)
  }

  private static func way(_ random: inout SplitMix) -> MethodWay {
    let first = random.one(of: methods)
    guard random.once(in: 3) else { return MethodWay([first]) }
    let second = random.one(of: methods.filter { $0 != first })
    return MethodWay([first, second], isOrdered: random.once(in: 2))
  }

  private static func ways(_ random: inout SplitMix) -> [MethodWay] {
    (0..<random.within(1...3)).map { _ in way(&random) }
  }

  private static func fallbacks(_ random: inout SplitMix) -> [Fallback] {
    [VisitResult.notReached, .inconvenient].filter { _ in random.once(in: 2) }
      .map { Fallback($0, ways: ways(&random)) }
  }

  private static func tightened(_ ways: [MethodWay], _ random: inout SplitMix) -> [MethodWay] {
    var tighter = ways
    if tighter.count > 1, random.once(in: 2) { tighter.remove(at: random.below(tighter.count)) }
    return tighter.map { way in
      var way = way
      way.methods = way.methods.map { method in
        random.once(in: 2) ? method : random.one(of: methods.filter { isSort($0, of: method) })
      }
      if way.methods.count == 1, random.once(in: 3) {
        way.methods.append(random.one(of: ways.flatMap(\.methods)))
      }
      return way
    }
  }

  /// A way of one method says nothing where another allows every sort of a wider one.
  private static func normal(_ ways: [MethodWay]) -> [MethodWay] {
    let all = ways.normal.sorted { "\($0)" < "\($1)" }
    guard all.allSatisfy({ $0.methods.count == 1 }) else { return [all[0]] }
    return all.filter { way in
      !all.contains { $0 != way && isSort(way.methods[0], of: $0.methods[0]) }
    }
  }
}
