import Diagnostics
import HandbookModel
import Testing

@testable import HandbookRules

/// The responsible role that changes with a number: "the adviser; if there are 300 buyers or more,
/// or more than 20 visitors a day: the department".
@Suite struct SwitchTests {
  private static let buyers = MeasureID("buyers")
  private static let visitors = MeasureID("visitors")

  /// A number of buyers at least, or of visitors above.
  private static func many(_ buyers: Int, _ visitors: Int) -> [Condition] {
    [
      Condition([
        .measure(
          Self.buyers,
          NumericInterval(lower: .init(buyers, isIncluded: true), upper: nil))
      ]),
      Condition([
        .measure(
          Self.visitors,
          NumericInterval(lower: .init(visitors, isIncluded: false), upper: nil))
      ]),
    ]
  }

  private func leaders(
    _ places: Places, _ role: String, _ exceptions: ([Condition], String)...
  ) -> Leaders {
    Leaders(
      [places.at(RoleID(role))],
      exceptions: exceptions.map { .init($0.0, roles: [places.at(RoleID($0.1))]) })
  }

  private func shortfalls(
    _ child: (Places) -> Leaders, _ parent: (Places) -> Leaders
  ) -> [Shortfall] {
    func row(_ places: Places, _ leaders: (Places) -> Leaders) -> Visit {
      var visit = Visit(
        key: ClauseKey(.kind(KindID("help"))), kind: KindID("help"), isPrinted: true,
        heads: [places.place()])
      visit.leaders = places.sourced(leaders(places))
      return visit
    }
    let workspace = exampleWorkspace()
    return VisitComparison(
      kinds: KindTree(workspace.company.vocabulary.kinds),
      order: ConductOrder(workspace.company), child: RequirementTable([row(Places(1), child)]),
      parent: RequirementTable([row(Places(2), parent)]), site: nil,
      names: Names(workspace: workspace, handbook: workspace.company, language: .en)
    ).shortfalls()
  }

  @Test func theSameSwitchRefinesItself() {
    let own = { (places: Places) in
      leaders(places, "reception", (Self.many(300, 20), "cs-department"))
    }
    #expect(shortfalls(own, own).isEmpty)
  }

  @Test func aChildWithoutTheSwitchFallsShortWhereItIsTrue() {
    let found = shortfalls(
      { leaders($0, "reception") },
      { leaders($0, "reception", (Self.many(300, 20), "cs-department")) })
    #expect(found.map(\.child.value) == ["reception"])
    #expect(found.map(\.parent.value) == ["cs-department"])
  }

  @Test(arguments: [(300, 20, 0), (299, 20, 1), (301, 20, 1), (300, 19, 1), (300, 21, 1)])
  func theThresholdIsTheSameToTheUnit(buyers: Int, visitors: Int, count: Int) {
    let found = shortfalls(
      { leaders($0, "reception", (Self.many(buyers, visitors), "cs-department")) },
      { leaders($0, "reception", (Self.many(300, 20), "cs-department")) })
    #expect(found.count == count)
  }

  /// Whoever may act for the default may be switched to earlier.
  @Test func aSwitchToASuperiorMayComeEarlier() {
    let found = shortfalls(
      { leaders($0, "reception", (Self.many(100, 10), "project-manager")) },
      { leaders($0, "reception") })
    #expect(found.isEmpty)
  }

  @Test func theFirstExceptionThatHoldsCounts() {
    let first = { (places: Places) in
      leaders(
        places, "reception", (Self.many(300, 300), "cs-department"),
        (Self.many(100, 100), "project-manager"))
    }
    let second = { (places: Places) in
      leaders(
        places, "reception", (Self.many(100, 100), "project-manager"),
        (Self.many(300, 300), "cs-department"))
    }
    #expect(shortfalls(first, first).isEmpty)
    #expect(!shortfalls(second, first).isEmpty)
  }
}
