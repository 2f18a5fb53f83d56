import Diagnostics
import HandbookModel

struct DelegatedRate: Rule {
  static let info = RuleInfo(
    409, "delegated-rate", .always(.error),
    checks: "Where a document leaves a rate to somebody, it is a role of the company other than "
      + "whoever makes the visits; where it leaves it to another document, that one is named.",
    why: "'As the relevant rules require' sends each reader to another rule, and whoever makes the "
      + "visits may make none.",
    fails: "| Repair visit | within 3 days after the repair is finished | per [Relevant Rules] |",
    repaired:
      "| Repair visit | within 3 days after the repair is finished | set by the supervisor |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      var told: Set<SourceRange> = []
      for clause in text.version.clauses {
        guard let rate = clause.rate, told.insert(rate.range).inserted else { continue }
        check(rate, of: clause, text, context, into: &findings)
      }
    }
  }

  private func check(
    _ rate: Located<Statement<Rate>>, of clause: Clause, _ text: DocumentText,
    _ context: RuleContext, into findings: inout Findings
  ) {
    switch rate.value {
    case .value(.delegated(let role, _)) where role == .visitor:
      findings.report(
        at: rate.range,
        "Rate of \(text.names.subject(clause.key.value)) is left to whoever makes the visits",
        suggestions: [Suggestion("Name the post that sets it, or state a share")])
    case .value(.delegated(let role, _)) where context.isOutsider(role):
      findings.report(
        at: rate.range,
        "Rate of \(text.names.subject(clause.key.value)) is left to \(text.names.role(role)), who is "
          + "no part of the company",
        notes: (context.handbook.vocabulary.roles[role]?.range).map {
          [Note("the role is declared here", at: $0)]
        } ?? [],
        suggestions: [Suggestion("Name the post that sets it, or state a share")])
    case .elsewhere(.external(let title)) where context.handbook.isAnyRule(title):
      findings.report(
        at: rate.range,
        "Rate of \(text.names.subject(clause.key.value)) is left to '\(title)', which could be any "
          + "rule",
        suggestions: [
          Suggestion("Name the document by its full title and number, or state a share")
        ])
    default: break
    }
  }
}

extension RuleContext {
  /// A role that decides nothing in the company: an owner, or one that differs from case to case.
  fileprivate func isOutsider(_ role: RoleID) -> Bool {
    handbook.vocabulary.roles[role]?.sort == .party
  }
}

extension Handbook {
  /// A title without a number that names no document: 有关规定, the relevant rules.
  fileprivate func isAnyRule(_ title: String) -> Bool {
    let words = NameWords.standard
    let entry = external.first { $0.title.all.contains { $0.value == title } }
    guard entry?.number == nil else { return false }
    if words[.anyTitle].contains(title.lowercased()) { return true }
    return words.isInside(.anyAuthority, of: title)
      && words.isSuffix(.anyRule, of: title) && words.prefix(.namedRule, of: title) == nil
  }
}
