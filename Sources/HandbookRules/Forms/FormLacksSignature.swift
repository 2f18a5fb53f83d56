import Diagnostics
import HandbookModel

struct FormLacksSignature: Rule {
  static let info = RuleInfo(
    503, "form-lacks-signature", .always(.error),
    checks: "A sheet has a place for every signature that the rules ask for; the sheets of one "
      + "visit together.",
    why: "People sign where there is a line, and not where there is none.",
    fails: """
      # policy
      5. Supervisor: reviews the [Owner Visit Record Sheet].
      # form
      signatures: [{ id: visitor, name: { en: Visitor }, role: visitor, does: visit }]
      """,
    repaired: """
      signatures:
        - { id: visitor, name: { en: Visitor }, role: visitor, does: visit }
        - { id: supervisor, name: { en: Reviewed by }, role: supervisor, does: review }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let authority = Authority(context.handbook.vocabulary.roles)
    for text in context.originals {
      var gaps = SheetGaps()
      for visit in text.visits { check(visit, text, context, authority, &gaps) }
      for demand in text.version.demands { check(demand, text, context, authority, &gaps) }
      gaps.report(into: &findings, names: text.names, lack: "place for")
    }
  }

  private func check(
    _ visit: Visit, _ text: DocumentText, _ context: RuleContext, _ authority: Authority,
    _ gaps: inout SheetGaps
  ) {
    let sheets = visit.sheets.members.compactMap(context.handbook.form)
    guard let first = sheets.first, sheets.count == visit.sheets.items.count,
      !visit.sheets.isUnreadable
    else { return }
    let boxes = sheets.flatMap(\.signatures)
    for item in visit.signatures.items
    where !boxes.contains(where: { isSigned($0, by: item.member.role, authority) }) {
      gaps.add(
        noun(item.member.role, text.names), on: sheets.map(\.key), at: first.idRange,
        demandedBy: text.names.key(visit.key, kind: visit.kind), at: item.range)
    }
  }

  private func check(
    _ demand: Located<FormDemand>, _ text: DocumentText, _ context: RuleContext,
    _ authority: Authority, _ gaps: inout SheetGaps
  ) {
    guard let form = context.handbook.form(demand.value.form) else { return }
    let isThere = form.signatures.contains { box in
      isSigned(box, by: demand.value.role, authority)
        && (demand.value.act == .sign || [.review, .decide, .approve].contains(box.does))
    }
    guard !isThere else { return }
    let act =
      switch demand.value.act {
      case .sign: ""
      case .review: "review and "
      case .decide: "decision and "
      }
    gaps.add(
      "the \(act)signature of \(text.names.role(demand.value.role))", on: [form.key],
      at: form.idRange, demandedBy: text.names.role(demand.value.role), at: demand.range)
  }

  private func noun(_ role: RoleID, _ names: Names) -> String {
    "the signature of \(names.role(role))"
  }

  private func isSigned(
    _ box: SignatureField, by role: RoleID, _ authority: Authority
  ) -> Bool {
    if role == .visitor { return box.role.value == .visitor || box.does == .visit }
    // A superior's line is not this role's, though the superior might sign on it.
    return authority.belongs(box.role.value, to: role)
  }
}
