import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing
@testable import HandbookWriting

/// Cells that are read by lists and labels, and not by the grammar of phrases, are read back too.
@Suite struct CellRoundTripTests {
  private let context = ReadingContext(
    names: HandbookNames(Samples.vocabulary),
    phrases: PhraseReader(names: HandbookNames(Samples.vocabulary), conventions: Conventions()),
    titles: TitleIndex())

  private func source(_ text: String) -> SourceText {
    SourceText(
      verbatim: text.utf8,
      at: SourceRange(source: SourceID(index: 0), lower: 0, upper: text.utf8.count))
  }

  /// Each method by itself, and every two of them together and in either order.
  private static let single: [MethodWay] = {
    let methods = ["phone", "mail", "home"].map { MethodID($0) }
    let pairs = methods.flatMap { first in
      methods.filter { $0 != first }.map { [first, $0] }
    }
    return methods.map { MethodWay([$0]) } + pairs.map { MethodWay($0) }
      + pairs.map { MethodWay($0, isOrdered: true) }
  }()

  @Test(arguments: Language.allCases) func readsWaysBack(language: Language) {
    let writer = ValueWriter(language, vocabulary: Samples.vocabulary)
    let several = Self.single.flatMap { first in Self.single.map { [first, $0] } }
    for ways in Self.single.map({ [$0] }) + several {
      var findings: [Diagnostic] = []
      let text = writer.ways(ways)
      #expect(ConductReader(context).ways(source(text), into: &findings) == ways, "\(text)")
      #expect(findings.isEmpty, "\(text)")
    }
  }

  @Test(arguments: Language.allCases) func readsFallbacksBack(language: Language) {
    let writer = ValueWriter(language, vocabulary: Samples.vocabulary)
    for result in VisitResult.allCases {
      for way in Self.single {
        let fallbacks = [Fallback(result, ways: [way]), Fallback(.notReached, ways: [way])]
        var findings: [Diagnostic] = []
        let text = writer.fallbacks(fallbacks)
        let read = ConductReader(context).fallbacks(source(text), into: &findings)
        #expect(read == fallbacks, "\(text)")
        #expect(findings.isEmpty, "\(text)")
      }
    }
  }
}
