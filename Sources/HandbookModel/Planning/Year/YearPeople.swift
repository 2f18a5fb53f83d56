/// Finds who takes part in a visit: those that the plan names, else those of the regulation, and the
/// members of a body that leads.
struct YearPeople {
  private let members: [RoleID: [RoleID]]

  init(_ roles: EntryTable<Role>) {
    var members: [RoleID: [RoleID]] = [:]
    for role in roles {
      for body in role.partOf { members[body.value, default: []].append(role.id) }
    }
    self.members = members
  }

  /// Each role once, by what it does first.
  func people(in visit: YearVisit) -> [Participation] {
    let leading = visit.leaders.map { $0.roles + $0.exceptions.flatMap(\.roles) } ?? []
    let companions =
      visit.line.companions.isEmpty
      ? visit.row?.companions?.value.value ?? [] : visit.line.companions
    var people = leading.map { Participation($0.value, .leads) }
    people += companions.map { Participation($0.value, .goesAlong) }
    people += (visit.row?.assistants?.value.value ?? []).map { Participation($0.value, .assists) }
    people += (visit.row?.organisers?.value.value ?? []).map { Participation($0.value, .organises) }
    for body in leading {
      people += (members[body.value] ?? []).map { Participation($0, .member(of: body.value)) }
    }
    var seen: Set<RoleID> = []
    return people.filter { seen.insert($0.role).inserted }
  }
}
