import Diagnostics
import HandbookModel

struct ControlIncomplete: Rule {
  static let info = RuleInfo(
    204, "control-incomplete", .errorWhenIssued,
    checks: "Who prepared, reviewed and approved a document or plan stands in it, with the date.",
    why: "An issued rule that nobody approved binds nobody; a draft may still lack it.",
    fails: """
      status: issued
      control:
        prepared: { name: 陆闻笙, role: supervisor, date: 2026-05-20 }
        reviewed: { name: 程以安, role: manager }
      """,
    repaired: """
      status: issued
      control:
        prepared: { name: 陆闻笙, role: supervisor, date: 2026-05-20 }
        reviewed: { name: 程以安, role: manager, date: 2026-06-02 }
        approved: { name: 方若谷, role: director, date: 2026-06-15 }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      check(
        text.document.control, of: text.version.title.map(Names.titled),
        isIssued: text.isIssued, into: &findings)
    }
    for plan in context.handbook.plans {
      let title = Located(context.names.plan(plan), at: plan.range)
      check(plan.control, of: title, isIssued: plan.status == .issued, into: &findings)
    }
  }

  private func check(
    _ control: DocumentControl, of title: Located<Message>, isIssued: Bool,
    into findings: inout Findings
  ) {
    let missing = DocumentControl.Act.allCases.filter { control[$0] == nil }
    if !missing.isEmpty {
      findings.report(
        at: control.range ?? title.range, issued: isIssued,
        "\(title.value) does not say who \(Wording.list(missing.map(\.participle))) it")
    }
    for act in DocumentControl.Act.allCases {
      guard let signatory = control[act] else { continue }
      let lacks: [Message] =
        (signatory.name == nil ? ["name"] : []) + (signatory.date == nil ? ["date"] : [])
      guard !lacks.isEmpty else { continue }
      findings.report(
        at: signatory.range, issued: isIssued,
        "'\(act.rawValue)' of \(title.value) has no \(Wording.list(lacks))")
    }
  }
}

extension DocumentControl.Act {
  /// Who … it.
  var participle: Message {
    switch self {
    case .prepared: "prepared"
    case .reviewed: "reviewed"
    case .approved: "approved"
    }
  }
}
