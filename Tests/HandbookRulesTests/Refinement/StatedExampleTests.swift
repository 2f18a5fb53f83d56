import HandbookModel
import Testing

@testable import HandbookRules

/// The examples that the format's table of refinement gives.
@Suite struct StatedExampleTests {
  @Test func lengthsOfTime() {
    #expect(days(28).isAtMost(months(1)) && !days(29).isAtMost(months(1)))
    #expect(months(1).isAtMost(days(31)) && !months(1).isAtMost(days(30)))
    #expect(months(2).days(as: .upper) == (59, 62) && months(3).days(as: .upper) == (89, 92))
    #expect(months(12).days(as: .upper) == (365, 366))
    #expect(months(48).days(as: .upper) == (1_460, 1_461))
    #expect(days(5).isAtMost(Offset(5, .workingDay)) && !Offset(1, .workingDay).isAtMost(days(9)))
    #expect(Offset(24, .month).normal == months(24))
  }

  @Test func hoursAreNotDays() {
    #expect(Offset(72, .hour).isAtMost(days(3)) && !Offset(73, .hour).isAtMost(days(3)))
    #expect(!days(3).isAtMost(Offset(72, .hour)) && !days(3).isAtMost(Offset(95, .hour)))
    #expect(days(3).isAtMost(Offset(96, .hour)))
    #expect(!Offset(24, .hour).isAtMost(days(1), as: .lower))
    #expect(Offset(24, .hour).isAtMost(days(2), as: .lower))
  }

  private func often(_ count: Int, _ period: CalendarPeriod, every number: Int = 1) -> Frequency {
    Frequency(period: period, periodCount: number, minimum: count, maximum: nil)
  }

  @Test func frequencies() {
    #expect(often(1, .month).refines(often(1, .quarter)))
    #expect(often(1, .month).refines(often(3, .quarter)))
    #expect(!often(4, .year).refines(often(1, .quarter)))
    #expect(!often(2, .year).refines(often(1, .halfYear)))
    #expect(Deadline.gap(months(3)).refines(.frequency(often(1, .quarter))))
    #expect(!Deadline.frequency(often(1, .quarter)).refines(.gap(months(3))))
    #expect(!Deadline.gap(months(4)).refines(.frequency(often(1, .quarter))))
    #expect(Deadline.gap(days(30)).refines(.frequency(often(3, .quarter))))
  }

  @Test func frequenciesOverSeveralYears() {
    #expect(often(1, .year).refines(often(1, .year, every: 3)))
    #expect(often(1, .year, every: 2).refines(often(1, .year, every: 3)))
    #expect(!often(1, .year, every: 3).refines(often(1, .year, every: 2)))
    #expect(often(1, .year, every: 3).refines(often(1, .year, every: 3)))
    #expect(often(1, .quarter, every: 4).refines(often(1, .year)))
    #expect(often(2, .quarter, every: 4).normal == often(2, .year))
    #expect(!often(3, .year, every: 3).refines(often(1, .year)))
  }

  /// "Within 3 days" of the whole and "from day 1 to day 5" of the part are days 1 to 3 together.
  @Test func clausesOfOneLevelMeetEndByEnd() {
    func window(_ lower: Int, _ upper: Int) -> Deadline {
      .phases([HandbookRulesTests.window("closed", lower, days(upper))])
    }
    #expect(Deadline.meet([window(0, 3), window(1, 5)], refines: window(1, 3)))
    #expect(!Deadline.meet([window(0, 3), window(1, 5)], refines: window(2, 3)))
    #expect(!Deadline.meet([window(0, 4), window(1, 5)], refines: window(1, 3)))
    #expect(Deadline.meet([window(0, 3), .gap(days(5))], refines: window(0, 4)))
  }

  @Test func upperLimits() {
    func most(_ number: Int, _ period: CalendarPeriod, least: Int = 0) -> Frequency {
      Frequency(period: period, minimum: least, maximum: number)
    }
    #expect(most(1, .month).refines(most(2, .month)) && !most(2, .month).refines(most(1, .month)))
    #expect(
      most(1, .month).refines(most(3, .quarter)) && !most(1, .month).refines(most(2, .quarter)))
    #expect(most(2, .quarter).refines(most(2, .month)))
    #expect(!most(1, .week).refines(most(4, .month)) && most(1, .week).refines(most(6, .month)))
    // More visits than "once a month" are allowed.
    #expect(!most(1, .month, least: 1).refines(most(2, .month)))
    #expect(most(2, .month, least: 1).refines(often(1, .month)))
    #expect(!Deadline.gap(days(15)).refines(.frequency(most(3, .month))))
  }

  @Test func ways() {
    let both = [MethodWay([MethodID("phone"), MethodID("home")])]
    let order = ConductOrder(exampleWorkspace().company)
    #expect(!order.refines(HandbookRulesTests.ways("phone"), both) && order.refines(both, both))
    #expect(!order.refines(both, HandbookRulesTests.ways("phone")))
  }

  @Test func superiorsInACircleEnd() {
    var roles = EntryTable<Role>()
    let places = Places(0)
    for (id, superior) in [("a", "b"), ("b", "c"), ("c", "a")] {
      roles.insert(
        Role(
          id: RoleID(id), name: places.name(id, id), range: places.place(),
          reportsTo: places.at(RoleID(superior))))
    }
    #expect(Authority(roles).mayAct(RoleID("c"), for: RoleID("a")))
    #expect(!Authority(roles).mayAct(RoleID("d"), for: RoleID("a")))
  }

  @Test func companionsAreMatchedOneToOne() {
    let authority = Authority(exampleWorkspace().company.vocabulary.roles)
    let (manager, staff, centre) = (
      RoleID("project-manager"), RoleID("reception"), RoleID("cs-centre")
    )
    #expect(authority.match([centre, staff], into: [staff, manager]))
    #expect(authority.match([staff, centre], into: [staff, manager]))
    #expect(!authority.match([staff, centre], into: [manager]))
    #expect(!authority.match([manager], into: [staff, centre]))
  }
}
