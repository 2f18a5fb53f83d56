import Diagnostics
import HandbookModel

/// The working days that a plan's visits take, against those that its staff have. Only leads are
/// counted, at the slowest planned method.
struct Workload {
  /// In thousandths of a working day.
  struct Shortage {
    let role: RoleID
    let days: DayRange
    let needed: Int
    let available: Int
    let range: SourceRange
  }

  private struct Load {
    let line: PlanVisit
    let role: RoleID
    /// Visits that one person makes in a working day.
    let pace: Int
  }

  private let plan: Plan
  private let calendar: WorkingCalendar
  private let authority: Authority
  private let loads: [Load]

  /// Nil for a plan without a site, a calendar or staff.
  init?(_ pair: PlanPolicy, _ handbook: Handbook) {
    guard let id = pair.plan.site?.calendar?.value, let calendar = handbook.calendar(id),
      !pair.plan.staff.isEmpty
    else { return nil }
    plan = pair.plan
    self.calendar = calendar
    authority = Authority(handbook.vocabulary.roles)
    let paces = pair.plan.capacity.map { ($0.method.value, $0.visits.value) }
    loads = pair.plan.visits.compactMap { line in
      let row = pair.rows(for: line).first
      let leaders = line.leaders?.value ?? row?.leaders?.value.value
      let ways = line.methods?.value ?? row?.methods?.value.value ?? []
      let methods = Set(ways.flatMap(\.methods))
      guard let roles = leaders?.roles, roles.count == 1,
        let pace = paces.filter({ methods.contains($0.0) && $0.1 > 0 }).map(\.1).min()
      else { return nil }
      return Load(line: line, role: roles[0].value, pace: pace)
    }
  }

  /// In each quarter and in the whole plan; for a role alone, so that a shortage is certain
  /// whoever else could help.
  var shortages: [Shortage] {
    let days = plan.period.value
    let quarters = CalendarPeriod.quarter.ranges(overlapping: days).filter { days.contains($0) }
    return loads.reduce(into: [RoleID]()) { if !$0.contains($1.role) { $0.append($1.role) } }
      .compactMap { role in
        (quarters + [days]).lazy.compactMap { shortage(of: role, in: $0) }.first
      }
  }

  private func shortage(of role: RoleID, in days: DayRange) -> Shortage? {
    let own = loads.filter { $0.role == role }
    let needed = own.reduce(0) { sum, load in
      let count = min(load.line.planned(within: days).certain, 1_000_000_000)
      return sum + count * 1_000 / load.pace
    }
    guard needed > 0, let available = available(for: role, in: days), needed > available,
      let first = own.first
    else { return nil }
    return Shortage(
      role: role, days: days, needed: needed, available: available, range: first.line.kind.range)
  }

  /// Nil where the calendar does not cover the days.
  private func available(for role: RoleID, in days: DayRange) -> Int? {
    let staff = plan.staff.filter { authority.mayAct($0.role.value, for: role) }
    var sum = 0
    for ordinal in days.first.ordinal...days.last.ordinal {
      let day = CalendarDay(ordinal: ordinal)
      guard let isWorked = calendar.isWorking(day) else { return nil }
      guard isWorked else { continue }
      for member in staff where member.isPresent(on: day) { sum += member.share }
    }
    return sum
  }
}

extension StaffMember {
  fileprivate func isPresent(on day: CalendarDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
      && !away.contains { $0.contains(day) }
  }
}

extension Wording {
  /// `12.3` for 12,345 thousandths.
  static func thousandths(_ number: Int) -> String {
    let tenths = number / 100 % 10
    return tenths == 0 ? "\(number / 1_000)" : "\(number / 1_000).\(tenths)"
  }
}
