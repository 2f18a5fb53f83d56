import Testing

/// Whole regulations, as companies write them and with their faults, are read without loss.
@Suite struct CasebookTests {
  /// The regulations on visits that must not be missing.
  private static let demanded = [
    "R01", "R02", "R04", "R05", "R12", "R14", "R15", "R18", "R20", "R22", "R28", "R33", "R35",
    "R36", "R38", "R39", "R41", "R43",
  ]

  @Test func hasEveryRegulationOnVisits() {
    #expect(Self.demanded.filter { !Regulation.names.contains($0) } == [])
  }

  @Test(arguments: Regulation.names) func readsTheModelThatTheTextStates(name: String) throws {
    let regulation = try Regulation(name)
    let outline = try regulation.outline()
    let lost = Set(regulation.model).subtracting(outline)
    let invented = Set(outline).subtracting(regulation.model)
    #expect(lost.sorted() == [], "lost")
    #expect(invented.sorted() == [], "invented")
    #expect(outline == regulation.model)
  }

  @Test(arguments: Regulation.names) func holdsEveryFactInALineOfTheModel(name: String) throws {
    let regulation = try Regulation(name)
    let facts = try Facts(regulation)
    let model = Set(regulation.model)
    #expect(facts.strays == [])
    #expect(facts.number == facts.facts.count)
    #expect(facts.facts.filter { $0.lines.isEmpty && !$0.isSilence }.map(\.text) == [])
    #expect(facts.facts.flatMap(\.lines).filter { !model.contains($0) } == [])
  }

  @Test(arguments: Regulation.names) func findsWhatTheRegulationGetsWrong(name: String) throws {
    let (found, expected, untranslated) = try Regulation(name).findings()
    #expect(found == expected)
    #expect(untranslated == [])
  }

  @Test(arguments: Regulation.names) func findsEachFaultThatARuleCovers(name: String) throws {
    let regulation = try Regulation(name)
    let faults = try Faults(regulation)
    let found = Set(try regulation.places(of: ["error", "warning", "information"]))
    let grave = try regulation.places(of: ["error", "warning"])
    #expect(faults.strays == [])
    #expect(!faults.faults.isEmpty)
    // A fault is either found or said to be beyond the rules.
    #expect(faults.faults.filter { $0.claims.isEmpty != $0.isExcused }.map(\.text) == [])
    #expect(faults.claims.filter { !found.contains($0) } == [], "claimed, not found")
    let claimed = Set(faults.claims)
    #expect(grave.filter { !claimed.contains($0) } == [], "found, claimed by nothing")
    #expect(faults.besides.filter(Set(faults.faults.flatMap(\.claims)).contains) == [])
  }
}
