import Diagnostics
import HandbookModel
import HandbookWriting

/// The words with which the script of a calculator writes its answers: the patterns `due.…` of the
/// page's language, and how it writes dates.
struct DueTexts {
  private let context: HandbookContext

  init(_ context: HandbookContext) { self.context = context }

  private static let patterns = [
    "day", "window", "only", "from", "until", "always", "period", "outside", "no-calendar",
    "beyond", "reversed", "not-planned", "plan-rule", "part", "covers", "of-period", "moved",
    "unshifted",
  ]

  var value: JSONValue {
    let writer = context.writer
    var texts = JSONObject()
    for key in DueTexts.patterns {
      texts.append(key, .string(context.texts[pattern: "due.\(key)"]))
    }
    texts.append("date", .string(writer.datePattern))
    texts.append("months", .array((1...12).map { .string(writer.monthName($0)) }))
    texts.append("weekdays", .array(Weekday.allCases.map { .string(writer.weekday($0)) }))
    return .object(texts)
  }
}
