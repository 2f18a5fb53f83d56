import Diagnostics
import HandbookModel
import HandbookWriting

/// What plans change for the clauses of a calculator: the working calendar of their site, which
/// tiers hold there, and limits that are stricter than the regulation's.
struct DuePlans {
  private let context: HandbookContext
  private let clauses: [DueDates.Clause]
  private let pairs: [PlanPolicy]
  private let days: [WorkingCalendar]

  init(_ context: HandbookContext, _ clauses: [DueDates.Clause]) {
    self.context = context
    self.clauses = clauses
    days = context.handbook.calendars
    let documents = Set(clauses.map(\.text.document.key))
    pairs = context.policies.filter { documents.contains($0.policy.key) }
  }

  /// The regulation alone, once per calendar; then the plans that refine it.
  var titles: [String] {
    let alone =
      days.count > 1
      ? days.map { context.texts.phrase("due.calendar", ["name": $0.id.text]) }
      : [context.texts[label: "due-no-plan"]]
    return alone + pairs.map { context.text(of: $0.plan.title) }
  }

  var calendars: JSONValue { .array(days.map(\.scriptValue)) }

  /// Of each title the number of its calendar and, for plans, what holds of each row.
  func values(_ parts: (Deadline, KindID) -> JSONValue) -> JSONValue {
    let alone: [JSONValue] =
      days.isEmpty
      ? [["calendar": nil, "rows": nil]]
      : days.indices.map { ["calendar": .integer($0), "rows": nil] }
    return .array(
      alone + pairs.map { ["calendar": calendar(of: $0.plan), "rows": rows(of: $0, parts)] })
  }

  private func calendar(of plan: Plan) -> JSONValue {
    guard let id = plan.site?.calendar?.value else { return days.count == 1 ? 0 : nil }
    return days.firstIndex { $0.id == id }.map { .integer($0) } ?? nil
  }

  /// By the number of the row; rows that do not hold at the site are left out.
  private func rows(of pair: PlanPolicy, _ parts: (Deadline, KindID) -> JSONValue) -> JSONValue {
    let lines = lines(of: pair)
    var rows = JSONObject()
    for (index, clause) in clauses.enumerated() where pair.policy.key == clause.text.document.key {
      guard let own = lines[RowKey(clause.visit)] else { continue }
      rows.append(String(index), stricter(own, parts))
    }
    return .object(rows)
  }

  /// A row in any translation of its document.
  private struct RowKey: Hashable {
    let kind: KindID
    let condition: Condition?

    init(_ visit: Visit) {
      kind = visit.kind
      condition = visit.key.condition
    }
  }

  /// The lines of a plan under each row that is in force for them.
  private func lines(of pair: PlanPolicy) -> [RowKey: [PlanVisit]] {
    var lines: [RowKey: [PlanVisit]] = [:]
    for line in pair.plan.visits {
      for row in pair.rowsInForce(for: line) { lines[RowKey(row), default: []].append(line) }
    }
    return lines
  }

  /// Of several lines the first with a limit of its own.
  private func stricter(
    _ lines: [PlanVisit], _ parts: (Deadline, KindID) -> JSONValue
  ) -> JSONValue {
    guard let line = lines.first(where: { $0.within != nil }), let within = line.within else {
      return [:]
    }
    let kind = line.kind.value
    return [
      "rule": .string(context.writer.deadline(within.value, kind: kind)),
      "parts": parts(within.value, kind),
    ]
  }
}
