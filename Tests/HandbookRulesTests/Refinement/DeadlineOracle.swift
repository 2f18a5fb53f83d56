import HandbookModel

/// What a deadline admits, by counting days: the meaning that the order of refinement has to keep.
struct DeadlineOracle {
  let situation: Situation
  /// In minutes, ascending.
  let visits: [Int]

  func admits(_ deadline: Deadline) -> Bool {
    switch deadline {
    case .phases(let windows): lastAssigned(windows) != nil
    case .frequency(let frequency): everyCycle(frequency, from: situation.horizon.lowerBound)
    case .gap(let offset): neverApart(more: offset)
    case .sequence(let sequence): admits(sequence)
    case .choice(let options): options.contains { admits($0) }
    // Nobody can tell; what is equal is admitted alike.
    case .vague: true
    }
  }

  func admits(_ window: Window, _ visit: Int) -> Bool {
    situation.minutes(of: window).map { $0.contains(visit) } ?? false
  }

  /// Each window takes a visit of its own, one after the other; the place of the last one, as early
  /// as may be. Nil where they cannot.
  private func lastAssigned(_ windows: [Window]) -> Int? {
    var place = -1
    for window in windows {
      guard
        let next = visits.indices.dropFirst(place + 1).first(where: {
          admits(window, visits[$0])
        })
      else { return nil }
      place = next
    }
    return place
  }

  private func count(in days: ClosedRange<Int>) -> Int {
    index(of: (days.upperBound + 1) * minutesADay) - index(of: days.lowerBound * minutesADay)
  }

  /// How many visits come before a minute.
  private func index(of minute: Int) -> Int {
    var (low, high) = (0, visits.count)
    while low < high {
      let middle = (low + high) / 2
      if visits[middle] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func everyCycle(_ frequency: Frequency, from day: Int) -> Bool {
    situation.cycles(of: frequency).allSatisfy {
      $0.lowerBound < day || count(in: $0) >= frequency.minimum
    }
  }

  /// The latest time for the visit after one at `visit`.
  func limit(_ offset: Offset, after visit: Int) -> Int {
    offset.unit == .hour
      ? visit + offset.count * 60
      : NaiveCalendar.shared.adding(offset, to: visit / minutesADay, situation.rest) * minutesADay
        + minutesADay - 1
  }

  /// One visit at least comes before the horizon; none is missing in it.
  private func neverApart(more offset: Offset) -> Bool {
    guard let first = visits.first, first / minutesADay <= situation.horizon.lowerBound,
      let last = visits.last,
      limit(offset, after: last) / minutesADay >= situation.horizon.upperBound
    else { return false }
    return zip(visits, visits.dropFirst()).allSatisfy { $1 <= limit(offset, after: $0) }
  }
}

extension DeadlineOracle {
  private func admits(_ sequence: VisitSequence) -> Bool {
    guard let tail = sequence.tail else { return lastAssigned(sequence.points) != nil }
    guard let last = sequence.points.last else {
      return sequence.start.flatMap(situation.day).map { start in
        goesOn(tail, sequence, after: start * minutesADay, counted: 0)
      } ?? false
    }
    // The last point may be any visit in its window behind those of the points before.
    guard let before = lastAssigned(Array(sequence.points.dropLast())) else { return false }
    let first = sequence.points.count == 1 ? nil : firstAssigned(sequence.points[0])
    return visits.indices.dropFirst(before + 1).contains { place in
      admits(last, visits[place])
        && goesOn(tail, sequence, after: visits[place], counted: place - (first ?? place) + 1)
    }
  }

  private func firstAssigned(_ window: Window) -> Int? {
    visits.firstIndex { admits(window, $0) }
  }

  /// The series behind a visit; `counted` visits have been made.
  private func goesOn(
    _ tail: VisitSequence.Tail, _ sequence: VisitSequence, after visit: Int, counted: Int
  ) -> Bool {
    let stop = stop(of: sequence)
    var most = Int.max
    if case .times(let number)? = sequence.end { most = number }
    switch tail {
    case .every(let offset):
      var (current, number) = (visit, counted)
      while number < most, limit(offset, after: current) / minutesADay <= stop {
        guard let next = visits.first(where: { $0 > current }),
          next <= limit(offset, after: current)
        else { return false }
        (current, number) = (next, number + 1)
      }
      return true
    case .frequency(let frequency):
      return situation.cycles(of: frequency)
        .filter { $0.lowerBound > visit / minutesADay && $0.upperBound <= stop }
        .allSatisfy { cycle in
          let made = visits.filter { $0 > visit && $0 / minutesADay < cycle.lowerBound }.count
          return counted + made >= most || count(in: cycle) >= frequency.minimum
        }
    }
  }

  /// The last day on which the series goes on, as far as the horizon shows.
  func stop(of sequence: VisitSequence) -> Int {
    let stop: Int? =
      switch sequence.end {
      case .until(let anchor): situation.day(of: anchor)
      case .after(let offset):
        (sequence.points.first?.anchor ?? sequence.start).flatMap(situation.day).map {
          NaiveCalendar.shared.adding(offset, to: $0, situation.rest)
        }
      case .times, nil: nil
      }
    return min(stop ?? .max, situation.horizon.upperBound)
  }
}
