import HandbookModel

extension ViewShape {
  /// What is required and planned in one period of a line. `isFirst`: it stands in the line's own
  /// row; `isShort`: less is planned than required.
  static let planPeriod = ViewShape(
    "planPeriod",
    [
      "isFirst": .flag, "period": .text, "required": .text, "planned": .text, "margin": .text,
      "isShort": .flag,
    ])
  static let planLine = ViewShape(
    "planLine",
    [
      "kind": .text, "href": .text, "condition": .text, "deadlines": .list(.item),
      "responsible": .text, "schedule": .list(.item), "span": .text,
      "periods": .list(.planPeriod),
    ])
}

/// The lines of a plan beside what the document that it refines demands of them at this site.
struct PlanLines {
  let context: HandbookContext
  let plan: Plan
  let linker: Linker
  private let policies: [PlanPolicy]

  init(context: HandbookContext, plan: Plan, linker: Linker) {
    self.context = context
    self.plan = plan
    self.linker = linker
    policies = context.policies.filter { $0.plan.id == plan.id }
  }

  var views: [View] { plan.visits.map(line) }

  private func line(_ line: PlanVisit) -> View {
    let writer = context.writer
    let rules = policies.flatMap { $0.rowsInForce(for: line) }
    let responsible = line.leaders?.value ?? rules.first?.leaders?.value.value
    let deadlines =
      line.within.map { [writer.deadline($0.value, kind: line.kind.value)] }
      ?? rules.compactMap(deadline)
    let periods = periods(line)
    return View(
      .planLine,
      [
        "kind": .text(writer.kind(line.kind.value)),
        "href": .text(linker.href(.kind(line.kind.value))),
        "condition": .text(line.condition.map { writer.condition($0.value) } ?? ""),
        "deadlines": View.items(deadlines),
        "responsible": .text(responsible.map(writer.leaders) ?? ""),
        "schedule": View.items(PlanPrinter(context).schedule(line)),
        "span": .text(String(periods.count)), "periods": .list(periods),
      ])
  }

  /// With its condition, which says which of several tiers holds at this site.
  private func deadline(_ rule: Visit) -> String? {
    guard let deadline = rule.deadline?.value.value else { return nil }
    let text = context.writer.deadline(deadline, kind: rule.kind)
    let condition = context.writer.applicability(rule.key)
    return condition.isEmpty ? text : context.writer.labelled(condition, text)
  }

  /// At least one, so that every line has its row.
  private func periods(_ line: PlanVisit) -> [View] {
    let numbers = PlanNumbers(context, plan: plan)
    let demands = policies.flatMap { $0.demands(of: line) }
    let rows = demands.isEmpty ? [numbers.plannedOnly(line)] : numbers.rows(demands, line)
    return rows.enumerated().map { index, row in
      View(
        .planPeriod,
        [
          "isFirst": .flag(index == 0), "period": .text(row.period),
          "required": .text(row.required.map(context.writer.grouped) ?? ""),
          "planned": .text(row.planned.map(context.writer.grouped) ?? ""),
          "margin": .text(row.margin.map(numbers.signed) ?? ""),
          "isShort": .flag(row.margin.map { $0 < 0 } ?? false),
        ])
    }
  }
}
