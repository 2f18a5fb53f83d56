import Diagnostics
import HandbookModel

struct ContactHoursClash: Rule {
  static let info = RuleInfo(
    420, "contact-hours", .always(.warning),
    checks: "Hours are written by one clock, hours to call in do not overlap hours to avoid, and "
      + "the hours of a visit lie inside those of its document.",
    why: "A caller who reads '3:00' beside '17:30' may ring at three in the morning, and one who "
      + "keeps both the hours to call in and those to avoid cannot ring at all.",
    fails: """
      | Required | Avoid |
      | --- | --- |
      | 10:00 to 13:00 | 12:00 to 14:00 |
      """,
    repaired: """
      | Required | Avoid |
      | --- | --- |
      | 10:00 to 12:00 | 12:00 to 14:00 |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      checkClock(text, into: &findings)
      for row in text.version.hours {
        let others = text.version.hours.filter { Set($0.kinds) == Set(row.kinds) }
        checkOverlap(row.required + row.recommended, others.flatMap(\.avoided), into: &findings)
      }
      var seen: Set<SourceRange> = []
      for visit in text.visits {
        guard let hours = visit.hours, seen.insert(hours.range).inserted else { continue }
        checkVisit(visit, hours, text, into: &findings)
      }
    }
  }

  private func checkClock(_ text: DocumentText, into findings: inout Findings) {
    for clash in ClockTimes.clashes(in: text.version) {
      findings.report(
        at: clash.twelve.range, "'\(clash.twelve.text)' is a 12-hour time among 24-hour times",
        notes: [Note("'\(clash.other.text)' is a 24-hour time", at: clash.other.range)],
        suggestions: [Suggestion("Write '\(clash.twelve.asTwentyFour)'")])
    }
  }

  private func checkOverlap(
    _ hours: [Located<HourRange>], _ avoided: [Located<HourRange>], into findings: inout Findings
  ) {
    for range in hours {
      guard let other = avoided.first(where: { $0.value.overlaps(range.value) }) else { continue }
      findings.report(
        at: range.range, "Hours \(range.value.text) overlap the hours to avoid",
        notes: [Note("to avoid: \(other.value.text)", at: other.range)],
        suggestions: [Suggestion("Let the one end where the other begins")])
    }
  }

  private func checkVisit(
    _ visit: Visit, _ hours: Sourced<VisitHours>, _ text: DocumentText,
    into findings: inout Findings
  ) {
    guard let value = hours.value.value else { return }
    let located = { (ranges: [HourRange]) in ranges.map { Located($0, at: hours.range) } }
    checkOverlap(
      located(value.required + value.recommended), located(value.avoided), into: &findings)
    let rows = text.version.hours.filter { $0.holds(for: visit.kind) }
    checkOverlap(
      located(value.required + value.recommended), rows.flatMap(\.avoided), into: &findings)
    let required = rows.flatMap(\.required)
    guard let first = required.first,
      let outside = value.required.first(where: { range in
        !required.contains { $0.value.contains(range) }
      })
    else { return }
    findings.report(
      at: hours.range,
      "Hours \(outside.text) of \(text.names.kind(visit.kind)) lie outside the contact hours",
      notes: [Note("required for every visit: \(first.value.text)", at: first.range)],
      suggestions: [Suggestion("Move them inside, or give this visit hours of its own there")])
  }
}

extension ContactHours {
  fileprivate var kinds: [KindID] { appliesTo.map(\.value) }

  fileprivate func holds(for kind: KindID) -> Bool {
    appliesTo.isEmpty || appliesTo.contains { $0.value == kind }
  }
}

extension HourRange {
  /// More than a moment.
  fileprivate func overlaps(_ other: HourRange) -> Bool {
    max(from, other.from) < min(to, other.to)
  }

  fileprivate func contains(_ other: HourRange) -> Bool { from <= other.from && other.to <= to }

  fileprivate var text: String {
    from == to ? from.clockText : "\(from.clockText) to \(to.clockText)"
  }
}

extension TimeOfDay {
  /// `09:30`.
  fileprivate var clockText: String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
  }
}
