import Diagnostics
import HandbookModel
import HandbookWriting

/// The dates that a calculator asks for: one for each event that deadlines count from, two for one
/// that lasts where its middle or both its ends matter.
struct DueFields {
  private struct Event {
    let name: String
    var isSentence = false
    var isSpan = false
    var points: Set<SpanPoint> = []
  }

  private let context: HandbookContext
  private var events: [Event] = []
  private var indices: [Anchor.Subject: Int] = [:]
  private var periodIndex: Int?

  init(_ context: HandbookContext) { self.context = context }

  /// The number of the event that a part counts from.
  mutating func index(of part: DeadlineParts.Part, kind: KindID) -> Int {
    switch part {
    case .period: return indexOfPeriods()
    case .window(let window):
      let index = index(of: window.anchor.subject, kind: kind)
      events[index].points.insert(window.anchor.point ?? .end)
      return index
    }
  }

  private mutating func indexOfPeriods() -> Int {
    if let periodIndex { return periodIndex }
    events.append(Event(name: ""))
    periodIndex = events.count - 1
    return events.count - 1
  }

  private mutating func index(of subject: Anchor.Subject, kind: KindID) -> Int {
    if let known = indices[subject] { return known }
    var isSpan = false
    if case .event(let id) = subject {
      isSpan = context.handbook.vocabulary.events[id]?.isSpan ?? false
    }
    let (text, isSentence) = context.writer.occasion(subject, kind: kind)
    events.append(Event(name: text, isSentence: isSentence, isSpan: isSpan))
    indices[subject] = events.count - 1
    return events.count - 1
  }

  /// Once all parts have their numbers.
  var views: [View] {
    events.enumerated().flatMap { index, event in
      parts(of: event).map { part in
        View(
          .dueField,
          [
            "id": .text("due-\(index)-\(part)"),
            "label": .text(label(of: event, part)),
            "event": .text(String(index)), "part": .text(part),
          ])
      }
    }
  }

  /// A period has no event: any day of it will do.
  private func label(of event: Event, _ part: String) -> String {
    guard !event.name.isEmpty else { return context.texts[label: "due-any-day"] }
    let key = event.isSentence && part == "day" ? "sentence" : part
    return context.texts.phrase("due-field.\(key)", ["event": event.name])
  }

  private func parts(of event: Event) -> [String] {
    guard event.isSpan else { return ["day"] }
    if event.points.contains(.middle) || event.points.count > 1 { return ["start", "end"] }
    return event.points.contains(.start) ? ["start"] : ["end"]
  }
}
