import Diagnostics
import HandbookModel

struct RoleAlias: Rule {
  static let info = RuleInfo(
    304, "role-alias", .always(.warning),
    checks: "One post or body is one role. Reported are two roles that a text says to be the same, "
      + "and two whose names differ only in what the serving unit is called, of which one has what "
      + "the other lacks: duties, or a place in the order.",
    why: "Half of the duties stand under one name, half under the other; neither page tells a new "
      + "colleague all.",
    fails: """
      # vocabulary.yaml
      roles:
        supervisor: { name: { en: Customer-service supervisor }, reports-to: manager }
        head:       { name: { en: Service-centre supervisor } }
      """,
    repaired: """
      # vocabulary.yaml
      roles:
        supervisor:
          name: { en: [Customer-service supervisor, Service-centre supervisor] }
          reports-to: manager
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    var told: Set<Set<RoleID>> = []
    let standing = Standing(context)
    for text in context.originals {
      for said in text.version.equalRoles where standing.areOne(said.value) {
        guard told.insert([said.value.one, said.value.other]).inserted else { continue }
        report(said, text, context, into: &findings)
      }
    }
    for (one, other) in standing.namesakes
    where context.isOwn(other.range) && told.insert([one.id, other.id]).inserted {
      guard let used = context.handbook.firstMention(of: one),
        let otherUsed = context.handbook.firstMention(of: other)
      else { continue }
      report((one, used), (other, otherUsed), context, into: &findings)
    }
  }

  private func report(
    _ said: Located<Equation<Role>>, _ text: DocumentText, _ context: RuleContext,
    into findings: inout Findings
  ) {
    let roles = context.handbook.vocabulary.roles
    let (one, other) = (said.value.one, said.value.other)
    findings.report(
      at: said.range,
      "\(text.names.role(one)) and \(text.names.role(other)) are said to be one, and declared as two "
        + "roles",
      notes: [roles[one], roles[other]].compactMap(\.self).map {
        Note("\(text.names.role($0.id)) is declared here", at: $0.range)
      },
      suggestions: [
        Suggestion("Keep one of the roles, with the name of the other behind its own as an alias")
      ])
  }

  private func report(
    _ one: (role: Role, use: SourceRange), _ other: (role: Role, use: SourceRange),
    _ context: RuleContext, into findings: inout Findings
  ) {
    let (name, otherName) = (context.names.role(one.role.id), context.names.role(other.role.id))
    findings.report(
      at: other.role.range, "\(otherName) and \(name) look like two names of one role",
      explanation:
        "The names differ only in what the unit is called, and what one of the roles has "
        + "of duties and superiors, the other lacks",
      notes: [
        Note("\(name) is declared here", at: one.role.range),
        Note("\(name) is named here", at: one.use),
        Note("\(otherName) is named here", at: other.use),
      ],
      suggestions: [
        Suggestion(
          "Keep one of the roles, with the name of the other behind its own as an alias; or give "
            + "both their duties and their place")
      ])
  }
}

extension Role {
  /// One of the two has the other above it.
  fileprivate func isRelated(to other: Role) -> Bool {
    let above = partOf.map(\.value) + [reportsTo?.value].compactMap(\.self)
    let aboveOther = other.partOf.map(\.value) + [other.reportsTo?.value].compactMap(\.self)
    return above.contains(other.id) || aboveOther.contains(id)
  }
}

/// Which roles of a handbook have duties, and which a place in the order.
private struct Standing {
  private let dutiful: Set<RoleID>
  private let placed: Set<RoleID>
  private let all: EntryTable<Role>
  private let roles: [Role]

  init(_ context: RuleContext) {
    let handbooks =
      [context.handbook]
      + context.handbook.uses.compactMap { context.workspace.handbook($0.value) }
    let originals = handbooks.flatMap(\.documents).compactMap(\.original)
    dutiful = Set(originals.flatMap(\.duties).map(\.role.value))
    all = context.handbook.vocabulary.roles
    roles = all.filter { [.post, .body].contains($0.sort) }
    var placed: Set<RoleID> = []
    for role in all {
      let above = role.partOf.map(\.value) + [role.reportsTo?.value].compactMap(\.self)
      placed.formUnion(above)
      if !above.isEmpty { placed.insert(role.id) }
    }
    self.placed = placed
  }

  /// Pairs of roles whose names differ in the unit alone, and of which no two things are both's.
  var namesakes: [(Role, Role)] {
    var earlier: [String: [Role]] = [:]
    return roles.flatMap { role -> [(Role, Role)] in
      let keys = Set(role.name.all.compactMap { key(of: $0.value, role) })
      let like = keys.sorted().flatMap { earlier[$0] ?? [] }
      for key in keys { earlier[key, default: []].append(role) }
      return like.filter { isOne($0, role) }.prefix(1).map { ($0, role) }
    }
  }

  /// A bracket behind the name of a body or post often says who of it is meant, or who stands in,
  /// and not how else it is called.
  func areOne(_ said: Equation<Role>) -> Bool {
    guard let one = all[said.one], let other = all[said.other] else { return false }
    if said.isExplicit { return true }
    return one.sort == other.sort && !one.isRelated(to: other)
      && !(dutiful.contains(one.id) && dutiful.contains(other.id))
  }

  /// What is left of a name without the unit before it; only posts and bodies of one level compare.
  private func key(of name: String, _ role: Role) -> String? {
    let unit = NameWords.standard.prefix(.unit, of: name) ?? ""
    let rest = name.lowercased().dropFirst(unit.count).drop { $0 == " " || $0 == "-" }
    // A post is more than its unit; bodies are compared where both are nothing else.
    guard role.sort == .body ? rest.isEmpty : !rest.isEmpty else { return nil }
    return "\(role.sort.rawValue)/\(role.level ?? "")/\(rest)"
  }

  private func isOne(_ one: Role, _ other: Role) -> Bool {
    let shareDuties = dutiful.contains(one.id) && dutiful.contains(other.id)
    let sharePlace = placed.contains(one.id) && placed.contains(other.id)
    return !shareDuties && !sharePlace && !one.isRelated(to: other)
  }
}
