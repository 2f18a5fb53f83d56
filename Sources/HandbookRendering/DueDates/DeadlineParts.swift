import Diagnostics
import HandbookModel
import HandbookWriting

/// A deadline taken apart into what has dates of its own: windows, and periods of the calendar.
struct DeadlineParts {
  enum Part: Sendable {
    case window(Window)
    /// Any day of the period.
    case period(Frequency)
  }

  let parts: [Part]

  init(_ deadline: Deadline, of kind: VisitKind?) {
    parts = DeadlineParts.parts(of: deadline, kind?.id).map { part in
      guard case .window(var window) = part else { return part }
      window.anchor.subject = DeadlineParts.named(window.anchor.subject, kind)
      return .window(window)
    }
  }

  /// The windows alone, in order.
  var windows: [Window] {
    parts.compactMap { if case .window(let window) = $0 { window } else { nil } }
  }

  /// What repeats after the last point of a sequence has no date before that visit is made, and
  /// cycles of several periods begin nowhere in particular: the words of the deadline stand for
  /// them.
  private static func parts(of deadline: Deadline, _ kind: KindID?) -> [Part] {
    switch deadline {
    case .phases(let windows): windows.map(Part.window)
    case .frequency(let frequency): frequency.periodCount == 1 ? [.period(frequency)] : []
    case .sequence(let sequence): sequence.points.map(Part.window)
    case .choice(let options): options.flatMap { parts(of: $0, kind) }
    case .gap(let longest): [.window(after: kind, longest)]
    case .vague: []
    }
  }

  private static func named(_ subject: Anchor.Subject, _ kind: VisitKind?) -> Anchor.Subject {
    guard subject == .ownEvent, let event = kind?.event else { return subject }
    return .event(event.value)
  }
}

extension DeadlineParts.Part {
  /// At most so long after the visit before.
  fileprivate static func window(after kind: KindID?, _ longest: Offset) -> Self {
    let visit = kind.map { Anchor.Subject.visit($0) } ?? .ownEvent
    return .window(Window(anchor: Anchor(visit), lower: nil, upper: Bound(longest)))
  }
}
