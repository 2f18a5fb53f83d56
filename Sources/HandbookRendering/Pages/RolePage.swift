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
    let linker = linker
    let parts = RoleParts(
      context: context, linker: linker, role: role, activities: activities)
    let duties = parts.duties
    let visits = parts.visits
    let reports = parts.reports
    let sheets = parts.sheets
    let records = parts.records
    let readings = parts.readings
    let steps = parts.steps
    let escalations = parts.escalations
    let targets = parts.targets
    let frame = PageFrame(
      context, .role(role.id), title: writer.role(role.id), section: .roles)
    return View(
      .rolePage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "sort": .text(context.texts.name(of: role.sort.rawValue, in: "role-sort")),
        "facts": .list(facts(linker)), "hasDuties": .flag(!duties.isEmpty),
        "duties": .list(duties), "hasVisits": .flag(!visits.isEmpty), "visits": .list(visits),
        "hasReports": .flag(!reports.isEmpty), "reports": .list(reports),
        "hasSheets": .flag(!sheets.isEmpty), "sheets": .list(sheets),
        "hasRecords": .flag(!records.isEmpty), "records": .list(records),
        "hasReadings": .flag(!readings.isEmpty), "readings": .list(readings),
        "hasSteps": .flag(!steps.isEmpty), "steps": .list(steps),
        "hasEscalations": .flag(!escalations.isEmpty), "escalations": .list(escalations),
        "hasTargets": .flag(!targets.isEmpty), "targets": .list(targets),
        "isIdle": .flag(activities.isEmpty),
      ])
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
    } + calendars.facts(of: role.id, linker)
  }
}
