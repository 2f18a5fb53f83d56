import HandbookModel
import HandbookWriting

/// Prints what a line of a plan schedules.
struct PlanPrinter {
  private let writer: ValueWriter
  private let texts: TextTable

  init(_ context: HandbookContext) {
    writer = context.writer
    texts = context.texts
  }

  /// When visits are made, one text per date, share or forecast.
  func schedule(_ line: PlanVisit) -> [String] {
    var parts: [String] = []
    switch line.schedule?.value {
    case nil: break
    case .dates(let dates): parts = dates.map { writer.day($0.value) }
    case .each(let period): parts = [writer.each(period)]
    case .spread(let shares):
      parts = shares.map { writer.labelled($0.periodText, writer.grouped($0.count)) }
    case .expect(let forecast):
      parts = [texts.phrase("plan.expect", ["n": number(forecast)])]
    }
    if case .named(let population)? = line.eligible?.value {
      parts.append(texts.phrase("plan.eligible", ["n": name(of: population)]))
    }
    return parts
  }

  private func number(_ count: PlanVisit.PerPeriod) -> String {
    let digits = writer.grouped(count.number)
    guard let period = count.period else { return digits }
    return texts.phrase(
      "plan.per", ["n": digits, "each": writer.each(period)])
  }

  /// Households and customers have words of their own; other populations are named by the
  /// denominator that counts them, where one does.
  func name(of population: String) -> String {
    let key = "population.\(population)"
    if texts.has(key) { return texts.phrase(key) }
    let denominator = writer.vocabulary.denominators.first {
      $0.of.value == .population(population)
    }
    let axis = writer.vocabulary.axes[AxisID(population)]
    return writer.name(denominator?.name ?? axis?.name, else: population)
  }
}
