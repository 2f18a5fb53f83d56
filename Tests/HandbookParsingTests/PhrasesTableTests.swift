import Diagnostics
import Foundation
import HandbookModel
import Testing

@testable import HandbookParsing

/// Phrases of one paragraph of a table, and what each of them means.
struct PhraseCase: CustomTestStringConvertible, Sendable {
  var kind: PhraseKind
  var phrase: String
  var expected: [String]

  var testDescription: String { "\(kind.rawValue): \(phrase)" }

  static func table(_ kind: PhraseKind) -> [PhraseCase] { table(named: kind.rawValue, as: kind) }

  static func table(named name: String, as kind: PhraseKind) -> [PhraseCase] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Phrases")
    let file = folder.appending(path: "\(name).txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix("#") }.split(separator: "").flatMap { paragraph in
      let meanings = paragraph.filter { $0.hasPrefix("⇒ ") }.map { String($0.dropFirst(2)) }
      return paragraph.filter { !$0.hasPrefix("⇒ ") }
        .map { PhraseCase(kind: kind, phrase: String($0), expected: meanings) }
    }
  }

  static let all = PhraseKind.allCases.flatMap(table)
}

extension PhraseReader {
  static let example: PhraseReader = {
    var conventions = Conventions()
    conventions.before = .inclusive
    conventions.after = .inclusive
    return PhraseReader(names: HandbookNames(.example), conventions: conventions, forms: .example)
  }()

  /// What `text` means, as the tables write it, and what was found.
  func outcome(of text: SourceText, as kind: PhraseKind) -> Reading<String> {
    switch kind {
    case .deadline: deadline(text).map { ModelNotation.text(of: $0) }
    case .rate: rate(text).map { ModelNotation.text(of: $0) }
    case .condition: condition(text).map { ModelNotation.text(of: $0) }
    case .dueDate: dueDate(text).map { ModelNotation.text(of: $0) }
    case .coveredPeriod: coveredPeriod(text).map { ModelNotation.text(of: $0) }
    case .calendarPeriod: calendarPeriod(text).map(\.rawValue)
    case .retention: retention(text).map { ModelNotation.text(of: $0) }
    case .hours: hourRanges(text).map { ModelNotation.text(of: $0) }
    case .target: targetValue(text).map { ModelNotation.text(of: $0) }
    case .dayRange: dayRange(text).map { ModelNotation.text(of: $0) }
    case .numberPerPeriod: numberPerPeriod(text).map { ModelNotation.text(of: $0) }
    case .conditions:
      conditions(text).map { $0.map { ModelNotation.text(of: $0) }.joined(separator: " or ") }
    case .occasion: occasion(text).map(PhraseNotation.text)
    case .visitLength: visitLength(text).map(PhraseNotation.text)
    case .visitHours: visitHours(text).map(PhraseNotation.text)
    case .notice: notice(text).map(PhraseNotation.text)
    case .amount: amount(text).map(PhraseNotation.text)
    case .counting: counting(text).map(PhraseNotation.text)
    case .provisionTime: provisionTime(text).map(PhraseNotation.text)
    }
  }
}

extension SourceText {
  /// A text that stands by itself in a file, behind `lead` bytes.
  init(_ text: String, after lead: Int = 0) {
    let range = SourceRange(
      source: SourceID(index: 0), lower: lead, upper: lead + text.utf8.count)
    self.init(verbatim: text.utf8, at: range)
  }
}

@Suite struct PhrasesTableTests {
  /// The lines that a table should have behind `⇒`.
  private func lines(_ reading: Reading<String>, in phrase: String, after lead: Int) -> [String] {
    let bytes = Array(phrase.utf8)
    let found = reading.diagnostics.map { finding in
      let place = finding.range.offsets
      let text = String(
        decoding: bytes[place.lowerBound - lead..<place.upperBound - lead], as: UTF8.self)
      return "\(finding.code) at \"\(text)\""
    }
    return (reading.value.map { [$0] } ?? []) + found
  }

  @Test(arguments: PhraseCase.all)
  func readsThePhraseAsTheTableSays(example: PhraseCase) {
    let text = SourceText(example.phrase, after: 7)
    let reading = PhraseReader.example.outcome(of: text, as: example.kind)
    #expect(lines(reading, in: example.phrase, after: 7) == example.expected)
  }

  @Test(arguments: PhraseCase.table(named: "threshold", as: .counting))
  func findsTheThresholdThatTheTableSays(example: PhraseCase) {
    let text = SourceText(example.phrase, after: 7)
    let found = PhraseReader.example.threshold(in: text)
    let notation = found.map { found in
      let place = found.range.offsets
      let words = Array(example.phrase.utf8)[place.lowerBound - 7..<place.upperBound - 7]
      return "at least \(found.value.count)\(found.value.isConsecutive ? " in a row" : "") at \""
        + String(decoding: words, as: UTF8.self) + "\""
    }
    #expect([notation ?? "nothing"] == example.expected)
  }

  @Test(arguments: [
    ("同一患者一个月内感染 3 例", "per customer within 1 month"),
    ("同一患者一個月內感染 3 例", "per customer within 1 month"),
    ("three complaints about the same bike within a month", "within 1 month"),
    ("同一户两次投诉", nil), ("合同签订后 3 个月内两次投诉", nil),
  ])
  func findsWithinWhatACaseIsCounted(words: String, expected: String?) {
    let found = PhraseReader.example.counting(in: SourceText(words))
    #expect(found.map { PhraseNotation.text($0.value) } == expected)
  }

  @Test(arguments: PhraseKind.allCases)
  func hasATableForEveryKind(kind: PhraseKind) { #expect(!PhraseCase.table(kind).isEmpty) }
}
