import Diagnostics
import HandbookModel

struct UnusedRole: Rule {
  static let info = RuleInfo(
    307, "unused-role", .always(.information),
    checks: "Every role of the vocabulary acts somewhere, is named in a text, or has others below "
      + "it.",
    why: "A post that was abolished, or a name that a text writes otherwise: the role's page stays "
      + "empty.",
    fails: """
      # vocabulary.yaml; no text names the cashier
      roles:
        cashier: { name: { en: Cashier } }
      """,
    repaired: """
      <!-- duties -->
      - **Cashier**: keeps the receipts of special services.
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let using = context.workspace.handbooks.filter { handbook in
      handbook.id == context.handbook.id
        || handbook.uses.contains { $0.value == context.handbook.id }
    }
    // What could not be read may name anybody.
    let sources = using.flatMap(\.sources)
    guard !using.contains(where: \.isIncomplete), !sources.contains(where: context.isPartlyRead)
    else { return }
    let used = using.reduce(into: Set<RoleID>()) { $0.formUnion($1.usedRoles) }
    for role in context.ownRoles where !used.contains(role.id) {
      guard !using.contains(where: { $0.firstMention(of: role) != nil }) else { continue }
      findings.report(
        at: role.range, "\(context.names.role(role.id)) is named nowhere",
        suggestions: [Suggestion("Give the role something to do, or remove it")])
    }
  }
}

extension Handbook {
  /// Roles that act, sign, keep or are staffed, and those that have others below them.
  fileprivate var usedRoles: Set<RoleID> {
    var used: Set<RoleID> = []
    for role in vocabulary.roles {
      used.formUnion(role.partOf.map(\.value))
      if let superior = role.reportsTo { used.insert(superior.value) }
    }
    for document in documents {
      used.formUnion(document.control.roles)
      for version in document.versions { used.formUnion(version.namedRoles) }
    }
    for form in forms {
      used.formUnion(form.signatures.map(\.role.value))
      used.formUnion(form.copies.map(\.keeper.value))
    }
    for plan in plans { used.formUnion(plan.namedRoles) }
    return used
  }
}

extension Handbook {
  /// The files that may name a role.
  fileprivate var sources: [SourceID] {
    documents.flatMap(\.versions).map(\.source) + vocabulary.roles.map(\.range.source)
      + plans.map(\.range.source) + forms.map(\.range.source)
  }
}

extension DocumentVersion {
  fileprivate var namedRoles: [RoleID] {
    let addressees = provisions.flatMap(\.addressees)
    return (duties.map(\.role) + roleUses + addressees).map(\.value)
  }
}

extension Plan {
  fileprivate var namedRoles: [RoleID] {
    let people = staff.map(\.role) + told.map(\.role) + visits.flatMap(\.companions)
    let leaders = visits.flatMap { $0.leaders?.value.roles ?? [] }
    let agreed = omissions.compactMap(\.agreed.role)
    return (people + leaders + agreed).map(\.value) + control.roles
  }
}

extension DocumentControl {
  fileprivate var roles: [RoleID] {
    Act.allCases.compactMap { self[$0]?.role?.value }
  }
}
