import HandbookModel
import Testing

@testable import HandbookRules

/// Windows, phases, frequencies, spacings, sequences and choices against the counting of days.
@Suite struct DeadlineLawTests {
  private struct Conduct {
    let situation: Situation
    let visits: [Int]
  }

  @Test func deadlinesMeanWhatTheOrderSays() {
    var generator = DeadlineGenerator(random: SplitMix(seed: 21))
    var sampler = DeadlineSampler(random: SplitMix(seed: 22))
    let laws = book(&generator, &sampler)
    let count = laws.run(pairs: 1_000, samplesEach: 40)
    #expect(count.kept >= 400 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 400 && count.witnesses >= 350, "\(count)")
  }

  @Test func deadlinesAreAnOrder() {
    var generator = DeadlineGenerator(random: SplitMix(seed: 31))
    var sampler = DeadlineSampler(random: SplitMix(seed: 32))
    var values: [Deadline] = [.vague("及时"), .vague("尽快")]
    for _ in 0..<40 {
      let value = generator.deadline()
      let tighter = generator.tightened(value)
      values += [value, tighter, generator.tightened(tighter)]
    }
    let found = book(&generator, &sampler).order(values) { $0.resolved(for: nil).comparable }
    #expect(found.related >= 100 && found.chains >= 20, "\(found)")
  }

  private func book(
    _ generator: inout DeadlineGenerator, _ sampler: inout DeadlineSampler
  ) -> LawBook<Deadline, Conduct> {
    let source = Shared(generator)
    let sampling = Shared(sampler)
    return LawBook(
      value: { source.value.deadline().resolved(for: nil) },
      tightened: { source.value.tightened($0).resolved(for: nil) },
      refines: { $0.refines($1) },
      sample: { child in
        let situation = sampling.value.situation()
        let ends = sampling.value.random.once(in: 2) ? sampling.value.random.below(8) : nil
        return sampling.value.conduct(child, in: situation, ends: ends)
          .map { Conduct(situation: situation, visits: $0) }
      },
      candidates: { child, parent in
        AnySequence(candidates(child, parent, sampling))
      },
      admits: { deadline, conduct in
        DeadlineOracle(situation: conduct.situation, visits: conduct.visits).admits(deadline)
      },
      text: { ModelNotation.text(of: $0) },
      stricter: Stricter.reason)
  }

  /// At every end of the child's windows on irregular days, and avoiding each of the parent's cycles.
  private func candidates(
    _ child: Deadline, _ parent: Deadline, _ sampling: Shared<DeadlineSampler>
  ) -> some Sequence<Conduct> {
    (0..<3_000).lazy.flatMap { number -> [Conduct] in
      let event = DeadlineSampler.events[number % DeadlineSampler.events.count]
      let situation = sampling.value.situation(event, parent.isLong ? 3_700 : 800)
      let avoided = parent.cycles(in: situation)
      let avoid = avoided.isEmpty ? nil : avoided[sampling.value.random.below(avoided.count)]
      return [number % 8, nil].compactMap { ends in
        sampling.value.conduct(child, in: situation, ends: ends, avoiding: avoid)
          .map { Conduct(situation: situation, visits: $0) }
      }
    }
  }
}

/// A value that closures share.
final class Shared<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

extension Deadline {
  /// The order does not ask whether more visits are excluded, for they are always allowed; nor for
  /// an option that another one allows anyway.
  fileprivate var comparable: Deadline {
    switch self {
    case .frequency(var frequency):
      frequency.maximum = frequency.limit
      return .frequency(frequency)
    case .choice(let options):
      let widest = options.map(\.comparable).enumerated().filter { index, option in
        !options.enumerated().contains { other, wider in
          other != index && option.refines(wider) && (!wider.refines(option) || other < index)
        }
      }
      return widest.count == 1 ? widest[0].element : .choice(widest.map(\.element))
    default: return self
    }
  }

  fileprivate var isLong: Bool {
    if case .frequency = self { true } else { false }
  }

  /// The cycles that a parent asks for visits in.
  fileprivate func cycles(in situation: Situation) -> [ClosedRange<Int>] {
    switch self {
    case .frequency(let frequency): situation.cycles(of: frequency)
    case .sequence(let sequence):
      if case .frequency(let frequency)? = sequence.tail {
        situation.cycles(of: frequency)
      } else {
        []
      }
    case .choice(let options): options.flatMap { $0.cycles(in: situation) }
    case .phases, .gap, .vague: []
    }
  }
}
