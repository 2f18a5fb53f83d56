import Diagnostics
import HandbookModel
import HandbookWriting

/// The sheet on which the people of a role sign that they have read an edition: what is new in it,
/// and what it gives them to do.
struct ReadingSheet {
  let maker: FormMaker
  let role: Role
  /// Of this document alone.
  let activities: Activities

  /// Room for at least so many people; another copy is printed for more.
  private static let readers = 8

  var form: Form {
    let title = maker.name { language, _ in
      maker.context.tables[language].phrase(
        "reading-sheet.title", ["role": role.name.text(in: language)])
    }
    let sections = [maker.identity, maker.news] + tasks + [statement]
    let superior = role.reportsTo?.value ?? role.id
    let confirmed = maker.signature("confirmed-by-superior", of: superior, .review)
    return maker.form(
      .reading(role.id), title: title, rows: ReadingSheet.readers
    ) { rows in
      FormPart(title: nil, sections: sections + [readers(rows)], signatures: [confirmed])
    }
  }

  private var statement: FormSection {
    maker.section(
      "statement", [maker.field("statement", .fixed, text: maker.phrase("reading-sheet.statement"))]
    )
  }

  private func readers(_ rows: Int) -> FormSection {
    maker.section(
      "read-by", .blank(rows),
      [maker.field("person", .text), maker.field("signature", .text), maker.field("date", .date)])
  }

  // MARK: What the role has to do

  private var tasks: [FormSection] {
    let duties = activities.duties.enumerated().map { index, item in
      maker.printed(
        "duty-\(index)", maker.label("duty"),
        maker.quoted(
          Located(maker.uncited(item.duty.text.text), at: item.duty.range),
          from: item.text.version))
    }
    let rows = visits + stages + records + escalations
    return [
      duties.isEmpty
        ? nil
        : maker.section("my-duties", duties),
      rows.isEmpty
        ? nil
        : maker.section(
          "what-i-do", .printed(rows),
          [maker.field("due", .fixed), maker.field("sheet", .fixed)]),
    ].compactMap { $0 }
  }

  private var visits: [FormTable.PrintedRow] {
    activities.visits.map { visiting in
      let visit = visiting.visit
      return row(
        { _, writer in name(of: visit, writer) },
        due: { writer in
          visit.deadline?.value.value.map { writer.deadline($0, kind: visit.kind) }
        },
        sheets: visit.sheets.members)
    }
  }

  private func name(of visit: Visit, _ writer: ValueWriter) -> String {
    let condition = writer.applicability(visit.key)
    let kind = writer.kind(visit.kind)
    return condition.isEmpty ? kind : writer.noted(kind, condition)
  }

  private var stages: [FormTable.PrintedRow] {
    activities.stages.map { item in
      row(
        { language, writer in
          let act = maker.context.tables[language].name(
            of: item.stage.act.value.rawValue, in: "act")
          return writer.noted(title(item.paper.subject.value, in: language), act)
        },
        due: { writer in item.stage.due.map { writer.due($0.value) } }, sheets: [])
    }
  }

  private var records: [FormTable.PrintedRow] {
    activities.keeps.map { _, paper in
      row(
        { language, writer in
          let keeping = maker.context.tables[language][label: "kept"]
          return writer.noted(title(paper.subject.value, in: language), keeping)
        },
        due: { writer in paper.retention?.value.value.map(writer.retention) }, sheets: [])
    }
  }

  private var escalations: [FormTable.PrintedRow] {
    activities.escalations.map { text, escalation in
      var row = row({ _, _ in "" }, due: { to(escalation, $0) }, sheets: [])
      row.head = maker.quoted(
        Located(escalation.occasion.text, at: escalation.range), from: text.version)
      return row
    }
  }

  private func to(_ escalation: Escalation, _ writer: ValueWriter) -> String {
    let chain = escalation.chain.map { writer.role($0.role.value) }.joined(separator: " → ")
    let due = escalation.due.map { writer.due($0.value) }
    return writer.list([chain, due].compactMap { $0 }, .separate)
  }

  private func row(
    _ head: (Language, ValueWriter) -> String, due: (ValueWriter) -> String?, sheets: [FormKey]
  ) -> FormTable.PrintedRow {
    FormTable.PrintedRow(
      head: maker.name(head),
      cells: [
        FieldID("due"): maker.name { _, writer in due(writer) ?? "" },
        FieldID("sheet"): maker.name { language, writer in
          writer.list(sheets.map { title(.form($0), in: language) }, .all)
        },
      ])
  }

  private func title(_ subject: Paper.Subject, in language: Language) -> String {
    let workspace = maker.context.workspace
    let title =
      switch subject {
      case .form(let key): workspace.form(key)?.title.text(in: language) ?? key.id.text
      case .document(let key): workspace.document(key)?.title(in: language) ?? key.id.text
      case .named(let name), .system(let name): name
      }
    return maker.context.tables[language].phrase("title.cite", ["title": title])
  }
}
