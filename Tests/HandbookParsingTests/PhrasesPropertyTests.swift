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

  /// Eight times the text in about eight times the work, counted in rules that were tried.
  @Test(arguments: [
    "投诉每季度后 3 天、", "第 3 天、", "每季度或", "within 3 days after the ", "《", "自", "三", "、",
  ])
  func readsLongTextsInLinearWork(piece: String) {
    for kind in PhraseKind.allCases {
      func work(_ count: Int) -> Int {
        reader.outcome(of: SourceText(String(repeating: piece, count: count)), as: kind).attempts
      }
      let (short, long) = (work(50), work(400))
      #expect(long <= 12 * short + 2_000, "\(kind): \(short), \(long)")
    }
  }

  /// No phrase of the tables takes more than a few hundred rules for each of its words.
  @Test(arguments: PhraseKind.allCases)
  func readsEveryPhraseInBoundedWork(kind: PhraseKind) {
    for example in PhraseCase.table(kind) {
      let reading = reader.outcome(of: SourceText(example.phrase), as: kind)
      let atoms = Lexicon.shared.atoms(of: example.phrase).count
      #expect(
        reading.attempts <= 600 * (atoms + 4), "\(example.phrase): \(reading.attempts), \(atoms)")
    }
  }

  @Test func offersFormsInTheLanguageOfThePhrase() {
    let forms = [
      "三天里头": "内", "三天裡頭過後": "內", "三日間辦妥": "內", "3 moons": "within", "满月": "内",
    ]
    for (phrase, word) in forms {
      let suggestions = reader.deadline(SourceText(phrase)).diagnostics[0].suggestions
      #expect((2...3).contains(suggestions.count))
      #expect(suggestions.contains { $0.text.english.contains(word) }, "\(phrase)")
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

  /// Words of the lexicon in any order, in all languages at once.
  @Test func readsAnyMixtureOfWords() {
    var random = Pseudorandom(state: 11)
    let words =
      Concept.allCases.flatMap { Lexicon.shared.words[$0] ?? [] }
      + ["3", "三", "(", ")", "：", "《", "》", "维修完成", "电话", "客服主管", "评分", "大客户"]
    for _ in 0..<400 {
      let text = (0..<1 + random.next(below: 9)).map { _ in words[random.next(below: words.count)] }
        .joined(separator: random.next(below: 2) == 0 ? "" : " ")
      let source = SourceText(text, after: 3)
      _ = reader.silence(source)
      _ = reader.threshold(in: source)
      for kind in PhraseKind.allCases { check(reader.outcome(of: source, as: kind), source, kind) }
    }
  }

  @Test func readsBytesThatMeanNothing() {
    var random = Pseudorandom(state: 13)
    for _ in 0..<400 {
      let bytes = (0..<random.next(below: 24)).map { _ in UInt8(random.next(below: 256)) }
      let source = SourceText(String(decoding: bytes, as: UTF8.self), after: 3)
      for kind in PhraseKind.allCases { check(reader.outcome(of: source, as: kind), source, kind) }
    }
  }

  /// `day-one: same-day` makes every count of days one less, and nothing else.
  @Test(arguments: [
    ("投诉处理完毕后 3 天内", "complaint-closed [0, 2 d]"),
    ("投诉处理完毕后第 7 天", "complaint-closed [6 d, 6 d]"),
    ("投诉处理完毕 7 天后", "complaint-closed [6 d, ∞)"),
    ("投诉处理完毕后 2 个工作日内", "complaint-closed [0, 1 working day]"),
    ("维修完成 3 天后、1 个月内", "repair-finished [2 d, 1 month]"),
    ("from 3 to 5 days after the repair is finished", "repair-finished [2 d, 4 d]"),
    ("on day 3 and day 15", "sequence own [2 d, 2 d], own [14 d, 14 d]"),
    ("第 7 天左右（前后 2 天）", "own [4 d, 8 d]"),
    ("投诉处理完毕后 3 天内（不含当日）", "complaint-closed (0, 3 d]"),
    ("投诉处理完毕后 1 个月内", "complaint-closed [0, 1 month]"),
    ("投诉处理完毕后 72 小时内", "complaint-closed [0, 72 h]"),
    ("预约前 1 天", "appointment [−1 d, −1 d]"), ("维修完成次日", "repair-finished [1 d, 1 d]"),
    ("每隔 3 天", "every 3 d"),
  ])
  func countsFromDayOneWhereTheHandbookSaysSo(phrase: String, meaning: String) {
    var conventions = Conventions()
    conventions.dayOne = .sameDay
    let sameDay = PhraseReader(names: reader.names, conventions: conventions)
    let deadline = sameDay.deadline(SourceText(phrase))
    #expect(deadline.value.map { ModelNotation.text(of: $0) } == meaning)
    #expect(sameDay.dueDate(SourceText("3 天内")).value == .within(Offset(2, .day)))
  }

  @Test func leavesOutTheDayAfterWhichSomethingIsWhereTheHandbookSaysSo() {
    var conventions = Conventions()
    conventions.after = .exclusive
    let open = PhraseReader(names: reader.names, conventions: conventions)
    let window = open.deadline(SourceText("维修完成 3 天后、1 个月内")).value
    #expect(window.map { ModelNotation.text(of: $0) } == "repair-finished (3 d, 1 month]")
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
