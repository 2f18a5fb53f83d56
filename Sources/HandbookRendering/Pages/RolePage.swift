import Diagnostics
import HandbookModel
import HandbookWriting

/// The page of a role: what do I have to do, by when, on which sheet, and to whom do I report.
struct RolePage {
  let context: HandbookContext
  let role: Role
  let activities: Activities
  /// Of the plans that give the role something to do.
  var calendars = CalendarIndex()

  private var linker: Linker { Linker(context, from: .role(role.id)) }
  private var writer: ValueWriter { context.writer }

  var view: View {
    let parts = RoleParts(
      context: context, linker: linker, role: role, activities: activities)
    let (duties, visits, reports) = (parts.duties, parts.visits, parts.reports)
    let (sheets, records, readings) = (parts.sheets, parts.records, parts.readings)
    let (outcomes, escalations) = (parts.outcomes, parts.escalations)
    let (scripts, steps) = (parts.scripts, parts.steps)
    let (targets, provisions) = (parts.targets, parts.provisions)
    let dueDates = dueDates
    let contents: KeyValuePairs<String, [View]> = [
      "due-dates": dueDates.map { [$0] } ?? [], "visits": visits, "reports": reports,
      "outcomes": outcomes + escalations,
      "sheets": sheets, "records": records, "scripts": scripts, "steps": steps,
      "duties": duties, "targets": targets, "provisions": provisions,
    ]
    let calendars = calendars.links(of: role.id, linker)
    let contentsViews = PagePart.views(contents, context.texts)
    return View(
      .rolePage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "sort": .text(context.texts.name(of: role.sort.rawValue, in: "role-sort")),
        "card": .text(activities.isEmpty ? "" : linker.href(.card(role.id))),
        "matrix": .text(linker.href(.responsibilities)),
        "hasCalendars": .flag(!calendars.isEmpty), "calendars": .list(calendars),
        "facts": .list(facts(linker)), "hasParts": .flag(contentsViews.count > 2),
        "parts": .list(contentsViews), "hasDuties": .flag(!duties.isEmpty),
        "duties": .list(duties), "hasVisits": .flag(!visits.isEmpty), "visits": .list(visits),
        "hasReports": .flag(!reports.isEmpty), "reports": .list(reports),
        "hasSheets": .flag(!sheets.isEmpty), "sheets": .list(sheets),
        "hasRecords": .flag(!records.isEmpty), "records": .list(records),
        "hasReadings": .flag(!readings.isEmpty), "readings": .list(readings),
        "hasOutcomes": .flag(!outcomes.isEmpty), "outcomes": .list(outcomes),
        "hasScripts": .flag(!scripts.isEmpty), "scripts": .list(scripts),
        "hasSteps": .flag(!steps.isEmpty), "steps": .list(steps),
        "hasEscalations": .flag(!escalations.isEmpty), "escalations": .list(escalations),
        "hasTargets": .flag(!targets.isEmpty), "targets": .list(targets),
        "hasProvisions": .flag(!provisions.isEmpty), "provisions": .list(provisions),
        "isIdle": .flag(activities.isEmpty), "dueDates": .view(dueDates),
      ])
  }

  /// Of the visits in which the role has a part, each once.
  private var dueDates: View? {
    var seen: Set<SourceRange> = []
    let visits = activities.visits.filter { seen.insert($0.visit.head).inserted }
    let clauses = visits.map { DueDates.Clause(text: $0.text, visit: $0.visit) }
    return DueDates(linker, clauses, role: role.id).view
  }

  private var frame: PageFrame {
    var frame = PageFrame(context, .role(role.id), title: writer.role(role.id), section: .roles)
    frame.styles = ["figures.css", "flow.css", "roles.css", "due-dates.css"]
    frame.subject = role.name
    return frame
  }

  private func facts(_ linker: Linker) -> [View] {
    let members = context.handbook.vocabulary.roles.filter { member in
      member.partOf.contains { $0.value == role.id }
    }
    let reporting = context.handbook.vocabulary.roles.filter {
      $0.reportsTo?.value == role.id
    }
    let facts: [(String, [RoleID])] = [
      ("reports-to", [role.reportsTo?.value].compactMap { $0 }),
      ("part-of", role.partOf.map(\.value)), ("members", members.map(\.id)),
      ("reported-to-by", reporting.map(\.id)),
    ]
    return facts.filter { !$0.1.isEmpty }.map { label, roles in
      .fact(context.texts[label: label], [linker.roles(roles, .all)])
    }
  }
}

/// The parts of a long page, as a list of links at its top.
enum PagePart {
  /// Those that are not empty, by their id on the page.
  static func views(_ parts: KeyValuePairs<String, [View]>, _ texts: TextTable) -> [View] {
    parts.filter { !$0.value.isEmpty }.map { id, _ in
      View(.pagePart, ["id": .text(id), "title": .text(texts.name(of: id, in: "page-part"))])
    }
  }
}
