import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// Keeps docs/grammar.md true: what it shows is read.
@Suite struct PhrasesPageTests {
  private static let page: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return
      (try? String(contentsOf: root.appending(path: "docs/grammar.md"), encoding: .utf8)) ?? ""
  }()

  /// The phrases behind `e.g.` under the heading of each kind.
  static let forms: [PhraseCase] = {
    var kind: PhraseKind?
    var found: [PhraseCase] = []
    for line in page.split(separator: "\n") {
      if line.hasPrefix("### ") { kind = PhraseKind(rawValue: String(line.dropFirst(4))) }
      guard let kind, line.hasPrefix("  e.g. ") else { continue }
      found += line.dropFirst(7).split(separator: " · ").map {
        PhraseCase(kind: kind, phrase: String($0), expected: [])
      }
    }
    return found
  }()

  @Test(arguments: forms) func readsWhatThePageShows(form: PhraseCase) {
    let reading = PhraseReader.example.outcome(of: SourceText(form.phrase), as: form.kind)
    #expect(reading.value != nil && reading.diagnostics.isEmpty, "\(form.phrase)")
  }

  /// A condition is a special case of `conditions`, hours one of those of visits.
  @Test func showsEveryKind() {
    let shown = Set(PhrasesPageTests.forms.map(\.kind))
    #expect(Set(PhraseKind.allCases).subtracting(shown) == [.condition, .hours])
  }
}
