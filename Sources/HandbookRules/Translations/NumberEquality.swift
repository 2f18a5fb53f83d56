import Diagnostics
import HandbookModel

extension TranslationComparison {
  /// Numbers in the words of a case or a definition. They are compared only where both texts write
  /// as many, in digits: `twice` and `2 次` say the same.
  mutating func compareNumbers(_ own: SourceText?, _ wanted: SourceText?, _ subject: Message) {
    guard let own, let wanted else { return }
    let (numbers, others) = (own.numbers, wanted.numbers)
    guard numbers.count == others.count, numbers.map(\.value) != others.map(\.value) else { return }
    let differing = zip(numbers, others).first { $0.value != $1.value }
    guard let (number, other) = differing else { return }
    differ(
      at: own.range(of: number.offsets),
      "\(subject): \(number.value); the original says \(other.value)",
      from: wanted.range(of: other.offsets))
  }

  mutating func compareTerms() {
    compareCount(
      translation.terms.count, original.terms.count, { "\($0, "term", "terms")" }, .terms)
    guard translation.terms.count == original.terms.count else { return }
    for (own, wanted) in zip(translation.terms, original.terms) {
      compareNumbers(own.meaning, wanted.meaning, "'\(own.term.value)'")
    }
  }

  /// Contact hours are numbers, whatever the language.
  mutating func compareHours() {
    let (own, wanted) = (translation.hours, original.hours)
    compareCount(own.count, wanted.count, { "\($0, "row of hours", "rows of hours")" }, .hours)
    guard own.count == wanted.count else { return }
    for (hours, match) in zip(own, wanted) {
      for column in [\ContactHours.required, \.recommended, \.avoided] {
        compare(hours[keyPath: column], match[keyPath: column], rows: (hours.range, match.range))
      }
    }
  }

  private mutating func compare(
    _ own: [Located<HourRange>], _ wanted: [Located<HourRange>],
    rows: (translated: SourceRange, original: SourceRange)
  ) {
    let extra = own.first { hours in !wanted.contains { $0.value == hours.value } }
    let missing = wanted.first { hours in !own.contains { $0.value == hours.value } }
    guard extra != nil || missing != nil else { return }
    differ(
      at: extra?.range ?? rows.translated, "Contact hours differ from the original's",
      from: missing?.range ?? rows.original)
  }
}

extension SourceText {
  /// Numbers in digits, smallest first: languages order them differently.
  fileprivate var numbers: [(value: String, offsets: Range<Int>)] {
    var numbers: [(value: String, offsets: Range<Int>)] = []
    var start: Int?
    for (index, byte) in (utf8 + [0]).enumerated() {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        start = start ?? index
      } else if let first = start {
        numbers.append((String(decoding: utf8[first..<index], as: UTF8.self), first..<index))
        start = nil
      }
    }
    return numbers.sorted { ($0.value.utf8.count, $0.value) < ($1.value.utf8.count, $1.value) }
  }
}
