import HandbookModel

/// Prints what a line of a plan schedules.
struct PlanPrinter {
  private let printer: ValuePrinter
  private var texts: TextTable { printer.texts }

  init(_ printer: ValuePrinter) { self.printer = printer }

  /// When visits are made, one text per date, period or forecast.
  func schedule(_ line: PlanVisit) -> [String] {
    var parts: [String] = []
    switch line.schedule?.value {
    case nil: break
    case .dates(let dates): parts = dates.map { printer.day($0.value) }
    case .each(let period): parts = [texts.name(of: period.rawValue, in: "each")]
    case .spread(let shares): parts = shares.map(\.periodText)
    case .expect(let forecast):
      parts = [texts.phrase("plan.expect", ["n": number(forecast)])]
    }
    if case .named(let population)? = line.eligible?.value {
      parts.append(texts.phrase("plan.eligible", ["n": name(of: population)]))
    }
    return parts
  }

  /// How many visits are planned, one text per part of the schedule.
  func planned(_ line: PlanVisit) -> [String] {
    if case .spread(let shares)? = line.schedule?.value {
      return shares.map { printer.grouped($0.count) }
    }
    return line.count.map { [number($0.value)] } ?? []
  }

  /// How many the regulation demands of a forecast, where its rate is a plain share: rounded up
  /// per period, times the phases of one case. Nil where that cannot be said from the line alone.
  func required(_ line: PlanVisit, by visit: Visit?) -> String? {
    guard case .expect(let forecast)? = line.schedule?.value, let visit,
      let share = PlanPrinter.share(line.rate?.value ?? visit.rate?.value.value)
    else { return nil }
    var phases = 1
    if case .phases(let windows)? = visit.deadline?.value.value { phases = windows.count }
    return number(
      PlanVisit.PerPeriod(
        number: share.required(of: forecast.number) * phases, period: forecast.period))
  }

  private static func share(_ rate: Rate?) -> Share? {
    switch rate {
    case .share(let share, _): share
    case .delegated(_, let floor): floor
    case .each: Share(percent: 100)
    case .sample, nil: nil
    }
  }

  private func number(_ count: PlanVisit.PerPeriod) -> String {
    let digits = printer.grouped(count.number)
    guard let period = count.period else { return digits }
    return texts.phrase(
      "plan.per", ["n": digits, "each": texts.name(of: period.rawValue, in: "each")])
  }

  /// Households and customers have words of their own; other populations are named by the
  /// denominator that counts them, where one does.
  func name(of population: String) -> String {
    let key = "population.\(population)"
    if texts.has(key) { return texts.phrase(key) }
    let denominator = printer.vocabulary.denominators.first {
      $0.of.value == .population(population)
    }
    let axis = printer.vocabulary.axes[AxisID(population)]
    return printer.name(denominator?.name ?? axis?.name, else: population)
  }
}
