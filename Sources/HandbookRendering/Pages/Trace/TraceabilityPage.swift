import HandbookModel
import HandbookRules

/// Each requirement with the clause that states it, the standard that it refines, the plans that
/// meet it and the fields that prove it; the gaps are counted and listed first.
struct TraceabilityPage {
  let context: HandbookContext
  let verdicts: RefinementVerdicts

  private var texts: TextTable { context.texts }

  var view: View {
    let linker = Linker(context, from: .traceability)
    var gaps: [View] = []
    var count = 0
    let documents = context.current.enumerated().compactMap { index, text -> View? in
      let groups = TraceBuilder(text, linker, verdicts).groups
      guard !groups.isEmpty else { return nil }
      count += groups.reduce(0) { $0 + $1.count }
      return document(text, "d\(index + 1)", groups, linker, &gaps)
    }
    var frame = PageFrame(
      context, .traceability, title: texts[label: "traceability"], section: .documents)
    frame.styles = ["trace.css"]
    return View(
      .traceabilityPage,
      [
        "text": .texts(texts), "page": frame.view, "count": .text(counted("trace.count", count)),
        "gapCount": .text(
          gaps.isEmpty ? texts.phrase("trace.gaps.none") : counted("trace.gaps", gaps.count)),
        "hasGaps": .flag(!gaps.isEmpty), "gaps": .list(gaps), "documents": .list(documents),
      ])
  }

  private func counted(_ key: String, _ count: Int) -> String {
    texts.phrase(count == 1 ? "\(key).one" : "\(key).other", ["n": context.writer.grouped(count)])
  }

  private func document(
    _ text: DocumentText, _ id: String, _ groups: [TraceGroup], _ linker: Linker,
    _ gaps: inout [View]
  ) -> View {
    let views = groups.enumerated().map { index, group in
      self.group(group, "\(id)-\(index + 1)", &gaps)
    }
    return View(
      .traceDocument,
      [
        "id": .text(id), "title": .text(text.version.title.value),
        "language": .text(context.foreign(text.version.language)),
        "href": .text(linker.href(text.document.key)),
        "count": .text(counted("trace.count", groups.reduce(0) { $0 + $1.count })),
        "groups": .list(views),
      ])
  }

  private func group(_ group: TraceGroup, _ id: String, _ gaps: inout [View]) -> View {
    let name = group.note.isEmpty ? group.title : context.writer.noted(group.title, group.note)
    gaps += group.gaps.map { View.link(name, "#\(id)", note: $0) }
    let rows = group.rows.enumerated().map { index, row -> View in
      let rowID = "\(id)-\(index + 1)"
      let title = context.writer.labelled(name, row.label)
      gaps += row.gaps.map { View.link(title, "#\(rowID)", note: $0) }
      return self.row(row, rowID)
    }
    return View(
      .traceGroup,
      [
        "id": .text(id), "title": .text(group.title), "language": .text(group.language),
        "href": .text(group.href), "note": .text(group.note),
        "plans": .list(group.plans.map(link)), "hasGaps": .flag(!group.gaps.isEmpty),
        "gaps": View.items(group.gaps), "rows": .list(rows),
      ])
  }

  private func row(_ row: TraceRow, _ id: String) -> View {
    View(
      .traceRow,
      [
        "id": .text(id), "label": .text(row.label), "values": .list(row.values),
        "hasStandards": .flag(!row.standards.isEmpty),
        "standards": .list(row.standards.map(link)), "hasPlans": .flag(!row.plans.isEmpty),
        "plans": .list(row.plans.map(link)),
        "hasProofs": .flag(!row.proofs.isEmpty || !row.gaps.isEmpty),
        "proofs": .list(row.proofs), "hasGaps": .flag(!row.gaps.isEmpty),
        "gaps": View.items(row.gaps),
      ])
  }

  private func link(_ link: TraceLink) -> View {
    View(
      .traceLink,
      [
        "href": .text(link.href), "title": .text(link.title), "language": .text(link.language),
        "verdict": .text(link.verdict?.name ?? ""),
        "verdictName": .text(link.verdict.map { texts.name(of: $0.name, in: "verdict") } ?? ""),
      ])
  }
}
