import HandbookModel
import Testing

@testable import HandbookParsing
@testable import HandbookRules

/// Whole documents of a few clauses: what the cells and the meet of clauses decide, against cases
/// and conducts one by one.
@Suite struct CellLawTests {
  @Test func documentsMeanWhatTheirCellsSay() {
    let random = Shared(SplitMix(seed: 91))
    let world = SmallWorld()
    let laws = LawBook<SmallDocument, SmallWorld.Done>(
      value: { SmallDocument(&random.value) },
      tightened: { $0.tightened(&random.value) },
      refines: { world.refines($0, $1) },
      sample: { world.done($0, in: random.value.one(of: world.cases), &random.value) },
      candidates: { child, _ in
        AnySequence(
          world.cases.lazy.flatMap { situation in
            (0..<8).lazy.compactMap { _ in world.done(child, in: situation, &random.value) }
          })
      },
      admits: { world.admits($0, $1) }, text: { "\n\($0)\n" },
      stricter: { child, parent in world.stricter(child, parent) })
    let count = laws.run(pairs: 800, samplesEach: 90)
    #expect(count.kept >= 150 && count.samples >= 10_000, "\(count)")
    #expect(count.refused >= 300 && count.witnesses >= 300, "\(count)")
  }

  @Test func everyCaseLiesInACellThatSaysTheSame() {
    var random = SplitMix(seed: 92)
    let world = SmallWorld()
    var checked = 0
    for _ in 0..<200 {
      let rows = world.rows(SmallDocument(&random))
      for situation in world.cases {
        let cells = CellCutter(site: nil).cells(of: situation.kind, cutBy: rows)
        let own = rows.map { world.holds($0.key.condition, situation) }
        #expect(
          cells.contains { cell in zip(rows, own).allSatisfy { cell.satisfies($0.key) == $1 } })
        checked += 1
      }
      for kind in SmallDocument.kinds.dropFirst() {
        for cell in CellCutter(site: nil).cells(of: kind, cutBy: rows) {
          let says = rows.map { cell.satisfies($0.key) }
          #expect(
            world.cases.contains { situation in
              zip(rows, says).allSatisfy { world.holds($0.key.condition, situation) == $1 }
            }, "a cell without a case")
        }
      }
    }
    #expect(checked >= 10_000, "\(checked)")
  }
}
