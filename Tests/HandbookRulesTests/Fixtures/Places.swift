import Diagnostics
import HandbookModel

/// Hands out a place of its own to every value of a model made by hand, so that tests see which
/// one a finding points at.
final class Places {
  private var next = 0
  let source: SourceID

  init(_ source: Int32) { self.source = SourceID(index: source) }

  func place() -> SourceRange {
    next += 10
    return SourceRange(source: source, lower: next, upper: next + 5)
  }

  func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: place()) }

  func name(_ zhHans: String, _ en: String, aliases: [String] = []) -> LocalizedName {
    LocalizedName([
      (.zhHans, ([zhHans] + aliases).map { at($0) }), (.en, [at(en)]),
    ])
  }

  func day(_ text: String) -> Located<CalendarDay> { at(anyDay(text)) }

  func days(_ text: String) -> Located<DayRange> { at(anyRange(text)) }

  func signatory(_ name: String, _ role: String, _ date: String) -> DocumentControl.Signatory {
    DocumentControl.Signatory(
      name: at(name), role: at(RoleID(role)), date: day(date), range: place())
  }

  func sourced<Value>(_ value: Value, _ origin: Origin = .own) -> Sourced<Value> {
    Sourced(.value(value), at: place(), from: origin)
  }

  func set<Member>(_ members: [Member], _ origin: Origin = .own) -> SourcedSet<Member> {
    let range = place()
    return SourcedSet(items: members.map { .init($0, at: range, from: origin) })
  }
}

/// `2026-01-31`.
func anyDay(_ text: String) -> CalendarDay {
  let parts = text.split(separator: "-").compactMap { Int($0) }
  return known(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
}

/// `2026-01-01..2026-01-03`, `2026`, `2026-Q1`, or one day.
func anyRange(_ text: String) -> DayRange {
  if text.count == 4 { return known(CalendarPeriod.year.range(containing: anyDay(text + "-1-1"))) }
  if let quarter = text.split(separator: "Q").last.flatMap({ Int($0) }), text.contains("Q") {
    let first = anyDay("\(text.prefix(4))-\(quarter * 3)-1")
    return known(CalendarPeriod.quarter.range(containing: first))
  }
  let ends = text.split(separator: ".").map { anyDay(String($0)) }
  return known(DayRange(first: ends[0], last: ends[ends.count - 1]))
}

private func known<Value>(_ value: Value?) -> Value {
  guard let value else { preconditionFailure("a fixture names a day that does not exist") }
  return value
}
