import HandbookModel

/// Who may act for whom: from a body down to its members, then up from posts to whom they report.
struct Authority {
  private let roles: EntryTable<Role>
  private let members: [RoleID: [RoleID]]

  init(_ roles: EntryTable<Role>) {
    self.roles = roles
    var members: [RoleID: [RoleID]] = [:]
    for role in roles {
      for body in role.partOf where roles[body.value]?.sort == .body {
        members[body.value, default: []].append(role.id)
      }
    }
    self.members = members
  }

  /// Reflexive and transitive; only itself for a role that must act in person.
  func mayAct(_ role: RoleID, for other: RoleID) -> Bool {
    if role == other { return true }
    guard let wanted = roles[other], !wanted.isInPerson else { return false }
    var seen: Set<RoleID> = []
    var waiting = [other]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if next == role { return true }
      waiting += members[next] ?? []
      if let entry = roles[next], entry.sort == .post, let superior = entry.reportsTo?.value,
        roles[superior]?.sort == .post
      {
        waiting.append(superior)
      }
    }
    return false
  }

  /// The role itself, or a member of the body.
  func belongs(_ role: RoleID, to other: RoleID) -> Bool {
    var seen: Set<RoleID> = []
    var waiting = [other]
    while let next = waiting.popLast() {
      if next == role { return true }
      if seen.insert(next).inserted { waiting += members[next] ?? [] }
    }
    return false
  }

  /// Each of `wanted` finds a role of its own in `available` that may act for it.
  func match(_ wanted: [RoleID], into available: [RoleID]) -> Bool {
    var takenBy: [Int: Int] = [:]
    func assign(_ index: Int, _ tried: inout Set<Int>) -> Bool {
      for (place, role) in available.enumerated() where mayAct(role, for: wanted[index]) {
        guard tried.insert(place).inserted else { continue }
        if takenBy[place].map({ assign($0, &tried) }) ?? true {
          takenBy[place] = index
          return true
        }
      }
      return false
    }
    return wanted.indices.allSatisfy { index in
      var tried: Set<Int> = []
      return assign(index, &tried)
    }
  }
}
