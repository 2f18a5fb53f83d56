import HandbookModel
import Testing

@testable import HandbookRules

/// Rates, retention, targets and the numbers of a visit against counting.
@Suite struct RateLawTests {
  /// How many there are, how many of them were visited, and with how many visits in all.
  private struct Tally {
    var units = 0
    var visited = 0
    var visits = 0

    func made(_ repeats: Repetition?) -> Int { repeats == .allowed ? visits : visited }
  }

  /// What a rate may speak of.
  private enum Whole: Hashable, CaseIterable {
    /// The kind's own cases: households.
    case own
    case customers
    case previousMonth, thisMonth
  }

  private typealias Conduct = [Whole: Tally]

  private static let cohorts: KeyValuePairs<DenominatorID, Whole> = [
    DenominatorID("previous-month"): .previousMonth, DenominatorID("this-month"): .thisMonth,
  ]
  private static let kind = VisitKind.Unit.household

  @Test func ratesMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 41))
    let laws = book(random)
    let count = laws.run(pairs: 1_200, samplesEach: 40)
    #expect(count.kept >= 400 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 350 && count.witnesses >= 350, "\(count)")
  }

  @Test func ratesAreAnOrder() {
    let random = Shared(SplitMix(seed: 42))
    var values: [Rate] = [.vague("部分"), .vague("适当比例")]
    for _ in 0..<120 { values.append(Self.rate(&random.value)) }
    let found = book(random).order(values, normal: Self.normal)
    #expect(found.related >= 100 && found.chains >= 100, "\(found)")
  }

  private func book(_ random: Shared<SplitMix>) -> LawBook<Rate, Conduct> {
    LawBook(
      value: { Self.normal(Self.rate(&random.value)) },
      tightened: { Self.normal(Self.tightened($0, &random.value)) },
      refines: { $0.refines($1, unit: Self.kind) },
      sample: { _ in Self.conduct(&random.value) },
      candidates: { child, _ in
        AnySequence((0..<3_000).lazy.map { _ in Self.least(child, &random.value) })
      },
      admits: Self.admits, text: { ModelNotation.text(of: $0) }, stricter: Stricter.reason)
  }

  /// As the order compares them: delegations by their floor.
  private static func normal(_ rate: Rate) -> Rate {
    let unit = VisitKind(
      id: KindID("k"), name: Places(0).name("k", "k"), range: Places(0).place(), unit: kind)
    let normal = rate.resolved(for: unit).demand.resolved(for: unit)
    if case .share(let share, nil, .allowed) = normal, share.basisPoints == 0 {
      return .share(share, of: nil)
    }
    return normal
  }

  private static func rate(_ random: inout SplitMix) -> Rate {
    let share = Share(basisPoints: random.one(of: [0, 1, 1_000, 3_000, 3_333, 9_999, 10_000]))
    let repeats = random.one(of: [nil, .excluded, .allowed] as [Repetition?])
    switch random.below(6) {
    case 0, 1: return .share(share, of: nil, repeats: repeats)
    case 2: return .share(share, of: random.one(of: cohorts.map(\.key)), repeats: repeats)
    case 3: return .each(random.one(of: [.household, .customer]))
    case 4:
      return .sample(
        random.one(of: [1, 2, 5, 9]), random.one(of: [.household, .customer]), repeats: repeats)
    default: return .delegated(to: RoleID("r"), floor: random.once(in: 3) ? nil : share)
    }
  }

  private static func tightened(_ rate: Rate, _ random: inout SplitMix) -> Rate {
    let keeps = random.once(in: 2)
    switch rate {
    case .share(let share, let whole, let repeats):
      let more = min(10_000, share.basisPoints + random.below(3) * 500)
      return .share(Share(basisPoints: more), of: whole, repeats: keeps ? repeats : nil)
    case .sample(let number, let unit, let repeats):
      return keeps ? .sample(number + random.below(3), unit, repeats: repeats) : .each(unit)
    default: return rate
    }
  }

  private static func whole(_ cohort: DenominatorID?) -> Whole {
    cohorts.first { $0.key == cohort }?.value ?? .own
  }

  private static func whole(_ unit: VisitKind.Unit) -> Whole { unit == kind ? .own : .customers }

  private static func admits(_ rate: Rate, _ conduct: Conduct) -> Bool {
    switch rate {
    case .share(let share, let cohort, let repeats):
      guard let tally = conduct[whole(cohort)] else { return false }
      return tally.made(repeats) * 10_000 >= share.basisPoints * tally.units
    case .each(let unit): return conduct[whole(unit)].map { $0.visited == $0.units } ?? false
    case .sample(let number, let unit, let repeats):
      return conduct[whole(unit)].map { $0.made(repeats) >= min(number, $0.units) } ?? false
    case .delegated, .vague: return true
    }
  }

  private static func conduct(_ random: inout SplitMix) -> Conduct {
    var conduct = Conduct()
    for whole in Whole.allCases {
      let units = random.one(of: [0, 1, 3, 10, 13, 1_000])
      let visited = random.once(in: 2) ? units : random.within(0...units)
      conduct[whole] = Tally(
        units: units, visited: visited, visits: visited + (visited > 0 ? random.below(5) : 0))
    }
    return conduct
  }

  /// As few visits as keep the rate: to one unit, where that may be visited again.
  private static func least(_ rate: Rate, _ random: inout SplitMix) -> Conduct {
    let units = random.one(of: [10, 13, 1_000_000])
    var conduct = Conduct()
    for whole in Whole.allCases { conduct[whole] = Tally(units: units) }
    func visit(_ whole: Whole, _ number: Int, _ repeats: Repetition? = nil) {
      let visited = repeats == .allowed ? min(number, 1) : number
      conduct[whole] = Tally(units: units, visited: visited, visits: number)
    }
    switch rate {
    case .share(let share, let cohort, let repeats):
      visit(whole(cohort), (units * share.basisPoints + 9_999) / 10_000, repeats)
    case .each(let unit): visit(whole(unit), units)
    case .sample(let number, let unit, let repeats): visit(whole(unit), number, repeats)
    case .delegated, .vague: break
    }
    return conduct
  }
}
