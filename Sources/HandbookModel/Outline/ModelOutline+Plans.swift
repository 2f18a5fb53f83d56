/// The handbook's own plans, line by line.
extension ModelOutline {
  func plan(_ plan: Plan) -> [String] {
    let name = "plan \(plan.id)"
    let head = "\(name): \(plan.status.rawValue), \(ModelNotation.text(of: plan.period.value))"
    return ["\(head), \(quoted(plan.title))"]
      + (frame(plan) + plan.visits.map(line)).map { "\(name): \($0)" }
  }

  private func frame(_ plan: Plan) -> [String] {
    plan.refines.map { "refines \($0.name.value) \($0.edition.value)" }
      + plan.told.map { "told \($0.role.value) \($0.date.value)" } + site(plan.site)
      + plan.staff.map(member)
      + plan.capacity.map { "capacity \($0.method.value) \($0.visits.value) a day" }
      + plan.omissions.map { "none \($0.kind.value) \(quoted($0.reason.value))" }
      + plan.themes.map { "theme \($0.periodText) \(quoted($0.title))" }
  }

  private func site(_ site: Site?) -> [String] {
    guard let site else { return [] }
    let facts = site.facts.flatMap { facts in
      facts.numbers.map { number in
        "fact from \(facts.from.value) \(number.name.value) "
          + ModelNotation.text(of: number.value.value)
      }
    }
    return ["site \(quoted(site.name))"] + site.calendar.lines { "calendar \($0.value)" }
      + site.features.map { "feature \($0.value)" } + facts
  }

  private func member(_ member: StaffMember) -> String {
    "staff \(quoted(member.name.value)) \(member.role.value)"
      + (member.from.map { " from \($0)" } ?? "") + (member.to.map { " to \($0)" } ?? "")
      + member.away.map { " away \(ModelNotation.text(of: $0))" }.joined()
      + (member.share == 1000 ? "" : " share \(member.share)/1000")
  }

  private func line(_ visit: PlanVisit) -> String {
    let condition = visit.condition.map { " (\(ModelNotation.text(of: $0.value)))" } ?? ""
    let facts = stricter(visit) + amounts(visit)
    return "visit \(visit.kind.value)\(condition)" + facts.map { " · \($0)" }.joined()
  }

  /// What the line states of its own, and not the policy.
  private func stricter(_ visit: PlanVisit) -> [String] {
    visit.leaders.lines { "lead \($0.value.roles.map(\.value.text).joined(separator: " or "))" }
      + (visit.companions.isEmpty ? [] : ["with \(list(visit.companions))"])
      + visit.methods.lines { "method \(ways($0.value))" }
      + visit.within.lines { "within \(ModelNotation.text(of: $0.value))" }
      + visit.form.lines { text(of: .form($0.value)) }
      + visit.rate.lines { "rate \(ModelNotation.text(of: $0.value))" }
  }

  private func amounts(_ visit: PlanVisit) -> [String] {
    let eligible = visit.eligible.lines { population in
      switch population.value {
      case .number(let number): "eligible \(number)"
      case .named(let name): "eligible \(name)"
      }
    }
    return eligible + visit.schedule.lines { schedule($0.value) }
      + visit.count.lines { "count \(ModelNotation.text(of: $0.value))" }
  }

  private func schedule(_ schedule: PlanVisit.Schedule) -> String {
    switch schedule {
    case .dates(let dates): "on " + dates.map { "\($0.value)" }.joined(separator: ", ")
    case .each(let period): "each \(period.rawValue)"
    case .spread(let shares):
      "spread " + shares.map { "\($0.periodText) \($0.count)" }.joined(separator: ", ")
    case .expect(let forecast): "expect \(ModelNotation.text(of: forecast))"
    }
  }
}
