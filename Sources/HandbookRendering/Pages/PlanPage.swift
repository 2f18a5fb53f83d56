import HandbookModel
import HandbookWriting

extension ViewShape {
  static let theme = ViewShape("theme", ["label": .text, "value": .text])
  static let siteFacts = ViewShape("siteFacts", ["from": .text, "numbers": .list(.item)])
  static let site = ViewShape(
    "site",
    [
      "name": .text, "hasFeatures": .flag, "features": .text, "columns": .list(.item),
      "facts": .list(.siteFacts),
    ])
  static let staffMember = ViewShape(
    "staffMember",
    ["name": .text, "role": .text, "roleHref": .text, "note": .text, "share": .text])
  static let planPage = ViewShape(
    "plan",
    [
      "text": .texts, "page": .view(.frame), "status": .text, "isDraft": .flag, "period": .text,
      "hasRefines": .flag, "refines": .list(.refinement), "calendar": .text, "ics": .text,
      "hasGaps": .flag, "gaps": .list(.planGap), "lines": .list(.planLine),
      "hasOmissions": .flag, "omissions": .list(.link), "hasThemes": .flag,
      "themes": .list(.theme), "site": .view(.site), "hasStaff": .flag,
      "staff": .list(.staffMember), "control": .view(.control), "hasTold": .flag,
      "told": .list(.link),
      "hasAcceptances": .flag, "acceptances": .list(.acceptance),
    ])
}

/// The page of a visit plan: what is planned against what is required, for which site, by whom.
struct PlanPage {
  let context: HandbookContext
  let plan: Plan

  private var linker: Linker { Linker(context, from: .plan(plan.id)) }
  private var writer: ValueWriter { context.writer }

  var view: View {
    let linker = linker
    let control = ControlViews(linker: linker)
    let refines = control.refinements(plan.refines)
    let lines = PlanLines(context: context, plan: plan, linker: linker)
    let acceptances = AcceptanceViews(context: context).views(in: [plan.range.source])
    let gaps = PlanGaps(context: context, levels: lines.levels, linker: linker).views
    var frame = PageFrame(
      context, .plan(plan.id), title: context.text(of: plan.title), section: .plans)
    frame.subject = plan.title
    frame.styles = ["plan.css"]
    return View(
      .planPage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "status": .text(control.status(plan.status)), "isDraft": .flag(plan.status == .draft),
        "period": .text(writer.days(plan.period.value)), "hasRefines": .flag(!refines.isEmpty),
        "refines": .list(refines), "calendar": .text(linker.href(.calendar(plan.id))),
        "ics": .text("../calendar/\(plan.id.text).ics"), "hasGaps": .flag(!gaps.isEmpty),
        "gaps": .list(gaps), "lines": .list(lines.views),
        "hasOmissions": .flag(!plan.omissions.isEmpty),
        "omissions": .list(plan.omissions.map { omission($0, linker) }),
        "hasThemes": .flag(!plan.themes.isEmpty), "themes": .list(plan.themes.map(theme)),
        "site": .view(plan.site.map(site)), "hasStaff": .flag(!plan.staff.isEmpty),
        "staff": .list(plan.staff.map { member($0, linker) }),
        "control": .view(control.control(plan.control)), "hasTold": .flag(!plan.told.isEmpty),
        "told": .list(plan.told.map { told($0, linker) }),
        "hasAcceptances": .flag(!acceptances.isEmpty), "acceptances": .list(acceptances),
      ])
  }

  private func omission(_ omission: Plan.Omission, _ linker: Linker) -> View {
    let agreed = omission.agreed.name?.value ?? ""
    return .link(
      writer.kind(omission.kind.value), linker.href(.kind(omission.kind.value)),
      note: agreed.isEmpty
        ? omission.reason.value
        : context.texts.phrase(
          "plan.agreed", ["reason": omission.reason.value, "name": agreed]))
  }

  private func theme(_ theme: Plan.Theme) -> View {
    View(
      .theme, ["label": .text(theme.periodText), "value": .text(context.text(of: theme.title))])
  }

  /// The site's numbers as a table: a column per axis or population, a row per day on which one
  /// changes.
  private func site(_ site: Site) -> View {
    var names: [String] = []
    for fact in site.facts {
      for number in fact.numbers where !names.contains(number.name.value) {
        names.append(number.name.value)
      }
    }
    let rows = site.facts.map { fact in
      let numbers = names.map { name in
        fact.numbers.first { $0.name.value == name }.map { writer.grouped($0.value.value) } ?? ""
      }
      return View(
        .siteFacts,
        ["from": .text(writer.day(fact.from.value)), "numbers": View.items(numbers)])
    }
    let plans = PlanPrinter(context)
    return View(
      .site,
      [
        "name": .text(context.text(of: site.name)), "hasFeatures": .flag(!site.features.isEmpty),
        "features": .text(writer.list(site.features.map(\.value), .all)),
        "columns": View.items(names.map(plans.name)), "facts": .list(rows),
      ])
  }

  private func member(_ member: StaffMember, _ linker: Linker) -> View {
    let away = writer.list(member.away.map(writer.days), .all)
    return View(
      .staffMember,
      [
        "name": .text(member.name.value), "role": .text(writer.role(member.role.value)),
        "roleHref": .text(linker.href(.role(member.role.value))),
        "note": .text(
          away.isEmpty ? "" : context.texts.phrase("plan.away", ["ranges": away])),
        "share": .text(writer.share(Share(basisPoints: member.share * 10))),
      ])
  }

  private func told(_ told: Plan.Told, _ linker: Linker) -> View {
    .link(
      writer.role(told.role.value), linker.href(.role(told.role.value)),
      note: writer.day(told.date.value))
  }
}
