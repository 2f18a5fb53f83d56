import HandbookModel
import Testing

@testable import HandbookRules

/// Due dates of papers against each of the months of 400 years.
@Suite struct DueLawTests {
  /// Days of months, of the month after the covered one and later, and both readings of "before".
  private static let dues: [DueDate] =
    [1, 5, 9, 10, 24, 25, 28, 29, 30, 31].flatMap { day -> [DueDate] in
      [
        .day(day, of: .next, isIncluded: true), .day(day, of: .relative(1), isIncluded: true),
        .day(day, of: .relative(0), isIncluded: true),
        .day(day, of: .relative(1), isIncluded: false),
      ]
    } + [.monthEnd(.next), .monthEnd(.relative(0)), .monthEnd(.relative(1))]

  /// By counting days; the period ends on `end`.
  private static func last(_ due: DueDate, after end: Int) -> Int {
    let calendar = NaiveCalendar.shared
    let month = calendar.month(of: end)
    func day(_ number: Int, _ months: Int) -> Int {
      calendar.firstDay(ofMonth: month + months)
        + min(number, calendar.length(ofMonth: month + months)) - 1
    }
    switch due {
    case .day(let number, .next, _):
      return day(number, 0) >= end ? day(number, 0) : day(number, 1)
    case .day(let number, .relative(let months), let isIncluded):
      return day(number, months) - (isIncluded == false ? 1 : 0)
    case .monthEnd(.next): return day(31, 0)
    case .monthEnd(.relative(let months)): return day(31, months)
    default: preconditionFailure("not in the list")
    }
  }

  @Test(arguments: [
    CoveredPeriod.period(.month, offset: 0), .days(from: 25, fromMonth: -1, to: 24, toMonth: 0),
    .period(.quarter, offset: 0),
  ])
  func everyPairOfDueDatesIsDecidedAsTheCalendarDoes(covers: CoveredPeriod) {
    let calendar = NaiveCalendar.shared
    let ends = (120..<120 + 4_800).compactMap { month -> Int? in
      let first = calendar.firstDay(ofMonth: month)
      let last = first + calendar.length(ofMonth: month) - 1
      switch covers {
      case .days: return first + 23
      case .period(.quarter, _): return month % 3 == 2 ? last : nil
      case .period: return last
      }
    }
    let days = Self.dues.map { due in ends.map { Self.last(due, after: $0) } }
    var yes = 0
    for (left, child) in Self.dues.enumerated() {
      for (right, parent) in Self.dues.enumerated() {
        let isInside = ends.indices.allSatisfy { index in
          let (own, other) = (days[left][index], days[right][index])
          return own <= other && own >= min(other, ends[index])
        }
        let decided = DueOrder.isNoLater(
          Self.paper(covers, child), 0, than: Self.paper(covers, parent), 0)
        #expect(decided == isInside, "\(child) ≤ \(parent)")
        yes += isInside ? 1 : 0
      }
    }
    #expect(yes >= 150, "\(yes)")
  }

  @Test func dueDatesAroundEventsAndShifts() {
    func around(_ days: ClosedRange<Int>) -> DueDate {
      .anchored(
        Window(
          anchor: Anchor(.event(EventID("closed"))),
          lower: Bound(HandbookRulesTests.days(days.lowerBound)),
          upper: Bound(HandbookRulesTests.days(days.upperBound))))
    }
    func isNoLater(_ child: DueDate, _ parent: DueDate) -> Bool {
      let covers = CoveredPeriod.period(.month, offset: 0)
      return DueOrder.isNoLater(Self.paper(covers, child), 0, than: Self.paper(covers, parent), 0)
    }
    let fifth = DueDate.day(5, of: .relative(1), isIncluded: true)
    let table: [(DueDate, DueDate, Bool)] = [
      (around(0...2), around(0...3), true), (around(0...3), around(0...2), false),
      (around(1...2), around(0...2), true), (around(0...2), around(1...2), false),
      (.within(days(2)), .within(days(3)), true), (.within(days(3)), .within(days(2)), false),
      (.shifted(fifth, .earlier), .shifted(fifth, .later), true),
      (.shifted(fifth, .later), .shifted(fifth, .earlier), false),
      (.shifted(fifth, .later), fifth, true), (.promised, .promised, true),
    ]
    for (child, parent, expected) in table {
      #expect(isNoLater(child, parent) == expected, "\(child) ≤ \(parent)")
    }
  }

  private static func paper(_ covers: CoveredPeriod, _ due: DueDate) -> Paper {
    let places = Places(0)
    var paper = Paper(subject: places.at(.named("Summary")), ranges: [places.place()])
    paper.covers = places.at(.value(covers))
    paper.stages = [
      Paper.Stage(act: places.at(.compile), role: places.at(RoleID("r")), due: places.at(due))
    ]
    return paper
  }
}
