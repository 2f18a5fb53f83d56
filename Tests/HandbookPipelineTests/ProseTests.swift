import Foundation
import Testing

/// How many wrong figures in running text are found, and that no right one is.
@Suite struct ProseTests {
  @Test(arguments: ProseFixture.names) func findsNoFigureThatIsRight(name: String) throws {
    let folder = try ProseFolder(ProseFixture(name))
    let found = try folder.found(altering: nil)
    #expect(found.messages == [])
  }

  /// The counts and every figure that is missed stand in docs/prose-figures.md. Run with `RECORD=1`
  /// to write it anew, and read the difference before committing.
  @Test func findsNineOfTenFiguresThatAreWrong() throws {
    let measures = try ProseFixture.names.map { try ProseMeasure($0) }
    let page = ProseMeasure.page(measures)
    let file = URL(filePath: Case.repository).appending(path: "docs/prose-figures.md")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try page == String(contentsOf: file, encoding: .utf8))
    let altered = measures.map(\.restating).reduce(0, +)
    let found = measures.map(\.found).reduce(0, +)
    #expect(altered >= 100)
    #expect(found * 10 >= altered * 9, "\(found) of \(altered)")
    #expect(measures.flatMap(\.strays) == [])
  }
}

/// What comes of altering each figure of one fixture by itself.
struct ProseMeasure {
  let fixture: ProseFixture
  private(set) var found = 0
  /// Findings where nothing is altered.
  let invented: Int
  private(set) var missed: [ProseFixture.Figure] = []
  /// Findings at places other than the altered figure's.
  private(set) var strays: [String] = []

  init(_ name: String) throws {
    fixture = try ProseFixture(name)
    let folder = try ProseFolder(fixture)
    invented = try folder.found(altering: nil).messages.count
    for (index, figure) in fixture.figures.enumerated() where figure.altered != nil {
      let result = try folder.found(altering: index)
      if result.figures.contains(index) { found += 1 } else { missed.append(figure) }
      if !result.figures.subtracting([index]).isEmpty {
        strays.append("\(name), \(figure.written): \(result.messages)")
      }
    }
  }

  var restating: Int { fixture.figures.filter { $0.altered != nil }.count }

  static func page(_ measures: [ProseMeasure]) -> String {
    let rows = measures.map { measure in
      let all = measure.fixture.figures.count
      return
        "| \(measure.fixture.name) | \(all) | \(measure.restating) | \(measure.found) | \(measure.invented) |\n"
    }
    let altered = measures.map(\.restating).reduce(0, +)
    let found = measures.map(\.found).reduce(0, +)
    let all = measures.map(\.fixture.figures.count).reduce(0, +)
    return """
      # Figures in running text

      How many wrong figures in running text VB213 finds. Each text of
      [Tests/HandbookPipelineTests/Prose](../Tests/HandbookPipelineTests/Prose) is put into a regulation whose blocks
      it restates. Every figure is marked there by hand: those that restate a block are altered one at a time, to another
      number of the same unit or another frequency; nothing may be found before that, and nothing but the altered figure
      afterwards. `ProseTests` writes this page.

      | text | figures | restate a block | found when altered | found unaltered |
      | --- | ---: | ---: | ---: | ---: |
      \(rows.joined())| all | \(all) | \(altered) | \(found) | \(measures.map(\.invented).reduce(0, +)) |

      ## Missed

      \(missed(measures))
      ## Figures that no block states

      They are not compared with anything.

      | of what | number | as written |
      | --- | ---: | --- |
      \(others(measures))
      """
  }

  private static func missed(_ measures: [ProseMeasure]) -> String {
    measures.flatMap { measure in
      measure.missed.map {
        "- \(measure.fixture.name): \($0.written), altered to \($0.altered ?? "")\n"
      }
    }.joined()
  }

  private static func others(_ measures: [ProseMeasure]) -> String {
    let figures = measures.flatMap(\.fixture.figures).filter { $0.sort != nil }
    return Dictionary(grouping: figures) { $0.sort ?? "" }.sorted { $0.key < $1.key }
      .map { sort, figures in
        let written = figures.map(\.written).reduce(into: [String]()) { list, text in
          if !list.contains(text) { list.append(text) }
        }
        return "| \(sort) | \(figures.count) | \(written.joined(separator: ", ")) |\n"
      }.joined()
  }
}
