import HandbookModel

extension Generator {
  mutating func rate() -> Rate {
    let value: Rate =
      switch any(RateCase.self) {
      case .share: .share(share(), of: optional { $0.denominator() }, repeats: repeats())
      case .each: .each(unit())
      case .sample: .sample(random.number(in: 1...2_000), unit(), repeats: repeats())
      case .delegated: .delegated(to: role(), floor: optional { $0.share() })
      case .vague: .vague(random.pick(Samples.vagueRates(language)))
      }
    tally.note(RateCase(value))
    return value
  }

  private mutating func denominator() -> DenominatorID {
    let builtIn = [
      "completions-this-month", "completions-last-month", "cases-of-month", "households",
      "customers",
    ]
    return random.pick(
      Samples.vocabulary.denominators.map(\.id) + builtIn.map { DenominatorID($0) })
  }

  private mutating func repeats() -> Repetition? {
    guard let repeats = optional({ $0.any(Repetition.self) }) else { return nil }
    tally.note(repeats)
    return repeats
  }

  // MARK: Conditions

  mutating func condition() -> Condition {
    let cases = random.pick(random.number(in: 1...2), of: Array(TermCase.allCases))
    return Condition(cases.map { term($0) })
  }

  private mutating func term(_ term: TermCase) -> Condition.Term {
    let value: Condition.Term =
      switch term {
      case .number: .number(AxisID(random.pick(["area", "homes"])), interval())
      case .segment: .segment(AxisID("class"), SegmentID(random.pick(["large", "new"])))
      case .feature: .feature("first-aid-point")
      case .result: .result(result())
      case .measure: .measure(MeasureID(random.pick(["buyers", "daily"])), interval())
      }
    tally.note(TermCase(value))
    return value
  }

  mutating func result() -> VisitResult {
    let result = any(VisitResult.self)
    tally.note(result)
    return result
  }

  /// Any one of two or three, of one term each: `and` beside `or` would leave open what is meant.
  mutating func conditions() -> [Condition] {
    list(2...3) { generator in
      Condition([generator.term(generator.any(TermCase.self, except: []))])
    }
  }
}
