import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRules

/// What a finding is made of: both places, and why, where the two texts do not show it.
@Suite struct ShortfallTests {
  private static let own = Anchor(.event(EventID("closed")))

  private func to(_ upper: Offset, from lower: Offset = Offset(0, .day)) -> Deadline {
    .phases([Window(anchor: Self.own, lower: Bound(lower), upper: Bound(upper))])
  }

  private func often(_ number: Int, _ period: CalendarPeriod, _ count: Int = 1) -> Deadline {
    .frequency(Frequency(period: period, periodCount: count, minimum: number, maximum: nil))
  }

  @Test func deadlinesSayWhyTheyAreNotInside() {
    let other = Deadline.phases([
      Window(anchor: Anchor(.event(EventID("b"))), lower: nil, upper: Bound(days(1)))
    ])
    let table: [(Deadline, Deadline, String?)] = [
      (to(months(1)), to(days(28)), "1 month may be 31 days"),
      (to(days(30)), to(months(1)), "1 month may be only 28 days"),
      (
        to(Offset(3, .halfMonth)), to(months(1)),
        "3 half-months may be 46 days and 1 month may be only 28 days"
      ),
      (to(Offset(3, .workingDay)), to(days(9)), "3 working days may be any number of days"),
      (to(days(3)), to(Offset(72, .hour)), "72 hours may be only 2 days"),
      (to(months(3), from: days(28)), to(months(3), from: months(1)), "1 month may be 31 days"),
      (to(days(5)), to(days(3)), nil),
      (other, to(days(3)), "they count from different events"),
      (often(4, .year), often(1, .quarter), "a quarter may hold no year in full"),
      (often(1, .week), often(4, .month), "a month may hold only 3 weeks in full"),
      (often(1, .year, 3), often(1, .year, 2), "2 years may hold no cycle of 3 years in full"),
      (
        often(1, .quarter), .gap(months(3)),
        "visits of two neighbouring periods may lie further apart"
      ),
      (.gap(months(4)), often(1, .quarter), "visits so far apart may leave out a quarter"),
      (.gap(days(30)), .gap(months(1)), "1 month may be only 28 days"),
      (
        .choice([often(1, .quarter), often(1, .halfYear)]), often(1, .quarter),
        "not every choice does"
      ),
      (.vague("及时"), to(days(3)), "it has no number that could be compared"),
      (often(1, .month), to(days(3)), "one counts from an event, the other does not"),
    ]
    for (child, parent, reason) in table {
      #expect(!child.refines(parent))
      #expect(
        Reasons.deadline(child, parent)?.english == reason, "\(ModelNotation.text(of: child))")
    }
  }

  @Test func ratesAndTermsSayWhyTheyAreNotInside() {
    let rates: [(Rate, Rate, String?)] = [
      (percent(50, "previous"), percent(30), "they are shares of different cases"),
      (percent(20), percent(30), nil),
      (.sample(30, .household), percent(10), "a share and a number do not compare"),
      (
        .sample(30, .household, repeats: .allowed), .sample(30, .household),
        "the same one may be counted twice"
      ),
      (.vague("部分"), percent(10), "it has no number that could be compared"),
    ]
    for (child, parent, reason) in rates {
      #expect(!child.refines(parent))
      #expect(Reasons.rate(child, parent)?.english == reason, "\(ModelNotation.text(of: child))")
    }
    let kept = { (term: Offset, anchor: Anchor?) in
      Retention(minimum: term, maximum: term, anchor: anchor)
    }
    let terms: [(Retention, Retention, String?)] = [
      (kept(days(730), nil), kept(months(24), nil), "24 months may be 731 days"),
      (kept(months(24), Self.own), kept(months(24), nil), "they count from different days"),
      (kept(months(12), nil), kept(months(24), nil), nil),
    ]
    for (child, parent, reason) in terms {
      #expect(!child.refines(parent))
      let found = Reasons.retention(child, parent)
      #expect(found?.english == reason)
    }
  }

  /// A row that states everything, and one that falls short of it in everything.
  private func rows() -> (child: Visit, parent: Visit) {
    let (low, high) = (Places(1), Places(2))
    func row(_ places: Places) -> Visit {
      Visit(
        key: ClauseKey(.kind(KindID("help"))), kind: KindID("help"), isPrinted: true,
        heads: [places.place()])
    }
    var (child, parent) = (row(low), row(high))
    (child.deadline, parent.deadline) = (low.sourced(to(months(1))), high.sourced(to(days(28))))
    (child.rate, parent.rate) = (low.sourced(percent(10)), high.sourced(percent(30)))
    (child.methods, parent.methods) = (low.sourced(ways("phone")), high.sourced(ways("home")))
    (child.fallbacks, parent.fallbacks) = (
      low.sourced([]), high.sourced([Fallback(.notReached, ways: ways("home"))])
    )
    (child.leaders, parent.leaders) = (
      low.sourced(Leaders([low.at(RoleID("reception"))])),
      high.sourced(Leaders([high.at(RoleID("project-manager"))]))
    )
    (child.companions, parent.companions) = (
      low.sourced([]), high.sourced([high.at(RoleID("owner"))])
    )
    (child.supervisors, parent.supervisors) = (
      low.sourced([]), high.sourced([high.at(RoleID("owner"))])
    )
    (child.notice, parent.notice) = (
      low.sourced(Notice(ahead: nil)), high.sourced(Notice(ahead: days(1)))
    )
    (child.length, parent.length) = (
      low.sourced(VisitLength(maximum: 5)), high.sourced(VisitLength(maximum: 3))
    )
    let noon = HourRange(from: TimeOfDay(hour: 12, minute: 0), to: TimeOfDay(hour: 14, minute: 0))
    (child.hours, parent.hours) = (
      low.sourced(VisitHours()), high.sourced(VisitHours(avoided: [noon]))
    )
    (child.topics, parent.topics) = (low.set([TopicID("effect")]), high.set([TopicID("needs")]))
    (child.contacts, parent.contacts) = (
      low.set([ContactGroupID("a")]), high.set([ContactGroupID("b")])
    )
    let form = { FormKey(handbook: HandbookID("h"), id: FormID($0), edition: "1") }
    (child.sheets, parent.sheets) = (low.set([form("a")]), high.set([form("b")]))
    let signed = { SignatureDemand(RoleID("owner"), scope: $0) }
    (child.signatures, parent.signatures) = (
      low.set([signed(.always)]), high.set([signed(.always), signed(.except([]))])
    )
    return (child, parent)
  }

  @Test func everyAttributeCarriesBothPlacesAndBothValues() {
    let handbook = exampleWorkspace().company
    let (child, parent) = rows()
    let found = VisitComparison(
      kinds: KindTree(handbook.vocabulary.kinds), order: ConductOrder(handbook),
      child: RequirementTable([child]), parent: RequirementTable([parent]), site: nil,
      names: Names(
        workspace: exampleWorkspace(), handbook: handbook, language: .en)
    ).shortfalls()
    #expect(
      found.map { "\($0.attribute)" } == [
        "deadline", "rate", "method", "fallback", "leader", "companion", "supervisor", "notice",
        "length", "hours", "topic", "contact", "sheet", "signature",
      ])
    for shortfall in found {
      #expect(shortfall.child.range.source == SourceID(index: 1))
      #expect(shortfall.parent.range.source == SourceID(index: 2))
      #expect(!shortfall.parent.value.isEmpty, "\(shortfall.attribute)")
    }
    #expect(Set(found.map(\.child.range)).count == found.count)
    #expect(found.first?.reason == "1 month may be 31 days")
  }
}
