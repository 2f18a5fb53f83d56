import HandbookModel
import HandbookWriting

/// What a role's card tells, as tables of text: what must be done first.
struct CardTables {
  let context: HandbookContext
  let linker: Linker
  let role: Role
  let activities: Activities

  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }
  private var papers: PaperViews { PaperViews(linker: linker) }

  /// Those with rows.
  var all: [CardTable] {
    [visits, reports, outcomes, escalations, records].filter { !$0.rows.isEmpty }
  }

  private func table(
    _ sort: String, _ title: String, _ columns: [(label: String, width: Int)], rank: Int,
    _ rows: [CardTable.Row]
  ) -> CardTable {
    CardTable(
      sort: sort, title: texts[label: title], columns: columns.map { texts[label: $0.label] },
      widths: columns.map(\.width), rows: rows, rank: rank)
  }

  private var visits: CardTable {
    let columns: [(label: String, width: Int)] = [
      ("visit", 3), ("by-when", 3), ("rate", 2), ("sheet", 2),
    ]
    return table(
      "visits", "my-visits", columns, rank: 0,
      activities.visits.map { visiting in
        let visit = visiting.visit
        let condition = writer.applicability(visit.key)
        let kind = writer.kind(visit.kind)
        return CardTable.Row(cells: [
          condition.isEmpty ? kind : writer.noted(kind, condition),
          stated(visit.deadline) { writer.deadline($0, kind: visit.kind) },
          stated(visit.rate, writer.rate),
          writer.list(visit.sheets.members.map { linker.title(.form($0)) }, .all),
        ])
      })
  }

  private func stated<Value>(_ sourced: Sourced<Value>?, _ write: (Value) -> String) -> String {
    sourced.map { writer.statement($0.value, title: linker.title, write) } ?? ""
  }

  private var reports: CardTable {
    table(
      "reports", "my-reports", [("paper", 4), ("what-i-do", 2), ("due", 4)], rank: 1,
      activities.stages.map { item in
        CardTable.Row(
          cells: [
            papers.title(item.paper.subject.value),
            texts.name(of: item.stage.act.value.rawValue, in: "act"),
            item.stage.due.map { writer.due($0.value) } ?? papers.period(item.paper),
          ], language: papers.language(item.paper.subject.value, in: item.text))
      })
  }

  private var outcomes: CardTable {
    let isVisitor = activities.visits.contains { $0.part.isVisitor }
    let views = ProcedureViews(linker: linker)
    let rows = activities.steps.flatMap { text, step in
      let language = context.foreign(text.version.language)
      return step.withParts.filter { part in
        part.actor.map { $0.value == role.id || $0.value == .visitor && isVisitor } ?? false
      }.flatMap(\.branches).map { branch in
        let target = branch.target.map { " → " + views.target($0.value) } ?? ""
        return CardTable.Row(
          cells: [branch.condition.text, linker.unbracketed(branch.text.text) + target],
          language: language,
          cellLanguage: language)
      }
    }
    return table("outcomes", "if-not-good", [("outcome", 4), ("what-to-do", 6)], rank: 3, rows)
  }

  private var escalations: CardTable {
    let views = ProcedureViews(linker: linker)
    return table(
      "escalations", "problems", [("case", 4), ("to-role", 4), ("due", 2)], rank: 2,
      activities.escalations.map { text, escalation in
        CardTable.Row(
          cells: [
            escalation.occasion.text, views.chain(escalation),
            escalation.due.map { writer.due($0.value) } ?? "",
          ], language: context.foreign(text.version.language))
      })
  }

  private var records: CardTable {
    table(
      "records", "records-i-keep", [("paper", 5), ("kept-for", 5)], rank: 4,
      activities.keeps.map { text, paper in
        CardTable.Row(
          cells: [papers.title(paper.subject.value), papers.retention(paper)],
          language: papers.language(paper.subject.value, in: text))
      })
  }
}
