import Diagnostics
import HandbookModel
import HandbookWriting

/// The tables of a handbook in one language, for spreadsheets: what is visited, and who has to do what.
/// They hold what the pages say, in the pages' words.
struct DataTables {
  /// Of the files, without their ending.
  static let names = ["visits", "duties"]

  let context: HandbookContext
  let activities: ActivityIndex

  private var texts: TextTable { context.texts }
  private var writer: ValueWriter { context.writer }
  private var linker: Linker { Linker(context, from: .start) }

  static func path(_ name: String, of handbook: HandbookID, in language: Language) -> String {
    "\(handbook.text)/\(language.rawValue)/data/\(name).csv"
  }

  var files: [SiteFile] {
    zip(DataTables.names, [visits, duties]).map { name, table in
      let path = DataTables.path(name, of: context.handbook.id, in: context.language)
      return SiteFile(path: path, bytes: table.bytes)
    }
  }

  // MARK: Visits

  /// A row per visit of the current documents, in their order; the columns are those of the merged
  /// table, all of them.
  private var visits: CSVTable {
    let rows = context.current.flatMap { text in
      text.version.visits.filter(\.isPrinted).map { (text, $0) }
    }
    var table = CSVTable(
      source + [texts[label: "visit"], column("condition")]
        + VisitValues.labels(in: texts)
        + [column("clause"), column("address")])
    for (text, visit) in rows { table.append(row(visit, in: text)) }
    return table
  }

  private func row(_ visit: Visit, in text: DocumentText) -> [String] {
    let values = VisitValues(text: text, linker: linker, style: .glance).columns(visit)
    let cells = values.map { column in column.values.map(plain).joined(separator: "; ") }
    return document(text) + [writer.kind(visit.kind), writer.applicability(visit.key)] + cells
      + [text.outline.label(at: visit.head), address(.kind(visit.kind))]
  }

  private func plain(_ value: View) -> String {
    guard case .markup(let content) = value["content"] else { return "" }
    return content.plainText
  }

  // MARK: Duties

  /// A row per duty, stage of a report and record to keep, by role in the order of the vocabulary.
  private var duties: CSVTable {
    var table = CSVTable(
      [texts[label: "role"], column("task-kind"), column("task"), texts[label: "due"]]
        + source + [column("clause"), column("address")])
    for role in context.handbook.vocabulary.roles {
      for row in rows(of: role.id) { table.append(row) }
    }
    return table
  }

  private func rows(of role: RoleID) -> [[String]] {
    let own = activities[role]
    let duties = own.duties.map { text, duty in
      let task = linker.linked(duty.text.text).plainText
      return row(role, column("task.duty"), task, "", duty.range, in: text)
    }
    let stages = own.stages.map { item in
      let act = texts.name(of: item.stage.act.value.rawValue, in: "act")
      let due = item.stage.due.map { writer.due($0.value) } ?? ""
      return row(role, act, title(item.paper), due, item.stage.role.range, in: item.text)
    }
    let records = own.keeps.map { text, paper in
      let term = paper.retention?.value.value.map(writer.retention) ?? ""
      let place = paper.keeper?.range ?? paper.subject.range
      return row(role, column("task.record"), title(paper), term, place, in: text)
    }
    return duties + stages + records
  }

  private func row(
    _ role: RoleID, _ kind: String, _ task: String, _ due: String, _ place: SourceRange,
    in text: DocumentText
  ) -> [String] {
    [writer.role(role), kind, task, due] + document(text)
      + [text.outline.label(at: place), address(.role(role))]
  }

  private func title(_ paper: Paper) -> String {
    switch paper.subject.value {
    case .form(let key): linker.title(.form(key))
    case .document(let key): linker.title(.document(key))
    case .named(let name), .system(let name): name
    }
  }

  // MARK: What both have

  private func column(_ key: String) -> String { texts.phrase("data.\(key)") }

  private var source: [String] {
    [texts[label: "document"], column("number"), texts[label: "edition"]]
  }

  private func document(_ text: DocumentText) -> [String] {
    [
      text.version.title.value, text.document.number?.value ?? "", text.document.edition.value,
    ]
  }

  /// Relative to the output folder, as handbook.json has it.
  private func address(_ page: SitePage) -> String { context.location(page).path }
}

extension Markup {
  /// What a reader reads of it.
  var plainText: String {
    var text: [UInt8] = []
    var isTag = false
    for byte in html.utf8 {
      switch byte {
      case UInt8(ascii: "<"): isTag = true
      case UInt8(ascii: ">"): isTag = false
      default: if !isTag { text.append(byte) }
      }
    }
    let entities = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ]
    return entities.reduce(String(decoding: text, as: UTF8.self)) { text, entity in
      text.replacing(entity.0, with: entity.1)
    }
  }
}
