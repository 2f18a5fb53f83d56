import Diagnostics
import HandbookModel
import HandbookWriting

/// The due-date calculator of a page: clauses with their deadlines in words, and beside them what
/// templates/scripts/due-dates.js needs to put dates to them. DuePapers adds the reports that
/// follow, DuePlans what plans make stricter.
struct DueDates {
  /// A row of a document's merged table.
  struct Clause {
    let text: DocumentText
    let visit: Visit
  }

  let context: HandbookContext
  let linker: Linker
  let clauses: [Clause]
  /// Whose stages of papers are shown; nil: everybody's.
  let role: RoleID?

  private var writer: ValueWriter { context.writer }

  /// Clauses without a date to work out are left out.
  init(_ linker: Linker, _ clauses: [Clause], role: RoleID? = nil) {
    context = linker.context
    self.linker = linker
    self.role = role
    let kinds = linker.context.handbook.vocabulary.kinds
    self.clauses = clauses.filter { clause in
      guard clause.visit.isPrinted, let deadline = clause.visit.deadline?.value.value else {
        return false
      }
      return !DeadlineParts(deadline, of: kinds[clause.visit.kind]).parts.isEmpty
    }
  }

  /// Nil where no date can be worked out.
  var view: View? {
    guard !clauses.isEmpty else { return nil }
    let kinds = kinds
    let papers = DuePapers(linker, clauses, role: role)
    let plans = DuePlans(context, clauses)
    var fields = DueFields(context)
    let paperViews = papers.views
    let data = data(kinds, papers, plans, &fields)
    return View(
      .dueDates,
      [
        "data": .markup(ScriptData.block("due-data", data)), "hasKinds": .flag(role != nil),
        "kinds": .list(choices(kinds.map(writer.kind))), "hasPlans": .flag(plans.titles.count > 1),
        "plans": .list(choices(plans.titles)), "fields": .list(fields.views),
        "rows": .list(rows), "hasPapers": .flag(!paperViews.isEmpty),
        "papers": .list(paperViews),
      ])
  }

  /// In the order of the clauses.
  private var kinds: [KindID] {
    var seen: Set<KindID> = []
    return clauses.map(\.visit.kind).filter { seen.insert($0).inserted }
  }

  private func choices(_ titles: [String]) -> [View] {
    titles.enumerated().map { index, title in
      View(.dueChoice, ["index": .text(String(index)), "title": .text(title)])
    }
  }

  private var rows: [View] {
    clauses.enumerated().map { index, clause in
      let visit = clause.visit
      let values = VisitValues(text: clause.text, linker: linker, style: .facts)
      return View(
        .dueRow,
        [
          "index": .text(String(index)),
          "kind": .text(role == nil ? "" : writer.kind(visit.kind)),
          "href": .text(linker.href(.kind(visit.kind))),
          "condition": .text(writer.applicability(visit.key)),
          "values": .list(values.deadline(visit)),
        ])
    }
  }

  // MARK: Data

  private func data(
    _ kinds: [KindID], _ papers: DuePapers, _ plans: DuePlans, _ fields: inout DueFields
  ) -> JSONValue {
    let numbers = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
    let rows = clauses.map { clause -> JSONValue in
      let kind = clause.visit.kind
      return [
        "kind": .integer(numbers[kind] ?? 0),
        "parts": parts(clause.visit.deadline?.value.value, kind, &fields),
      ]
    }
    let planned = plans.values { parts($0, $1, &fields) }
    return [
      "texts": DueTexts(context).value, "rows": .array(rows), "plans": planned,
      "papers": papers.value, "calendars": plans.calendars,
      "onHoliday": .string(context.handbook.conventions.onHoliday.rawValue),
    ]
  }

  private func parts(
    _ deadline: Deadline?, _ kind: KindID, _ fields: inout DueFields
  ) -> JSONValue {
    guard let deadline else { return [] }
    let entry = context.handbook.vocabulary.kinds[kind]
    return .array(
      DeadlineParts(deadline, of: entry).parts.map { part in
        let event = JSONValue.integer(fields.index(of: part, kind: kind))
        return switch part {
        case .window(let window):
          [
            "event": event, "window": window.scriptValue,
            "words": .string(writer.window(window, kind: kind)),
          ]
        case .period(let frequency):
          [
            "event": event, "period": .string(frequency.period.rawValue),
            "words": .string(writer.frequency(frequency, kind: kind)),
          ]
        }
      })
  }
}
