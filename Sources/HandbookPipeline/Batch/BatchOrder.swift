import Diagnostics
import HandbookModel
import HandbookRendering
import HandbookRules

/// A request with everything chosen and looked up, but for the numbers themselves: those are known only
/// when the register is held.
struct BatchOrder {
  let request: BatchRequest
  let handbook: Handbook
  let form: Form
  let serial: Serial
  let pattern: SerialPattern
  let period: NamedPeriod
  let language: Language
  let setting: SheetSetting
  /// The print whose numbers come once more; nil: new numbers.
  let original: RegisterEntry?

  /// - Parameter register: of the form's handbook.
  init(
    _ request: BatchRequest, _ choice: FormChoice, register: Register
  ) throws(EnvironmentFailure) {
    self.request = request
    handbook = choice.handbook
    original = try BatchOrder.original(request, choice, register)
    period =
      original.flatMap { NamedPeriod($0.period) } ?? request.period ?? NamedPeriod(request.today)
    let edition = try EditionChoice(
      of: choice.editions, edition: original?.edition ?? request.edition,
      on: max(request.today, period.days.first), request)
    form = edition.form
    (serial, pattern) = try BatchOrder.serial(of: form, in: period)
    language = try BatchOrder.language(
      original.flatMap { Language(rawValue: $0.language) } ?? request.language, of: handbook)
    let plan = try BatchOrder.plan(
      original.map(\.plan) ?? request.plan ?? "", of: handbook, in: period)
    setting = SheetSetting(
      plan: plan, days: period.days,
      marks: edition.marks + (original == nil ? [] : [.reprint]), isDraft: edition.isDraft,
      slots: BatchStamps.slots)
    try requireOneTheme()
  }

  private static func original(
    _ request: BatchRequest, _ choice: FormChoice, _ register: Register
  ) throws(EnvironmentFailure) -> RegisterEntry? {
    guard case .again(let numbers, let series) = request.numbers, let form = choice.editions.first
    else { return nil }
    return try register.print(
      of: NumberChoice(form: form.key.id, numbers: numbers, series: series))
  }

  private static func serial(
    of form: Form, in period: NamedPeriod
  ) throws(EnvironmentFailure) -> (Serial, SerialPattern) {
    guard let serial = form.serial, let pattern = SerialPattern(serial.pattern.value) else {
      throw EnvironmentFailure(
        "Form '\(form.key.id)' has no serial, so that its sheets bear no numbers",
        remedy: "print the PDF beside its page of the site, or give the form a 'serial'")
    }
    if let open = pattern.openSlot(in: period.days) {
      throw EnvironmentFailure(
        "The serial '\(serial.pattern.value)' names the \(open.message), which '\(period)' leaves open",
        remedy: "name it with --period, such as \(open.example)")
    }
    guard serial.series(of: period.days, batch: 1) != nil else {
      throw EnvironmentFailure(
        "The serial of '\(form.key.id)' counts per \(serial.per.message), and '\(period)' is none",
        remedy: "name one with --period")
    }
    return (serial, pattern)
  }

  private static func language(
    _ language: Language?, of handbook: Handbook
  ) throws(EnvironmentFailure) -> Language {
    guard let language else { return handbook.languages[0] }
    guard handbook.languages.contains(language) else {
      throw EnvironmentFailure(
        "The handbook '\(handbook.id)' has no pages in '\(language.rawValue)'",
        remedy: "name one of \(Message(names: handbook.languages.map(\.rawValue)))")
    }
    return language
  }

  /// A plan says nothing of other times: neither their themes nor the features of its site.
  private static func covering(
    _ period: NamedPeriod, _ plan: Plan
  ) throws(EnvironmentFailure) -> Plan {
    let days = plan.period.value
    guard days.first <= period.days.first, period.days.last <= days.last else {
      throw EnvironmentFailure(
        "The plan '\(plan.id)' is for \(days.first) to \(days.last), and not for '\(period)'",
        remedy: "name a --period of these days, or another plan")
    }
    return plan
  }

  private static func plan(
    _ name: String, of handbook: Handbook, in period: NamedPeriod
  ) throws(EnvironmentFailure) -> Plan? {
    if name.isEmpty { return nil }
    if let plan = handbook.plans.first(where: { $0.id.text == name }) {
      return try covering(period, plan)
    }
    let ids = handbook.plans.map(\.id.text)
    throw EnvironmentFailure(
      "No plan '\(name)' in '\(handbook.id)'\(.didYouMean(NearMiss.nearest(to: name, among: ids)))",
      remedy: "name a file in plans/ without its ending")
  }

  /// A sheet prints one theme; for a whole year there may be four.
  private func requireOneTheme() throws(EnvironmentFailure) {
    guard form.fields.contains(where: { $0.prints == .theme }), setting.themes.count > 1 else {
      return
    }
    throw EnvironmentFailure(
      "The plan has \(setting.themes.count) themes for '\(period)', and the sheet prints one",
      remedy: "name a shorter --period, such as \(setting.themes[0].periodText)")
  }
}

extension SerialPattern.Slot {
  fileprivate var message: Message {
    switch self {
    case .year: "year"
    case .quarter: "quarter"
    case .month: "month"
    case .batch: "batch"
    case .number: "number"
    }
  }

  fileprivate var example: String {
    self == .quarter ? "2026-Q3" : self == .year ? "2026" : "2026-07"
  }
}

extension Serial.Span {
  fileprivate var message: Message {
    switch self {
    case .year: "year"
    case .quarter: "quarter"
    case .month: "month"
    case .batch: "batch"
    }
  }
}
