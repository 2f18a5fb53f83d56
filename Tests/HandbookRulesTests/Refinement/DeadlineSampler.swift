import HandbookModel

/// Situations and conducts in which a deadline is kept, at its very ends or anywhere between.
struct DeadlineSampler {
  var random: SplitMix

  /// Days around which months and years are irregular: ends of months, of leap years and others.
  static let events: [Int] = [2096, 2097, 2100].flatMap { year in
    [
      (1, 1), (1, 28), (1, 29), (1, 30), (1, 31), (2, 28), (3, 1), (3, 31), (4, 30), (6, 30),
      (7, 31), (8, 31), (9, 30), (11, 30), (12, 1), (12, 31),
    ].map { NaiveCalendar.shared.day(year, $0.0, $0.1) }
  }

  mutating func situation(_ length: Int = 800) -> Situation {
    let event = random.one(of: Self.events) - (random.once(in: 4) ? random.below(400) : 0)
    return situation(event, length)
  }

  mutating func situation(_ event: Int, _ length: Int) -> Situation {
    var situation = Situation()
    let other = event + random.one(of: [-700, -30, 0, 1, 5, 40, 91, 200, 400])
    situation.events = [
      .event(EventID("a")): event...event, .event(EventID("b")): other...other,
      .event(EventID("agreement")): event...event + random.one(of: [0, 1, 29, 30, 364, 700]),
    ]
    situation.minute = random.one(of: [0, 1_439, random.below(minutesADay)])
    situation.rest = random.one(of: [
      .none, .weekends, .holiday(from: event + 1, length: 45),
      .holiday(from: event - 45, length: 45), .holiday(from: event + 2, length: 900),
    ])
    situation.horizon = event...event + length
    for period in CalendarPeriod.allCases {
      for count in 2...4 {
        let key = Frequency(period: period, periodCount: count, minimum: 1, maximum: nil)
        situation.shift[key] = random.below(count)
      }
    }
    return situation
  }

  /// Visits that keep a deadline, if they can be found: with `ends` at the ends of windows and as
  /// seldom as may be, one bit for each window; otherwise anywhere. No visit that need not be lies
  /// in the days to be avoided.
  mutating func conduct(
    _ deadline: Deadline, in situation: Situation, ends: Int?, avoiding: ClosedRange<Int>? = nil
  ) -> [Int]? {
    switch deadline {
    case .phases(let windows): points(windows, situation, ends)
    case .frequency(let frequency): cycles(frequency, situation, avoiding, after: nil, to: nil)
    case .gap(let offset):
      series(
        offset, from: situation.horizon.lowerBound * minutesADay + situation.minute, situation,
        to: situation.horizon.upperBound, most: .max, atEnds: ends != nil)
    case .sequence(let sequence): visits(sequence, situation, ends, avoiding)
    case .choice(let options):
      conduct(random.one(of: options), in: situation, ends: ends, avoiding: avoiding)
    case .vague: []
    }
  }

  private mutating func points(_ windows: [Window], _ situation: Situation, _ ends: Int?) -> [Int]?
  {
    var visits: [Int] = []
    for (index, window) in windows.enumerated() {
      guard let minutes = situation.minutes(of: window) else { return nil }
      // A visit of its own: behind the one before.
      let from = max(minutes.lowerBound, (visits.last ?? .min / 2) + 1)
      guard from <= minutes.upperBound else { return nil }
      if let ends {
        visits.append(ends >> index & 1 == 0 ? from : minutes.upperBound)
      } else {
        visits.append(random.within(from...min(minutes.upperBound, from + 100 * minutesADay)))
      }
    }
    return visits
  }

  private mutating func visits(
    _ sequence: VisitSequence, _ situation: Situation, _ ends: Int?, _ avoided: ClosedRange<Int>?
  ) -> [Int]? {
    guard var visits = points(sequence.points, situation, ends),
      let start = visits.last ?? sequence.start.flatMap(situation.day).map({ $0 * minutesADay })
    else { return nil }
    let oracle = DeadlineOracle(situation: situation, visits: visits)
    let stop = oracle.stop(of: sequence)
    var most = Int.max
    if case .times(let number)? = sequence.end { most = number - visits.count }
    switch sequence.tail {
    case .every(let offset):
      visits += series(
        offset, from: start, situation, to: stop, most: max(0, most), atEnds: ends != nil
      ).dropFirst()
    case .frequency(let frequency):
      visits +=
        (cycles(frequency, situation, avoided, after: start / minutesADay, to: stop) ?? [])
        .prefix(max(0, most))
    case nil: break
    }
    return visits.sorted()
  }

  /// Visits as far apart as may be, or at random, from one on; until none is due any more.
  private mutating func series(
    _ offset: Offset, from first: Int, _ situation: Situation, to stop: Int, most: Int,
    atEnds: Bool
  ) -> [Int] {
    var visits = [first]
    let oracle = DeadlineOracle(situation: situation, visits: [])
    while visits.count <= most, let last = visits.last {
      let limit = oracle.limit(offset, after: last)
      guard limit / minutesADay <= stop, limit > last, visits.count < 1_500 else { break }
      visits.append(
        atEnds ? limit : random.within(max(last + 1, limit - (limit - last) / 3)...limit))
    }
    return visits
  }

  /// As many visits in each cycle as are asked for, outside the avoided days where that can be.
  private mutating func cycles(
    _ frequency: Frequency, _ situation: Situation, _ avoided: ClosedRange<Int>?, after day: Int?,
    to stop: Int?
  ) -> [Int]? {
    situation.cycles(of: frequency).filter { cycle in
      (day.map { cycle.lowerBound > $0 } ?? true) && (stop.map { cycle.upperBound <= $0 } ?? true)
    }.flatMap { cycle -> [Int] in
      let free = avoided.map { avoided in
        cycle.lowerBound < avoided.lowerBound
          ? cycle.lowerBound : cycle.upperBound > avoided.upperBound ? cycle.upperBound : nil
      }
      return (0..<frequency.minimum).map { number in
        let day = (free ?? nil) ?? random.within(cycle)
        return day * minutesADay + number
      }
    }.sorted()
  }
}
