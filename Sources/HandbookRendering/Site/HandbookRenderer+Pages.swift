import HandbookModel
import HandbookRules

// The pages of a handbook that are made from its model: of roles, kinds and plans, and those that
// bring all of them together.

extension HandbookRenderer {
  func renderPages(
    _ context: HandbookContext, _ activities: ActivityIndex, _ verdicts: RefinementVerdicts,
    into site: inout RenderedSite
  ) {
    let calendars = CalendarIndex(context)
    let start = StartPage(context: context, activities: activities, isBound: binding != nil)
    add(.start, "pages/start", start.view, in: context, to: &site)
    add(.search, "pages/search", SearchPage(context: context).view, in: context, to: &site)
    renderRoles(context, activities, calendars, into: &site)
    renderKinds(context, verdicts, into: &site)
    renderOverviews(context, verdicts, into: &site)
    for plan in handbook.plans {
      let page = PlanPage(context: context, plan: plan)
      add(.plan(plan.id), "pages/plan", page.view, in: context, to: &site)
    }
    renderCalendars(calendars, into: &site)
  }

  private func renderRoles(
    _ context: HandbookContext, _ activities: ActivityIndex, _ calendars: CalendarIndex,
    into site: inout RenderedSite
  ) {
    for role in handbook.vocabulary.roles {
      let page = RolePage(
        context: context, role: role, activities: activities[role.id], calendars: calendars)
      add(.role(role.id), "pages/role", page.view, in: context, to: &site)
      let card = CardPage(context: context, role: role, activities: activities[role.id])
      add(.card(role.id), "pages/card", card.view, in: context, to: &site)
    }
  }

  private func renderKinds(
    _ context: HandbookContext, _ verdicts: RefinementVerdicts, into site: inout RenderedSite
  ) {
    for kind in handbook.vocabulary.kinds {
      let page = KindPage(context: context, kind: kind, verdicts: verdicts)
      add(.kind(kind.id), "pages/kind", page.view, in: context, to: &site)
    }
  }

  private func renderOverviews(
    _ context: HandbookContext, _ verdicts: RefinementVerdicts, into site: inout RenderedSite
  ) {
    if TimeLinePage.exists(in: context) {
      let page = TimeLinePage(context: context)
      add(.timeLine, "pages/time-line", page.view, in: context, to: &site)
    }
    let matrix = ResponsibilitiesPage(context: context)
    add(.responsibilities, "pages/responsibilities", matrix.view, in: context, to: &site)
    let trace = TraceabilityPage(context: context, verdicts: verdicts)
    add(.traceability, "pages/traceability", trace.view, in: context, to: &site)
  }

  private func renderCalendars(_ index: CalendarIndex, into site: inout RenderedSite) {
    for calendar in index.calendars {
      for role in [nil] + calendar.roles {
        let page = CalendarPage(calendar: calendar, role: role)
        add(page.page, "pages/calendar", page.view, in: calendar.context, to: &site)
        site.files.append(CalendarFile(calendar: calendar, role: role).file)
      }
      site.files.append(CalendarTable(calendar: calendar).file)
    }
  }
}
