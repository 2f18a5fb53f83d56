import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing
@testable import HandbookWriting

/// Written values that were damaged are read without a trap: as a value, or as a finding inside the
/// phrase.
@Suite struct FuzzTests {
  @Test(arguments: RoundTripTests.Setting.all)
  func readsDamagedValuesWithoutTrapping(setting: RoundTripTests.Setting) {
    var generator = setting.generator(7)
    let (writer, reader) = (setting.writer, setting.reader)
    for _ in 0..<250 {
      let text = text(&generator, writer)
      let damaged = damage(text, with: self.text(&generator, writer), &generator.random)
      readAll(SourceText(damaged), reader)
    }
  }

  /// Of any sort.
  private func text(_ generator: inout Generator, _ writer: ValueWriter) -> String {
    switch generator.random.number(in: 0...11) {
    case 0: writer.deadline(generator.deadline())
    case 1: writer.rate(generator.rate())
    case 2: writer.conditions(generator.conditions())
    case 3: writer.due(generator.due())
    case 4: writer.covers(generator.covers())
    case 5: writer.retention(generator.retention())
    case 6: writer.amount(generator.amount())
    case 7: writer.length(generator.visitLength())
    case 8: writer.hours(generator.hours())
    case 9: writer.notice(generator.notice())
    case 10: writer.counting(generator.counting())
    default: writer.target(generator.target())
    }
  }

  /// A few characters are taken out, doubled, moved, or taken from another text.
  private func damage(_ text: String, with other: String, _ random: inout Random) -> String {
    var characters = Array(text)
    let strange =
      Array(other) + Array("9999999999999999999-–~,;:()（）《》[]|%‰_\u{FEFF}\u{0}\u{200D}́🏠")
    for _ in 0..<random.number(in: 1...4) where !characters.isEmpty {
      let place = random.number(in: 0...characters.count - 1)
      switch random.number(in: 0...4) {
      case 0: characters.remove(at: place)
      case 1: characters.insert(characters[place], at: place)
      case 2: characters.swapAt(place, random.number(in: 0...characters.count - 1))
      case 3: characters.insert(random.pick(strange), at: place)
      default: characters.insert(contentsOf: other, at: place)
      }
    }
    return String(characters)
  }

  private func readAll(_ text: SourceText, _ reader: PhraseReader) {
    _ = reader.silence(text)
    _ = reader.threshold(in: text)
    check(reader.deadline(text), text)
    check(reader.rate(text), text)
    check(reader.condition(text), text)
    check(reader.conditions(text), text)
    check(reader.dueDate(text), text)
    check(reader.coveredPeriod(text), text)
    check(reader.calendarPeriod(text), text)
    check(reader.retention(text), text)
    check(reader.occasion(text), text)
    check(reader.visitLength(text), text)
    check(reader.visitHours(text), text)
    check(reader.notice(text), text)
    check(reader.amount(text), text)
    check(reader.counting(text), text)
    check(reader.provisionTime(text), text)
    check(reader.targetValue(text), text)
  }

  private func check<Value>(_ reading: Reading<Value>, _ text: SourceText) {
    #expect(reading.value != nil || !reading.diagnostics.isEmpty, "\(text.text)")
    for finding in reading.diagnostics {
      let isInside =
        finding.range.lower >= text.whole.lower && finding.range.upper <= text.whole.upper
      #expect(isInside, "\(text.text): \(finding.summary)")
    }
  }
}
