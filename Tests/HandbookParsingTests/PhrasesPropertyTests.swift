import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// What must hold of phrases whatever they say.
@Suite struct PhrasesPropertyTests {
  private let reader = PhraseReader.example

  /// Signs and digits in their full-width forms; a space becomes an ideographic space.
  private func fullWidth(_ text: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20: wide.append("　")
      case 0x21...0x2F, 0x30...0x3A, 0x3C...0x40, 0x41...0x7A:
        wide.append(Unicode.Scalar(UInt16(scalar.value + 0xFEE0)) ?? scalar)
      default: wide.append(scalar)
      }
    }
    return String(wide)
  }

  @Test(arguments: PhraseCase.all)
  func readsFullWidthFormsAlike(example: PhraseCase) {
    let wide = reader.outcome(of: SourceText(fullWidth(example.phrase)), as: example.kind)
    let plain = reader.outcome(of: SourceText(example.phrase), as: example.kind)
    // Words are kept as they were written.
    if plain.value?.contains("'") != true { #expect(wide.value == plain.value) }
    #expect(wide.diagnostics.map(\.code) == plain.diagnostics.map(\.code))
  }

  @Test(arguments: PhraseCase.all)
  func doesNotMindSpacesAroundThePhrase(example: PhraseCase) {
    let padded = reader.outcome(of: SourceText("  \(example.phrase) "), as: example.kind)
    let plain = reader.outcome(of: SourceText(example.phrase), as: example.kind)
    #expect(padded.value == plain.value)
    #expect(padded.diagnostics.map(\.code) == plain.diagnostics.map(\.code))
  }

  @Test(arguments: [1, 2, 3, 9, 10, 11, 19, 20, 21, 30, 45, 99, 100, 101, 110, 365])
  func readsHanNumeralsLikeDigits(number: Int) {
    let han = reader.deadline(SourceText("\(hanNumeral(number))天内"))
    #expect(han.value == reader.deadline(SourceText("\(number) 天内")).value)
    #expect(han.value != nil)
  }

  private func hanNumeral(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var text = ""
    if number >= 100 { text += digits[number / 100] + "百" }
    let tens = number / 10 % 10
    if tens > 0 { text += (tens == 1 && number < 100 ? "" : digits[tens]) + "十" }
    if number % 10 > 0 { text += (number > 100 && tens == 0 ? "零" : "") + digits[number % 10] }
    return text
  }

  @Test func alwaysGivesAValueOrAFindingInsideThePhrase() {
    var random = Pseudorandom(state: 7)
    let pieces =
      PhraseCase.all.flatMap { $0.phrase.map(String.init) } + ["《", "_", "__", "\u{FEFF}"]
    for _ in 0..<1_500 {
      let text = (0..<random.next(below: 14)).map { _ in pieces[random.next(below: pieces.count)] }
        .joined()
      let source = SourceText(text, after: 3)
      _ = reader.silence(source)
      for kind in PhraseKind.allCases { check(reader.outcome(of: source, as: kind), source, kind) }
    }
  }

  @Test func readsPhrasesThatWereCutAnywhere() {
    for example in PhraseCase.all {
      let characters = Array(example.phrase)
      for cut in characters.indices {
        let source = SourceText(String(characters[cut...]))
        check(reader.outcome(of: source, as: example.kind), source, example.kind)
      }
    }
  }

  private func check(_ reading: Reading<String>, _ text: SourceText, _ kind: PhraseKind) {
    #expect(reading.value != nil || !reading.diagnostics.isEmpty, "\(kind): \(text.text)")
    for finding in reading.diagnostics {
      let isInside =
        finding.range.lower >= text.whole.lower && finding.range.upper <= text.whole.upper
      #expect(isInside, "\(kind): \(text.text): \(finding.summary)")
    }
  }

  /// Eight times the text in eight times the work; sixty-four times would be the square. Counted in
  /// this thread's processor time, the least of three, so that a busy machine does not matter.
  @Test func readsLongGarbageInLinearTime() {
    func work(_ count: Int) -> Double {
      let text = SourceText(String(repeating: "投诉每季度后 3 天、", count: count))
      return (0..<3).map { _ in
        let start = processorTime()
        _ = reader.deadline(text)
        return processorTime() - start
      }.min() ?? 0
    }
    #expect(work(8_000) / work(1_000) < 24)
  }

  /// Of this thread, in seconds.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test func offersFormsInTheLanguageOfThePhrase() {
    let forms = ["三天里头": "内", "三天裡頭過後": "內", "3 moons": "within"]
    for (phrase, word) in forms {
      let suggestions = reader.deadline(SourceText(phrase)).diagnostics[0].suggestions
      #expect((2...3).contains(suggestions.count))
      #expect(suggestions.contains { $0.text.contains(word) }, "\(phrase)")
    }
  }

  @Test(arguments: PhraseKind.allCases, Language.allCases)
  func understandsTheFormsThatItOffers(kind: PhraseKind, language: Language) {
    #expect(kind.examples(in: language).count >= 2)
    for example in kind.examples(in: language) {
      let reading = reader.outcome(of: SourceText(example), as: kind)
      #expect(reading.value != nil && reading.diagnostics.isEmpty, "\(example)")
    }
  }

  @Test func saysNothingAboutADayThatTheHandbookLeavesOpen() {
    let open = PhraseReader(names: reader.names, conventions: Conventions())
    #expect(open.dueDate(SourceText("25 日前")).value == .day(25, of: .next, isIncluded: nil))
    #expect(open.dueDate(SourceText("25 日前（含）")).value == .day(25, of: .next, isIncluded: true))
    #expect(open.dueDate(SourceText("by the 25th")).value == .day(25, of: .next, isIncluded: true))
  }
}

/// A small generator, so that a failure can be run again.
private struct Pseudorandom {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, bound)))
  }
}
