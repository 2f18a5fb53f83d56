import HandbookModel
import HandbookWriting

/// The year of a plan, month by month, or what of it concerns one role: what is due by when, who
/// does it, and the clause that says so.
struct CalendarPage {
  let calendar: PlanCalendar
  /// Nil for everybody's.
  let role: Role?

  private var context: HandbookContext { calendar.context }
  private var writer: ValueWriter { context.writer }
  private var plan: Plan { calendar.plan }
  private var linker: Linker { Linker(context, from: page) }

  var page: SitePage {
    role.map { .roleCalendar(plan.id, $0.id) } ?? .calendar(plan.id)
  }

  var view: View {
    let linker = linker
    let words = CalendarWords(calendar: calendar)
    let views = CalendarEntryViews(words: words, linker: linker)
    let entries = role.map { calendar.year.entries(of: $0.id) } ?? calendar.year.entries
    let undated = role.map { calendar.year.undated(of: $0.id) } ?? calendar.year.undated
    let roles = role == nil ? self.roles(linker) : []
    let file = CalendarFile(calendar: calendar, role: role)
    return View(
      .calendarPage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "plan": .text(context.text(of: plan.title)), "planHref": .text(linker.href(.plan(plan.id))),
        "role": .text(role.map { writer.role($0.id) } ?? ""),
        "roleHref": .text(role.map { linker.href(.role($0.id)) } ?? ""),
        "wholeHref": .text(linker.href(.calendar(plan.id))), "ics": .text(file.name),
        "csv": .text(CalendarTable.name(of: plan)), "period": .text(writer.days(plan.period.value)),
        "isDraft": .flag(plan.status == .draft), "hasRoles": .flag(!roles.isEmpty),
        "roles": .list(roles),
        "quarters": .list(
          CalendarAgenda(calendar: calendar, views: views, words: words).quarters(entries)),
        "hasUndated": .flag(!undated.isEmpty), "undated": .list(undated.map(views.view)),
        "load": .view(LoadViews(calendar: calendar).view(of: role?.id)),
      ])
  }

  private var frame: PageFrame {
    var frame = PageFrame(context, page, title: title, section: .plans)
    frame.styles = ["figures.css", "calendar.css"]
    return frame
  }

  private var title: String {
    let plan = context.text(of: plan.title)
    guard let role else { return context.texts.phrase("calendar.title", ["plan": plan]) }
    return context.texts.phrase(
      "calendar.title.role", ["plan": plan, "role": writer.role(role.id)])
  }

  private func roles(_ linker: Linker) -> [View] {
    calendar.roles.map { role in
      .link(writer.role(role.id), linker.href(.roleCalendar(plan.id, role.id)))
    }
  }
}
