import Diagnostics
import HandbookModel
import HandbookRules

extension ViewShape {
  static let planGap = ViewShape(
    "planGap",
    [
      "title": .text, "href": .text, "note": .text, "source": .text, "sourceHref": .text,
      "language": .text,
    ])
}

/// Where a plan falls short of what it is held to: kinds without a line, too few visits, limits that
/// are too wide.
struct PlanGaps {
  let context: HandbookContext
  let levels: PlanLevels
  let linker: Linker

  /// In the order of the documents for kinds, then in that of the lines.
  var views: [View] {
    levels.missing.map { level, row in
      view(row, level, context.texts.phrase("plan.gap.missing"), row.head)
    } + levels.plan.visits.flatMap { line in levels.levels.flatMap { gaps(line, $0) } }
  }

  private func gaps(_ line: PlanVisit, _ level: PlanLevels.Level) -> [View] {
    let limits = level.policy.rowsInForce(for: line).filter {
      levels.standing(of: line, beside: $0) == .short
    }
    let numbers = level.policy.demands(of: line).filter { !$0.isMet }
    return limits.map { row in
      view(row, level, context.texts.phrase("plan.gap.limit"), row.deadline?.range ?? row.head)
    } + numbers.map { view($0.row, level, words($0), $0.range) }
  }

  private func words(_ demand: PlanDemand) -> String {
    context.texts.phrase(
      "plan.gap.number",
      [
        "days": context.writer.days(demand.days),
        "n": context.writer.grouped(demand.required - demand.planned),
      ])
  }

  private func view(
    _ row: Visit, _ level: PlanLevels.Level, _ note: String, _ range: SourceRange
  ) -> View {
    View(
      .planGap,
      [
        "title": .text(context.writer.kind(row.kind)),
        "href": .text(linker.href(.kind(row.kind))), "note": .text(note),
        "source": .text(level.text.source(of: range)),
        "sourceHref": .text(linker.href(to: range, in: level.text)),
        "language": .text(context.foreign(level.text.version.language)),
      ])
  }
}
