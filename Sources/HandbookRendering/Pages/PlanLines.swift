import HandbookModel
import HandbookRules

extension ViewShape {
  /// A limit that binds a line; `standing` says how the line stands beside it (margin, equal, short,
  /// other), and is empty for the line's own limit, whose `source` is empty too.
  static let planLimit = ViewShape(
    "planLimit",
    [
      "value": .text, "source": .text, "sourceHref": .text, "language": .text, "standing": .text,
      "standingName": .text,
    ])
  /// What is required and planned in one period of a line. `isFirst`: it stands in the line's own
  /// row; `source` names the clause that requires it; `isShort`: less is planned than required.
  static let planPeriod = ViewShape(
    "planPeriod",
    [
      "isFirst": .flag, "source": .text, "sourceHref": .text, "language": .text, "period": .text,
      "required": .text, "planned": .text, "margin": .text, "isShort": .flag,
    ])
  static let planLine = ViewShape(
    "planLine",
    [
      "kind": .text, "href": .text, "condition": .text, "deadlines": .list(.planLimit),
      "responsible": .text, "schedule": .list(.item), "span": .text,
      "periods": .list(.planPeriod),
    ])
}

/// The lines of a plan beside what each document above it demands of them at this site.
struct PlanLines {
  let context: HandbookContext
  let plan: Plan
  let linker: Linker
  let levels: PlanLevels

  init(context: HandbookContext, plan: Plan, linker: Linker) {
    self.context = context
    self.plan = plan
    self.linker = linker
    levels = PlanLevels(context, plan)
  }

  var views: [View] { plan.visits.map(line) }

  private func line(_ line: PlanVisit) -> View {
    let writer = context.writer
    let rule = levels.levels.lazy.compactMap { $0.policy.rowsInForce(for: line).first }.first
    let responsible = line.leaders?.value ?? rule?.leaders?.value.value
    let periods = periods(line)
    return View(
      .planLine,
      [
        "kind": .text(writer.kind(line.kind.value)),
        "href": .text(linker.href(.kind(line.kind.value))),
        "condition": .text(line.condition.map { writer.condition($0.value) } ?? ""),
        "deadlines": .list(limits(line)),
        "responsible": .text(responsible.map(writer.leaders) ?? ""),
        "schedule": View.items(PlanPrinter(context).schedule(line)),
        "span": .text(String(periods.count)), "periods": .list(periods),
      ])
  }

  // MARK: Limits

  private func limits(_ line: PlanVisit) -> [View] {
    let own = line.within.map { within in
      View(
        .planLimit,
        [
          "value": .text(context.writer.deadline(within.value, kind: line.kind.value)),
          "source": .text(""), "sourceHref": .text(""), "language": .text(""),
          "standing": .text(""), "standingName": .text(""),
        ])
    }
    return [own].compactMap { $0 }
      + levels.levels.flatMap { level in
        level.policy.rowsInForce(for: line).compactMap { limit(line, $0, level) }
      }
  }

  private func limit(_ line: PlanVisit, _ row: Visit, _ level: PlanLevels.Level) -> View? {
    guard let deadline = row.deadline?.value.value, let range = row.deadline?.range else {
      return nil
    }
    let text = context.writer.deadline(deadline, kind: row.kind)
    let condition = context.writer.applicability(row.key)
    let standing = levels.standing(of: line, beside: row)?.rawValue ?? ""
    return View(
      .planLimit,
      [
        "value": .text(condition.isEmpty ? text : context.writer.labelled(condition, text)),
        "source": .text(level.text.source(of: range)),
        "sourceHref": .text(linker.href(to: range, in: level.text)),
        "language": .text(context.foreign(level.text.version.language)),
        "standing": .text(standing),
        "standingName": .text(
          standing.isEmpty ? "" : context.texts.name(of: standing, in: "plan.standing")),
      ])
  }

  // MARK: Numbers

  private struct Row {
    var numbers: PlanNumbers.Row
    /// Nil where nothing is demanded in numbers.
    var demand: (PlanDemand, PlanLevels.Level)?
  }

  /// At least one, so that every line has its row.
  private func periods(_ line: PlanVisit) -> [View] {
    let numbers = PlanNumbers(context, plan: plan)
    let rows = levels.levels.flatMap { level -> [Row] in
      let demands = level.policy.demands(of: line)
      return numbers.groups(demands).map { group in
        Row(numbers: numbers.row(group, line), demand: group.first.map { ($0, level) })
      }
    }
    let all = rows.isEmpty ? [Row(numbers: numbers.plannedOnly(line), demand: nil)] : rows
    return all.enumerated().map { view($1, isFirst: $0 == 0, numbers) }
  }

  private func view(_ row: Row, isFirst: Bool, _ numbers: PlanNumbers) -> View {
    let margin = row.numbers.margin
    let clause = row.demand.map { demand, level in
      (level.text.source(of: demand.range), linker.href(to: demand.range, in: level.text))
    }
    let language = row.demand.map { context.foreign($0.1.text.version.language) }
    return View(
      .planPeriod,
      [
        "isFirst": .flag(isFirst), "source": .text(clause?.0 ?? ""),
        "sourceHref": .text(clause?.1 ?? ""), "language": .text(language ?? ""),
        "period": .text(row.numbers.period),
        "required": .text(row.numbers.required.map(context.writer.grouped) ?? ""),
        "planned": .text(row.numbers.planned.map(context.writer.grouped) ?? ""),
        "margin": .text(margin.map { words($0, numbers) } ?? ""),
        "isShort": .flag(margin.map { $0 < 0 } ?? false),
      ])
  }

  /// `+62`, `equal`, `2 short`.
  private func words(_ margin: Int, _ numbers: PlanNumbers) -> String {
    if margin == 0 { return context.texts.name(of: "equal", in: "plan.standing") }
    guard margin < 0 else { return numbers.signed(margin) }
    return context.texts.phrase("plan.short", ["n": context.writer.grouped(-margin)])
  }
}
