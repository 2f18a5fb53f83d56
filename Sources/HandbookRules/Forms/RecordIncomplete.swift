import Diagnostics
import HandbookModel

struct RecordIncomplete: Rule {
  static let info = RuleInfo(
    504, "record-incomplete", .always(.warning),
    checks: "Every record, and every sheet of a visit, has a keeper, an archive date and a term.",
    why: "Personal data must not be kept for longer than needed, and nobody finds a sheet whose "
      + "keeper is unknown.",
    fails: """
      <!-- records -->
      | Record | Keeper | Kept for |
      | --- | --- | --- |
      | [Owner Visit Record Sheet] | Office | |
      """,
    repaired: """
      <!-- records -->
      | Record | Archived | Keeper | Kept for |
      | --- | --- | --- | --- |
      | [Owner Visit Record Sheet] | Office, month-end | Office | 2 years after archiving |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      let records = text.version.papers.filter(\.isRecord)
      for paper in records where !paper.isUnreadable {
        let lacks = gaps(of: paper)
        guard !lacks.isEmpty else { continue }
        findings.report(
          at: paper.subject.range,
          "\(text.names.paper(paper.subject.value)) has \(Wording.list(lacks.map { "no \($0)" }))")
      }
      if !records.isEmpty { checkSheets(of: text, records, into: &findings) }
    }
  }

  private func gaps(of paper: Paper) -> [String] {
    let isArchived = paper.stages.contains { $0.act.value == .archive && $0.due != nil }
    return (paper.keeper == nil ? ["keeper"] : []) + (isArchived ? [] : ["archive date"])
      + (paper.retention == nil ? ["retention term"] : [])
  }

  private func checkSheets(
    of text: DocumentText, _ records: [Paper], into findings: inout Findings
  ) {
    var settled = Set(
      records.compactMap { paper -> FormID? in
        if case .form(let key) = paper.subject.value { key.id } else { nil }
      })
    for item in text.visits.flatMap(\.sheets.items)
    where settled.insert(item.member.id).inserted {
      findings.report(
        at: item.range, "\(text.names.form(item.member)) is not among the records",
        notes: records.first.map { [Note("the records begin here", at: $0.subject.range)] } ?? [])
    }
  }
}
