import Diagnostics
import HandbookModel

struct SelfApproval: Rule {
  static let info = RuleInfo(
    306, "self-approval", .always(.error),
    checks: "Nobody reviews or approves what they compiled, or reviews their own visit.",
    why: "A second pair of eyes is the point of a review.",
    fails: """
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Supervisor compiles → Supervisor approves |
      """,
    repaired: """
      | Report | Route |
      | --- | --- |
      | Monthly Summary | Supervisor compiles → Manager approves |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for paper in text.version.papers { check(paper, text, into: &findings) }
      var settled: Set<FormDemand> = []
      for demand in text.version.demands
      where demand.value.act == .review && settled.insert(demand.value).inserted {
        check(demand, text, into: &findings)
      }
    }
  }

  private func check(_ paper: Paper, _ text: DocumentText, into findings: inout Findings) {
    guard let author = paper.stages.first(where: { $0.act.value == .compile }) else { return }
    for stage in paper.stages
    where [.review, .approve].contains(stage.act.value) && stage.role.value == author.role.value {
      findings.report(
        at: stage.role.range,
        stage.act.value == .review
          ? "\(text.names.role(stage.role.value)) compiles "
            + "\(text.names.paper(paper.subject.value)) and also reviews it"
          : "\(text.names.role(stage.role.value)) compiles "
            + "\(text.names.paper(paper.subject.value)) and also approves it",
        notes: [Note("compiles it here", at: author.role.range)])
    }
  }

  private func check(
    _ demand: Located<FormDemand>, _ text: DocumentText, into findings: inout Findings
  ) {
    for visit in text.visits where visit.sheets.members.contains(demand.value.form) {
      guard let leaders = visit.leaders?.value.value?.roles, leaders.count == 1,
        let leader = leaders.first, leader.value == demand.value.role
      else { continue }
      findings.report(
        at: demand.range,
        "\(text.names.role(leader.value)) reviews \(text.names.form(demand.value.form)) of a "
          + "visit of their own",
        notes: [
          Note("leads \(text.names.key(visit.key, kind: visit.kind)) here", at: leader.range)
        ])
      return
    }
  }
}
