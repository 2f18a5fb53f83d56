import Diagnostics
import HandbookModel

struct RoleOrder: Rule {
  static let info = RuleInfo(
    309, "role-order", .always(.error),
    checks:
      "'reports-to' leads from post to post and never back to where it began; 'part-of' names "
      + "a body, and no body is a part of itself.",
    why: "Who may act for whom is read from this order. In a circle, a clerk may act for the "
      + "director; and nobody can tell who answers for a body.",
    fails: """
      # vocabulary.yaml
      roles:
        supervisor: { name: { en: Supervisor }, reports-to: centre }
        centre:     { name: { en: Customer-service centre }, type: body }
      """,
    repaired: """
      # vocabulary.yaml
      roles:
        manager:    { name: { en: Manager } }
        supervisor: { name: { en: Supervisor }, reports-to: manager, part-of: [centre] }
        centre:     { name: { en: Customer-service centre }, type: body }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let roles = context.handbook.vocabulary.roles
    for role in context.ownRoles {
      checkSuperior(of: role, context, into: &findings)
      checkBodies(of: role, context, into: &findings)
    }
    for circle in Circles.of(roles.map(\.id), { roles[$0]?.reportsTo.map { [$0] } ?? [] }) {
      guard let first = circle.first, context.isOwn(first.to.range) else { continue }
      findings.report(
        at: first.to.range, "\(context.names.role(first.from)) reports, in the end, to itself",
        notes: circle.dropFirst().map { link in
          Note(
            "\(context.names.role(link.from)) reports to \(context.names.role(link.to.value)) here",
            at: link.to.range)
        },
        suggestions: [Suggestion("Remove the 'reports-to' of the highest post")])
    }
    for circle in Circles.of(roles.map(\.id), { roles[$0]?.partOf ?? [] }) {
      guard let first = circle.first, context.isOwn(first.to.range) else { continue }
      findings.report(
        at: first.to.range, "\(context.names.role(first.from)) is, in the end, a part of itself",
        notes: circle.dropFirst().map { link in
          Note(
            "\(context.names.role(link.from)) is a part of \(context.names.role(link.to.value)) here",
            at: link.to.range)
        },
        suggestions: [Suggestion("Remove the 'part-of' of the greatest body")])
    }
  }

  private func checkSuperior(
    of role: Role, _ context: RuleContext, into findings: inout Findings
  ) {
    guard role.sort == .post, let superior = role.reportsTo,
      let entry = context.handbook.vocabulary.roles[superior.value], entry.sort == .body
    else { return }
    findings.report(
      at: superior.range,
      "\(context.names.role(role.id)) reports to \(context.names.role(entry.id)), which is a body",
      notes: [Note("it is declared as a body here", at: entry.range)],
      suggestions: [
        Suggestion(
          "Name the post that leads it, and put the body under 'part-of' if they belong to it")
      ])
  }

  private func checkBodies(of role: Role, _ context: RuleContext, into findings: inout Findings) {
    for body in role.partOf {
      guard let entry = context.handbook.vocabulary.roles[body.value],
        ![.body, .authority, .meeting].contains(entry.sort)
      else { continue }
      findings.report(
        at: body.range,
        "\(context.names.role(role.id)) is a part of \(context.names.role(entry.id)), which is no "
          + "body",
        notes: [Note("it is declared here", at: entry.range)],
        suggestions: [
          Suggestion("Give it 'type: body' if it is one, or name it under 'reports-to'")
        ])
    }
  }
}
