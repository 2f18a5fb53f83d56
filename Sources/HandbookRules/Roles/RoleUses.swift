import Diagnostics
import HandbookModel

extension DocumentVersion {
  /// Every place where a marked block gives a role something to do, in the order of the text.
  var roleUses: [Located<RoleID>] {
    let uses =
      clauses.flatMap(\.roleUses) + papers.flatMap(\.roleUses)
      + escalations.flatMap { [$0.by].compactMap(\.self) + $0.chain.map(\.role) }
      + targets.compactMap(\.owner) + procedures.flatMap { $0.compactMap(\.actor) }
      + demands.map { demand in demand.map(\.role) } + provisions.compactMap(\.responsible)
    return uses.sorted { $0.range < $1.range }
  }
}

extension Clause {
  fileprivate var roleUses: [Located<RoleID>] {
    let people = (leaders?.value.value?.roles ?? []) + (organisers?.value.value ?? [])
    let company = [companions, assistants, supervisors].flatMap { $0?.value.value ?? [] }
    let signers = (signatures?.value.value ?? []).map { $0.map(\.role) }
    return people + company + signers + rateSetter
  }

  private var rateSetter: [Located<RoleID>] {
    guard let rate, case .delegated(let role, _) = rate.value.value else { return [] }
    return [Located(role, at: rate.range)]
  }
}

extension Paper {
  fileprivate var roleUses: [Located<RoleID>] {
    stages.map(\.role) + [keeper?.stated].compactMap(\.self)
  }
}
