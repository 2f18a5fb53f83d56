import Diagnostics
import HandbookModel

extension PhraseReader {
  /// What defines a segment: an interval of a measure or of an axis (`licences >= 10`,
  /// `购买人数达到 300 人`). A condition of another sort, or more than one, is none.
  func predicate(_ text: SourceText) -> Reading<Condition.Term> {
    let reading = condition(text)
    guard let value = reading.value else { return Reading(nil, reading.diagnostics) }
    if value.terms.count == 1, let term = value.terms.first, term.isInterval {
      return Reading(term, reading.diagnostics)
    }
    return Reading(nil, [.unreadablePhrase(.condition, Phrase(text), from: 0)])
  }
}

extension Condition.Term {
  fileprivate var isInterval: Bool {
    switch self {
    case .number, .measure: true
    case .segment, .feature, .result: false
    }
  }
}

extension NameSort {
  static let measure = NameSort(code: RuleCode(115), noun: "measure", key: "measures")
}
