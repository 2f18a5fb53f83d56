import HandbookModel
import HandbookRules
import HandbookWriting

/// The page of a kind of visit: who, when, how often, how, about what, on which sheet, and what
/// happens with its result.
struct KindPage {
  let context: HandbookContext
  let kind: VisitKind
  let verdicts: RefinementVerdicts

  private var linker: Linker { Linker(context, from: .kind(kind.id)) }
  private var writer: ValueWriter { context.writer }

  var view: View {
    let parts = KindParts(context: context, linker: linker, kind: kind)
    let (clauses, sheets) = (parts.clauses, parts.sheets)
    let (outcomes, escalations) = (parts.outcomes, parts.escalations)
    let (reports, scripts, procedures) = (parts.reports, parts.scripts, parts.procedures)
    let plans = parts.plans
    let comparison = KindComparison(linker: linker, kind: kind.id, verdicts: verdicts).view
    let dueDates = dueDates
    let contents = PagePart.views(
      [
        "due-dates": dueDates.map { [$0] } ?? [], "sheets": sheets,
        "outcomes": outcomes + escalations, "reports": reports,
        "scripts": scripts, "steps": procedures,
        "comparison": comparison.map { [$0] } ?? [], "plans": plans,
      ], context.texts)
    return View(
      .kindPage,
      [
        "text": .texts(context.texts), "page": frame.view, "facts": .list(parts.facts),
        "hasParts": .flag(contents.count > 2), "parts": .list(contents),
        "clauses": .list(clauses), "hasSheets": .flag(!sheets.isEmpty),
        "sheets": .list(sheets), "hasOutcomes": .flag(!outcomes.isEmpty),
        "outcomes": .list(outcomes), "hasEscalations": .flag(!escalations.isEmpty),
        "escalations": .list(escalations), "hasReports": .flag(!reports.isEmpty),
        "reports": .list(reports), "hasScripts": .flag(!scripts.isEmpty),
        "scripts": .list(scripts), "hasProcedures": .flag(!procedures.isEmpty),
        "procedures": .list(procedures), "comparison": .view(comparison),
        "trace": .text(linker.href(.traceability)),
        "hasPlans": .flag(!plans.isEmpty), "plans": .list(plans), "dueDates": .view(dueDates),
        "timeLine": .view(KindTimeLine(linker: linker, kind: kind).view),
      ])
  }

  private var dueDates: View? {
    let uses = context.uses.visits[kind.id] ?? []
    return DueDates(linker, uses.map { DueDates.Clause(text: $0.text, visit: $0.visit) }).view
  }

  private var frame: PageFrame {
    var frame = PageFrame(context, .kind(kind.id), title: writer.kind(kind.id), section: .kinds)
    frame.styles = ["figures.css", "flow.css", "roles.css", "due-dates.css", "time-line.css"]
    frame.subject = kind.name
    return frame
  }
}
