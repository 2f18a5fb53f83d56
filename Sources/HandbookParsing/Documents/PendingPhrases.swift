import Diagnostics
import HandbookModel

extension PhraseReader {
  func conditions(_ text: SourceText) -> Reading<[Condition]> { condition(text).map { [$0] } }
  func visitLength(_ text: SourceText) -> Reading<VisitLength> {
    length(text).map { VisitLength(maximum: $0) }
  }
  func visitHours(_ text: SourceText) -> Reading<VisitHours> {
    hourRanges(text).map { VisitHours(required: $0) }
  }
  func notice(_ text: SourceText) -> Reading<Notice> { Reading(Notice(ahead: nil)) }
  func amount(_ text: SourceText) -> Reading<Amount> { Reading(nil) }
  func occasion(_ text: SourceText) -> Reading<Paper.Occasion> { Reading(.when(text.text)) }
  func counting(_ text: SourceText) -> Reading<Escalation.Counting> { Reading(nil) }
  func threshold(in text: SourceText) -> Located<Escalation.Threshold>? { nil }
  func provisionTime(_ text: SourceText) -> Reading<Provision.Time> {
    let due = dueDate(text)
    return Reading(due.value.map { .due($0) }, due.diagnostics)
  }
}
