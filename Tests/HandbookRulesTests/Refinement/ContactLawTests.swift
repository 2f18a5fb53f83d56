import HandbookModel
import Testing

@testable import HandbookRules

/// Notice, length, hours and targets, against single visits and figures.
@Suite struct ContactLawTests {
  @Test func noticeMeansWhatTheOrderSays() {
    typealias Word = (daysBefore: Int?, method: MethodID?)
    let random = Shared(SplitMix(seed: 81))
    let methods = ["phone", "letter", "message"].map { MethodID($0) }
    let laws = LawBook<Notice, Word>(
      value: {
        let ahead = random.value.once(in: 3) ? nil : Offset(random.value.below(4), .day)
        return Notice(ahead: ahead, methods: random.value.some(of: methods))
      },
      tightened: { notice in
        let ahead = (notice.ahead?.count ?? 0) + random.value.below(3)
        return Notice(
          ahead: Offset(ahead, .day),
          methods: Array(notice.methods.prefix(max(1, random.value.below(3)))))
      },
      refines: { $0.refines($1) },
      sample: { _ in (random.value.below(8), random.value.one(of: methods)) },
      candidates: { child, _ in
        AnySequence(
          (child.methods.isEmpty ? methods : child.methods).map { (child.ahead?.count ?? -1, $0) })
      },
      admits: { notice, word in
        (notice.ahead.map { (word.daysBefore ?? -1) >= $0.count } ?? true)
          && (notice.methods.isEmpty || word.method.map { notice.methods.contains($0) } ?? false)
      },
      text: { ModelNotation.text(of: $0) },
      // By whatever of all there are is by any of them; but there may be more.
      stricter: { child, parent in
        child.methods.isEmpty && parent.methods.count == methods.count ? .openEnded : nil
      })
    laws.expect(pairs: 1_000, samplesEach: 60)
  }

  @Test func lengthMeansWhatTheOrderSays() {
    /// What it was about, and whether a promise was kept with it.
    typealias Call = (minutes: Int, sort: VisitLength.Exception?, isPromised: Bool)
    let random = Shared(SplitMix(seed: 82))
    let exceptions: [VisitLength.Exception] = [
      .kind(KindID("complaint")), .result(.dissatisfied), .text("紧急情况"),
    ]
    let laws = LawBook<VisitLength, Call>(
      value: {
        VisitLength(
          maximum: random.value.within(1...6), isPromised: random.value.once(in: 4),
          exceptions: random.value.some(of: exceptions))
      },
      tightened: {
        VisitLength(
          maximum: max(1, $0.maximum - random.value.below(3)), isPromised: $0.isPromised,
          exceptions: random.value.some(of: $0.exceptions))
      },
      refines: { $0.refines($1) },
      sample: { child in
        (
          random.value.within(1...child.maximum),
          random.value.one(of: exceptions.map { $0 } + [nil]), child.isPromised
        )
      },
      candidates: { child, _ in
        AnySequence(
          (child.exceptions.map { (9, $0, child.isPromised) } as [Call])
            + [(child.maximum, nil, child.isPromised)])
      },
      admits: { length, call in
        call.isPromised == length.isPromised
          && (call.minutes <= length.maximum
            || call.sort.map { length.exceptions.contains($0) } ?? false)
      },
      text: { ModelNotation.text(of: $0) })
    laws.expect(pairs: 1_000, samplesEach: 60)
  }

  @Test func hoursMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 83))
    func range(_ random: inout SplitMix) -> HourRange {
      let start = random.within(16...38) * 30
      let end = start + random.within(0...8) * 30 + random.one(of: [0, 0, 1])
      return HourRange(
        from: TimeOfDay(hour: 0, minute: start), to: TimeOfDay(hour: 0, minute: min(1_440, end)))
    }
    func ranges(_ random: inout SplitMix) -> [HourRange] {
      (0..<random.below(3)).map { _ in range(&random) }
    }
    let laws = LawBook<VisitHours, Int>(
      value: {
        VisitHours(
          required: ranges(&random.value), recommended: ranges(&random.value),
          avoided: ranges(&random.value))
      },
      tightened: { hours in
        VisitHours(
          required: hours.required.isEmpty ? ranges(&random.value) : [hours.required[0]],
          avoided: hours.avoided + ranges(&random.value))
      },
      refines: { $0.refines($1) }, sample: { _ in random.value.below(1_441) },
      candidates: { _, _ in AnySequence(0...1_440) },
      admits: { hours, minute in
        let isIn = { (ranges: [HourRange]) in
          ranges.contains { ($0.from.minutes...$0.to.minutes).contains(minute) }
        }
        return (hours.required.isEmpty || isIn(hours.required)) && !isIn(hours.avoided)
      },
      text: { "\($0)" })
    laws.expect(pairs: 600, samplesEach: 200, normal: Self.normal)
  }

  @Test func targetsMeanWhatTheOrderSays() {
    let random = Shared(SplitMix(seed: 84))
    let comparators: [Target.Comparator] = [.atLeast, .atMost, .equal]
    let laws = LawBook<Target.Value, (figure: Int, isShare: Bool)>(
      value: {
        let comparator = random.value.one(of: comparators)
        return random.value.once(in: 2)
          ? .share(comparator, Share(percent: random.value.within(80...100)))
          : .number(comparator, random.value.within(1...5))
      },
      tightened: { value in
        switch value {
        case .share(.atLeast, let share):
          .share(
            random.value.one(of: [.atLeast, .equal]), Share(basisPoints: share.basisPoints + 100))
        case .number(.atMost, let number):
          .number(random.value.one(of: [.atMost, .equal]), number - random.value.below(2))
        default: value
        }
      },
      refines: { $0.refines($1) },
      sample: { child in
        if case .share = child {
          (random.value.within(70...120), true)
        } else {
          (random.value.within(-1...9), false)
        }
      },
      candidates: { child, _ in
        if case .share = child {
          AnySequence((0...200).map { ($0, true) })
        } else {
          AnySequence((-5...20).map { ($0, false) })
        }
      },
      admits: { value, conduct in
        switch value {
        case .share(let comparator, let share):
          conduct.isShare && Self.keeps(conduct.figure * 100, comparator, share.basisPoints)
        case .number(let comparator, let number):
          !conduct.isShare && Self.keeps(conduct.figure, comparator, number)
        case .rate: false
        }
      },
      text: { ModelNotation.text(of: $0) })
    laws.expect(pairs: 1_000, samplesEach: 80)
  }

  /// The minutes that are allowed, as required stretches.
  private static func normal(_ hours: VisitHours) -> VisitHours {
    let isIn = { (ranges: [HourRange], minute: Int) in
      ranges.contains { ($0.from.minutes...$0.to.minutes).contains(minute) }
    }
    let allowed = (0...1_440).filter {
      (hours.required.isEmpty || isIn(hours.required, $0)) && !isIn(hours.avoided, $0)
    }
    func stretch(_ from: Int, _ to: Int) -> HourRange {
      HourRange(from: TimeOfDay(hour: 0, minute: from), to: TimeOfDay(hour: 0, minute: to))
    }
    var stretches: [HourRange] = []
    for minute in allowed {
      if let last = stretches.last, last.to.minutes == minute - 1 {
        stretches[stretches.count - 1] = stretch(last.from.minutes, minute)
      } else {
        stretches.append(stretch(minute, minute))
      }
    }
    if allowed.count == 1_441 { return VisitHours() }
    return allowed.isEmpty
      ? VisitHours(avoided: [stretch(0, 1_440)]) : VisitHours(required: stretches)
  }

  private static func keeps(_ figure: Int, _ comparator: Target.Comparator, _ limit: Int) -> Bool {
    switch comparator {
    case .atLeast: figure >= limit
    case .atMost: figure <= limit
    case .equal: figure == limit
    }
  }
}

extension LawBook {
  /// With enough of both answers, and a witness for every "no" that has no named reason.
  fileprivate func expect(
    pairs: Int, samplesEach: Int, normal: (Value) -> Value = { $0 },
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let count = run(pairs: pairs, samplesEach: samplesEach, sourceLocation: sourceLocation)
    #expect(
      count.kept >= pairs / 5 && count.samples >= 10_000, "\(count)",
      sourceLocation: sourceLocation)
    #expect(
      count.refused >= pairs / 5 && count.witnesses >= count.refused * 9 / 10, "\(count)",
      sourceLocation: sourceLocation)
    let values = (0..<80).map { _ in value() }
    let found = order(values, normal: normal, sourceLocation: sourceLocation)
    #expect(found.related >= 20, "\(found)", sourceLocation: sourceLocation)
  }
}
