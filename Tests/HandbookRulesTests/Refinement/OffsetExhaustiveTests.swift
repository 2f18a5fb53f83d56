import HandbookModel
import Testing

@testable import HandbookRules

/// The decisions about lengths of time and calendar periods, against every day of 400 years.
@Suite struct OffsetExhaustiveTests {
  /// In days, months and half-months; from two months before to five years after.
  private static let offsets: [Offset] = {
    let days =
      [-62, -61, -59, -58, -32, -31, -30, -28, -27, -1] + Array(0...3)
      + Array(14...16) + Array(27...32) + Array(43...47) + Array(58...63) + Array(88...93)
      + [104, 107, 181, 184, 365, 366, 1_460, 1_461]
    return days.map { Offset($0, .day) } + (-3...14).map { Offset($0, .month) }
      + [24, 48, 60].map { Offset($0, .month) } + (-5...7).map { Offset($0, .halfMonth) }
  }()

  /// By how many days the one leads further than the other at most, over every day of 400 years.
  private static let lead: [[Int]] = {
    let calendar = NaiveCalendar.shared
    let first = calendar.day(2000, 1, 1)
    var seen: Set<[Int]> = []
    let months = offsets.indices.filter { offsets[$0].unit != .day }
    var reach = offsets.map(\.count)
    for day in first..<first + 146_097 {
      for index in months { reach[index] = calendar.adding(offsets[index], to: day) - day }
      seen.insert(reach)
    }
    var lead = offsets.map { _ in offsets.map { _ in Int.min } }
    for reach in seen {
      for left in reach.indices {
        for right in reach.indices {
          lead[left][right] = max(lead[left][right], reach[left] - reach[right])
        }
      }
    }
    return lead
  }()

  @Test func everyPairOfLengthsIsDecidedAsTheCalendarDoes() {
    let offsets = Self.offsets
    var (yes, mixed) = (0, 0)
    for (left, child) in offsets.enumerated() {
      for (right, parent) in offsets.enumerated() {
        let lead = Self.lead[left][right]
        #expect(child.isAtMost(parent) == (lead <= 0), "\(child) ≤ \(parent)")
        #expect(child.isBelow(parent) == (lead < 0), "\(child) < \(parent)")
        yes += lead <= 0 ? 1 : 0
        mixed += lead <= 0 && child.normal.unit != parent.normal.unit ? 1 : 0
      }
    }
    #expect(yes >= 3_000 && mixed >= 1_500, "\(yes), \(mixed)")
  }

  @Test func everyPairOfWindowEndsIsDecidedAsTheCalendarDoes() {
    let offsets = Self.offsets
    var decided = 0
    for (left, child) in offsets.enumerated() {
      for (right, parent) in offsets.enumerated() {
        for isIncluded in [(true, false), (false, true), (false, false)] {
          let inward = (isIncluded.0 ? 0 : 1) - (isIncluded.1 ? 0 : 1)
          let bounds = (
            Bound(child, isIncluded: isIncluded.0), Bound(parent, isIncluded: isIncluded.1)
          )
          let window = (
            Window(anchor: Anchor(.ownEvent), lower: bounds.0, upper: bounds.0),
            Window(anchor: Anchor(.ownEvent), lower: bounds.1, upper: bounds.1)
          )
          let (isEarlier, isLater) = (
            Self.lead[left][right] <= inward, Self.lead[right][left] <= inward
          )
          #expect(window.0.endsInside(window.1) == isEarlier, "\(bounds)")
          #expect(window.0.beginsInside(window.1) == isLater, "\(bounds)")
          decided += 1
        }
      }
    }
    #expect(decided >= 20_000, "\(decided)")
  }

  /// How many whole cycles lie in each of another length, for every pair over 400 years.
  @Test func everyPairOfCyclesHoldsAsManyAsTheCalendarShows() {
    let cycles =
      [Cycle(period: .day, count: 1)]
      + CalendarPeriod.allCases.dropFirst().flatMap {
        period in (1...3).map { Cycle(period: period, count: $0) }
      }
    let bounds = cycles.map { cycle in (0..<cycle.count).map { Self.firstDays(cycle, $0) } }
    var held = 0
    var touched = 0
    for (outer, parent) in cycles.enumerated() {
      for (inner, child) in cycles.enumerated() where parent != child {
        guard parent.months != nil || child.months == nil else { continue }
        let least = bounds[outer].flatMap { outerDays in
          bounds[inner].map { Self.leastWhole(of: $0, in: outerDays) }
        }.min()
        #expect(parent.holds(child) == least, "\(parent) holds \(child)")
        let most = bounds[outer].flatMap { outerDays in
          bounds[inner].map { Self.mostTouched(of: $0, in: outerDays) }
        }.max()
        #expect(parent.touches(child) == most, "\(parent) touches \(child)")
        touched += parent.touches(child) > 1 ? 1 : 0
        held += parent.holds(child) > 0 ? 1 : 0
      }
    }
    #expect(held >= 100 && touched >= 150, "\(held), \(touched)")
  }

  private static func mostTouched(of inner: [Int], in outer: [Int]) -> Int {
    var (most, next) = (0, 0)
    for (first, behind) in zip(outer, outer.dropFirst())
    where behind <= (inner.last ?? 0) && first >= inner[0] {
      while next + 1 < inner.count, inner[next + 1] <= first { next += 1 }
      var last = next
      while last + 1 < inner.count, inner[last + 1] < behind { last += 1 }
      most = max(most, last - next + 1)
    }
    return most
  }

  /// Where the cycles begin that are shifted by so many periods.
  private static func firstDays(_ cycle: Cycle, _ shift: Int) -> [Int] {
    let calendar = NaiveCalendar.shared
    let (from, to) = (calendar.day(2000, 1, 1), calendar.day(2401, 1, 1))
    let starts: [Int]
    switch cycle.period {
    case .day: starts = Array(from...to)
    case .week: starts = (from...to).filter { $0 % 7 == 0 }
    case .month, .quarter, .halfYear, .year:
      starts = stride(from: 120, to: 120 + 4_810, by: cycle.period.months ?? 1)
        .map { calendar.firstDay(ofMonth: $0) }
    }
    return starts.enumerated().filter { $0.offset % cycle.count == shift }.map(\.element)
  }

  private static func leastWhole(of inner: [Int], in outer: [Int]) -> Int {
    var least = Int.max
    var next = 0
    for (first, behind) in zip(outer, outer.dropFirst()) where behind <= (inner.last ?? 0) {
      while next < inner.count, inner[next] < first { next += 1 }
      var last = next
      while last + 1 < inner.count, inner[last + 1] <= behind { last += 1 }
      least = min(least, last - next)
    }
    return least
  }

  /// A visit on the eve and then as far apart as may be: how many fall into a cycle.
  @Test func everySpacingIsDecidedAsTheCalendarDoes() {
    let calendar = NaiveCalendar.shared
    let gaps =
      [7, 10, 14, 15, 27, 28, 29, 30, 31, 45, 60, 90, 91, 92, 181, 182, 365, 366]
      .map { Offset($0, .day) } + [1, 2, 3, 4, 5, 6, 12].map { Offset($0, .month) }
    var yes = 0
    for period in [CalendarPeriod.week, .month, .quarter, .halfYear, .year] {
      for count in 1...2 {
        let cycle = Cycle(period: period, count: count)
        let cycles = (0..<count).flatMap { shift in
          let firsts = Self.firstDays(cycle, shift)
          return zip(firsts, firsts.dropFirst())
        }
        for gap in gaps {
          let least = Self.leastVisits(gap, in: cycles, calendar)
          for minimum in 1...13 {
            let frequency = Frequency(
              period: period, periodCount: count, minimum: minimum, maximum: nil)
            guard frequency.normal.cycle == cycle else { continue }
            #expect(gap.refinesAsGap(frequency) == (least >= minimum), "\(gap) in \(frequency)")
            yes += least >= minimum ? 1 : 0
          }
        }
      }
    }
    #expect(yes >= 500, "\(yes)")
  }

  /// Cycles of one length of days are all alike to spacings in days.
  private static func leastVisits(
    _ gap: Offset, in cycles: [(first: Int, behind: Int)], _ calendar: NaiveCalendar
  ) -> Int {
    var least = Int.max
    var lengths: Set<Int> = []
    for (first, behind) in cycles {
      if gap.unit == .day, !lengths.insert(behind - first).inserted { continue }
      var (day, number) = (calendar.adding(gap, to: first - 1), 0)
      while day < behind, number <= least {
        (day, number) = (calendar.adding(gap, to: day), number + 1)
      }
      least = min(least, number)
    }
    return least
  }
}
