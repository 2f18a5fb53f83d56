import HandbookModel
import Testing

@testable import HandbookRules

/// Equal meanings are equal values, for the order and for translations alike.
@Suite struct NormalFormTests {
  private static let closed = Anchor(.event(EventID("closed")))

  private func often(_ number: Int, _ period: CalendarPeriod, _ count: Int = 1) -> Deadline {
    .frequency(Frequency(period: period, periodCount: count, minimum: number, maximum: number))
  }

  private func window(
    _ upper: Offset, isIncluded: Bool = true, _ anchor: Anchor = closed
  ) -> Window {
    Window(anchor: anchor, lower: Bound(days(0)), upper: Bound(upper, isIncluded: isIncluded))
  }

  private func sequence(_ tail: Offset, _ end: VisitSequence.End?) -> Deadline {
    .sequence(VisitSequence(points: [window(days(3))], tail: .every(tail), end: end))
  }

  @Test func deadlinesOfOneMeaningAreEqual() {
    let kind = VisitKind(
      id: KindID("k"), name: Places(0).name("k", "k"), range: Places(0).place(),
      event: Places(0).at(EventID("closed")), unit: .household)
    let perHousehold = Deadline.frequency(
      Frequency(period: .quarter, minimum: 1, maximum: 1, unit: .household))
    let half = { (count: Int) in Offset(count, .halfMonth) }
    let equal: [(Deadline, Deadline)] = [
      (.phases([window(days(3), isIncluded: false)]), .phases([window(days(2))])),
      (.phases([window(half(2))]), .phases([window(months(1))])),
      (.phases([window(half(1))]), .phases([window(days(15))])),
      (.phases([window(days(3), Anchor(.ownEvent))]), .phases([window(days(3))])),
      (perHousehold, often(1, .quarter)), (often(2, .quarter, 4), often(2, .year)),
      (often(1, .month, 12), often(1, .year)), (often(1, .halfYear, 3), often(1, .month, 18)),
      (.gap(half(6)), .gap(months(3))),
      (.sequence(VisitSequence(points: [window(days(3))], tail: nil)), .phases([window(days(3))])),
      (sequence(half(2), .after(half(24))), sequence(months(1), .after(months(12)))),
      (
        .choice([often(1, .quarter), often(1, .halfYear)]),
        .choice([often(1, .month, 6), often(1, .quarter), often(1, .month, 3)])
      ),
    ]
    for (left, right) in equal {
      #expect(left.resolved(for: kind) == right.resolved(for: kind))
      #expect(left.resolved(for: kind).refines(right.resolved(for: kind)))
    }
  }

  @Test func deadlinesOfDifferentMeaningsAreNot() {
    let different: [(Deadline, Deadline)] = [
      (.phases([window(Offset(72, .hour))]), .phases([window(days(3))])),
      (.phases([window(days(30))]), .phases([window(months(1))])),
      (.phases([window(months(1), isIncluded: false)]), .phases([window(months(1))])),
      (often(1, .quarter), often(2, .halfYear)), (often(1, .year, 3), often(1, .year)),
      (.gap(months(3)), often(1, .quarter)),
      (.choice([often(1, .quarter), often(1, .halfYear)]), often(1, .halfYear)),
      (sequence(months(1), .times(3)), sequence(months(1), .times(4))),
      (sequence(months(1), nil), sequence(months(1), .until(Self.closed))),
      (.vague("及时"), .vague("尽快")),
    ]
    for (left, right) in different {
      #expect(left.resolved(for: nil) != right.resolved(for: nil))
    }
  }

  @Test func termsRatesAndPeopleOfOneMeaningAreEqual() {
    let years = Retention(minimum: Offset(24, .month), maximum: Offset(48, .halfMonth))
    #expect(years.normal == Retention(minimum: months(24), maximum: months(24)).normal)
    let forGood = Retention(
      minimum: months(1), maximum: nil, isPermanent: true, anchor: Self.closed)
    #expect(forGood.normal == Retention(minimum: nil, maximum: nil, isPermanent: true).normal)
    #expect(
      Rate.sample(3, .household, repeats: .excluded).resolved(for: nil) == .sample(3, .household))
    let (left, right) = (Places(1), Places(2))
    let first = Leaders([left.at(RoleID("a")), left.at(RoleID("b"))])
    let second = Leaders([right.at(RoleID("b")), right.at(RoleID("a"))])
    #expect(first.normal == second.normal)
    #expect(MethodWay([MethodID("a")], isOrdered: true).normal == MethodWay([MethodID("a")]))
  }

  @Test func translationsThatSayTheSameInOtherUnitsAreEqual() {
    var workspace = exampleWorkspace()
    let row = workspace.policy.row("key-customer")
    let translation = workspace.company.documents[0].versions.count - 1
    func state(_ deadline: Deadline, _ version: Int) {
      workspace.company.documents[0].versions[version].visits[row].deadline?.value =
        .value(deadline)
    }
    func differences() -> [String] {
      workspace.faults.filter { $0.code.number == 802 }.map(\.summary.english)
    }
    state(sequence(Offset(2, .halfMonth), .times(3)), 0)
    state(sequence(months(1), .times(3)), translation)
    #expect(differences() == [])
    state(sequence(months(2), .times(3)), translation)
    #expect(differences().count == 1)
    state(often(1, .year, 3), 0)
    state(often(1, .month, 36), translation)
    #expect(differences() == [])
    state(.choice([often(1, .quarter), often(1, .halfYear)]), 0)
    state(.choice([often(1, .halfYear), often(1, .quarter)]), translation)
    #expect(differences() == [])
    state(often(1, .halfYear), translation)
    #expect(differences().count == 1)
  }
}
