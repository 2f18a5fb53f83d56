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

  /// Reflexive and transitive. For a role that must act in person only itself, nor does anybody
  /// act through it for somebody else.
  func mayAct(_ role: RoleID, for other: RoleID) -> Bool {
    var seen: Set<RoleID> = []
    var waiting = [other]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if next == role { return true }
      waiting += deputies(of: next)
    }
    return false
  }

  /// The members of a body; the post that a post reports to.
  private func deputies(of role: RoleID) -> [RoleID] {
    guard let entry = roles[role], !entry.isInPerson else { return [] }
    var deputies = members[role] ?? []
    if entry.sort == .post, let superior = entry.reportsTo?.value, roles[superior]?.sort == .post {
      deputies.append(superior)
    }
    return deputies
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
    Matching.unmatched(wanted, in: available) { mayAct($0, for: $1) } == nil
  }
}
