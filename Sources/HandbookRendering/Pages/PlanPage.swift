import HandbookModel

extension ViewShape {
  static let planLine = ViewShape(
    "planLine",
    [
      "kind": .text, "href": .text, "condition": .text, "deadlines": .list(.item),
      "responsible": .text, "schedule": .list(.item), "required": .list(.item),
      "planned": .list(.item),
    ])
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
      "hasRefines": .flag, "refines": .list(.refinement), "lines": .list(.planLine),
      "hasOmissions": .flag, "omissions": .list(.link), "hasThemes": .flag,
      "themes": .list(.theme), "site": .view(.site), "hasStaff": .flag,
      "staff": .list(.staffMember), "control": .view(.control), "hasTold": .flag,
      "told": .list(.link),
    ])
}

/// The page of a visit plan: what is planned against what is required, for which site, by whom.
struct PlanPage {
  let context: HandbookContext
  let plan: Plan

  private var linker: Linker { Linker(context, from: .plan(plan.id)) }
  private var printer: ValuePrinter { context.printer }

  var view: View {
    let linker = linker
    let control = ControlViews(linker: linker)
    let refines = control.refinements(plan.refines)
    let lines = PlanLines(context: context, plan: plan, linker: linker)
    let frame = PageFrame(
      context, .plan(plan.id), title: context.text(of: plan.title), section: .plans)
    return View(
      .planPage,
      [
        "text": .texts(context.texts), "page": frame.view,
        "status": .text(control.status(plan.status)), "isDraft": .flag(plan.status == .draft),
        "period": .text(printer.days(plan.period.value)), "hasRefines": .flag(!refines.isEmpty),
        "refines": .list(refines), "lines": .list(lines.views),
        "hasOmissions": .flag(!plan.omissions.isEmpty),
        "omissions": .list(plan.omissions.map { omission($0, linker) }),
        "hasThemes": .flag(!plan.themes.isEmpty), "themes": .list(plan.themes.map(theme)),
        "site": .view(plan.site.map(site)), "hasStaff": .flag(!plan.staff.isEmpty),
        "staff": .list(plan.staff.map { member($0, linker) }),
        "control": .view(control.control(plan.control)), "hasTold": .flag(!plan.told.isEmpty),
        "told": .list(plan.told.map { told($0, linker) }),
      ])
  }

  private func omission(_ omission: Plan.Omission, _ linker: Linker) -> View {
    let agreed = omission.agreed.name?.value ?? ""
    return .link(
      printer.kind(omission.kind.value), linker.href(.kind(omission.kind.value)),
      note: context.texts.phrase(
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
        fact.numbers.first { $0.name.value == name }.map { printer.grouped($0.value.value) } ?? ""
      }
      return View(
        .siteFacts,
        ["from": .text(printer.day(fact.from.value)), "numbers": View.items(numbers)])
    }
    let plans = PlanPrinter(printer)
    return View(
      .site,
      [
        "name": .text(context.text(of: site.name)), "hasFeatures": .flag(!site.features.isEmpty),
        "features": .text(printer.list(site.features.map(\.value), "all")),
        "columns": View.items(names.map(plans.name)), "facts": .list(rows),
      ])
  }

  private func member(_ member: StaffMember, _ linker: Linker) -> View {
    let away = printer.list(member.away.map(printer.days), "all")
    return View(
      .staffMember,
      [
        "name": .text(member.name.value), "role": .text(printer.role(member.role.value)),
        "roleHref": .text(linker.href(.role(member.role.value))),
        "note": .text(
          away.isEmpty ? "" : context.texts.phrase("plan.away", ["ranges": away])),
        "share": .text(printer.share(Share(basisPoints: member.share * 10))),
      ])
  }

  private func told(_ told: Plan.Told, _ linker: Linker) -> View {
    .link(
      printer.role(told.role.value), linker.href(.role(told.role.value)),
      note: printer.day(told.date.value))
  }
}

/// The lines of a plan beside what the document that it refines says of their kinds.
private struct PlanLines {
  let context: HandbookContext
  let plan: Plan
  let linker: Linker

  var views: [View] { plan.visits.map(line) }

  private func line(_ line: PlanVisit) -> View {
    let printer = context.printer
    let plans = PlanPrinter(printer)
    let rules = rules(for: line)
    let responsible = line.leaders?.value ?? rules.first?.leaders?.value.value
    let deadlines =
      line.within.map { [printer.deadline($0.value, kind: line.kind.value)] }
      ?? rules.compactMap(deadline)
    let only = rules.count == 1 ? rules.first : nil
    return View(
      .planLine,
      [
        "kind": .text(printer.kind(line.kind.value)),
        "href": .text(linker.href(.kind(line.kind.value))),
        "condition": .text(line.condition.map { printer.condition($0.value) } ?? ""),
        "deadlines": View.items(deadlines),
        "responsible": .text(responsible.map(printer.leaders) ?? ""),
        "schedule": View.items(plans.schedule(line)),
        "required": View.items([plans.required(line, by: only)].compactMap { $0 }),
        "planned": View.items(plans.planned(line)),
      ])
  }

  /// With its condition where a kind has several deadlines.
  private func deadline(_ rule: Visit) -> String? {
    guard let deadline = rule.deadline?.value.value else { return nil }
    let text = context.printer.deadline(deadline, kind: rule.kind)
    let condition = context.printer.applicability(rule.key)
    return condition.isEmpty ? text : context.printer.labelled(condition, text)
  }

  private func rules(for line: PlanVisit) -> [Visit] {
    let keys = Set(plan.refines.compactMap(\.key))
    return context.current.filter { keys.contains($0.document.key) }.flatMap { text in
      text.version.visits.filter { $0.kind == line.kind.value && $0.isPrinted }
    }
  }
}
