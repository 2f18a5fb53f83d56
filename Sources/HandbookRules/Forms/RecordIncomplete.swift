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
          at: text.place(of: paper),
          "\(text.names.paper(paper.subject.value)) has \(Wording.list(lacks, .absent))")
      }
      if !records.isEmpty { checkSheets(of: text, records, into: &findings) }
    }
  }

  private func gaps(of paper: Paper) -> [Message] {
    (paper.keeper == nil ? ["keeper"] : []) + (isArchived(paper) ? [] : ["archive date"])
      + (paper.retention == nil ? ["retention term"] : [])
  }

  /// On a day of its own, or when whoever had it last hands it over.
  private func isArchived(_ paper: Paper) -> Bool {
    paper.stages.indices.contains { index in
      paper.stages[index].act.value == .archive
        && paper.stages[max(0, index - 1)...index].contains { $0.due != nil }
    }
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
        notes: text.recordsBlock.map { [Note("the records are listed here", at: $0.marker)] } ?? [])
    }
  }
}

extension DocumentText {
  fileprivate var recordsBlock: MarkedBlock? { version.blocks.first { $0.sort == .records } }

  /// The row among the records, of a paper that may also be a report.
  fileprivate func place(of paper: Paper) -> SourceRange {
    let blocks = version.blocks.filter { $0.sort == .records }.map(\.content)
    return paper.ranges.first { range in
      blocks.contains { $0.source == range.source && $0.offsets.contains(Int(range.lower)) }
    } ?? paper.subject.range
  }
}
