import Diagnostics
import HandbookModel

struct FormLacksSignature: Rule {
  static let info = RuleInfo(
    503, "form-lacks-signature", .always(.error),
    checks: "A sheet has a place of its own for everyone whom the rules ask to sign, review or "
      + "decide on it; of the sheets of one visit, one of them has.",
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
    let wanted = context.originals.flatMap { text in
      text.visits.flatMap { demands(of: $0, text, context) }
        + text.version.demands.compactMap { demand($0, context) }
        + text.version.papers.flatMap { demands(of: $0, context) }
    }
    let boxes = SignatureBoxes(wanted, in: context.handbook)
    var gaps = SheetGaps()
    // A demanded review is the more telling name of a line that is missing altogether.
    let unmet = wanted.filter { !boxes.meet($0) }
    for demand in unmet.filter({ $0.acts != nil }) + unmet.filter({ $0.acts == nil }) {
      gaps.add(
        demand.object(context.names.role(demand.role)), of: demand.role.text,
        demand.source)
    }
    gaps.report(into: &findings, names: context.names, lack: { "no place for \($0)" }) { key in
      context.handbook.form(key).map { $0.signaturesRange ?? $0.idRange }
    }
  }

  private func demands(
    of visit: Visit, _ text: DocumentText, _ context: RuleContext
  ) -> [SignatureBoxes.Demand] {
    guard let sheets = visit.readableSheets(in: context.handbook) else { return [] }
    return visit.signatures.items.map { item in
      SignatureBoxes.Demand(
        role: item.member.role, acts: nil, object: FormDemand.Act.sign.object,
        source: SheetGaps.Demand(
          sheets: sheets.map(\.key),
          note: "demanded for \(text.names.key(visit.key, kind: visit.kind)) here",
          range: item.range))
    }
  }

  private func demand(
    _ demand: Located<FormDemand>, _ context: RuleContext
  ) -> SignatureBoxes.Demand? {
    guard context.handbook.form(demand.value.form) != nil else { return nil }
    return SignatureBoxes.Demand(
      role: demand.value.role, acts: demand.value.act == .sign ? nil : Self.judging,
      object: demand.value.act.object,
      source: SheetGaps.Demand(
        sheets: [demand.value.form], note: "demanded here", range: demand.range))
  }

  private static let judging: [SignatureField.Act] = [.review, .decide, .approve]

  /// Whoever compiles, reviews or approves a report on a form signs it; nobody does so twice
  /// (VB306).
  private func demands(of paper: Paper, _ context: RuleContext) -> [SignatureBoxes.Demand] {
    guard case .form(let key) = paper.subject.value, context.handbook.form(key) != nil else {
      return []
    }
    let author = paper.stages.first { $0.act.value == .compile }?.role.value
    return paper.stages.compactMap { stage in
      guard stage.act.value == .compile || stage.role.value != author else { return nil }
      let (acts, object): ([SignatureField.Act]?, @Sendable (Message) -> Message)
      switch stage.act.value {
      case .compile: (acts, object) = (nil, FormDemand.Act.sign.object)
      case .review: (acts, object) = (Self.judging, FormDemand.Act.review.object)
      case .approve: (acts, object) = (Self.judging, { "\($0) to sign the approval" })
      case .submit, .archive: return nil
      }
      return SignatureBoxes.Demand(
        role: stage.role.value, acts: acts, object: object,
        source: SheetGaps.Demand(sheets: [key], note: "demanded here", range: stage.role.range))
    }
  }
}

extension FormDemand.Act {
  /// What a role is to sign.
  fileprivate var object: @Sendable (Message) -> Message {
    switch self {
    case .sign: { "\($0) to sign" }
    case .review: { "\($0) to sign the review" }
    case .decide: { "\($0) to sign the decision" }
    }
  }
}

extension Form {
  /// From the first place for a signature to the last; nil where there is none.
  fileprivate var signaturesRange: SourceRange? {
    guard let first = signatures.first, let last = signatures.last,
      first.range.source == last.range.source, first.range.lower <= last.range.upper
    else { return nil }
    return SourceRange(
      source: first.range.source, lower: first.range.offsets.lowerBound,
      upper: last.range.offsets.upperBound)
  }
}
