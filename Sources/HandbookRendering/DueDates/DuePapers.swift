import Diagnostics
import HandbookModel
import HandbookWriting

/// The reports and records of the documents of a calculator's clauses, each with the rows that it
/// follows from: those of its document, and of them the ones that are recorded on it where it is a
/// sheet of visits. Plans and themes, which lie ahead, follow from no visit.
struct DuePapers {
  private struct Entry {
    let text: DocumentText
    let paper: Paper
    let covers: CoveredPeriod
    let rows: [Int]
  }

  private let linker: Linker
  private let role: RoleID?
  private let entries: [Entry]

  private var context: HandbookContext { linker.context }

  init(_ linker: Linker, _ clauses: [DueDates.Clause], role: RoleID?) {
    self.linker = linker
    self.role = role
    let rows = Dictionary(grouping: clauses.indices) { clauses[$0].text.document.key }
    let firsts = rows.values.compactMap(\.first).sorted()
    entries = firsts.flatMap { first in
      let text = clauses[first].text
      let own = (rows[text.document.key] ?? []).map { (index: $0, visit: clauses[$0].visit) }
      return text.version.papers.compactMap { paper in
        DuePapers.entry(paper, of: text, own, role, linker.context)
      }
    }
  }

  /// Nil for a paper that follows from none of the rows, or in which the role has no part.
  private static func entry(
    _ paper: Paper, of text: DocumentText, _ rows: [(index: Int, visit: Visit)], _ role: RoleID?,
    _ context: HandbookContext
  ) -> Entry? {
    guard let covers = paper.coveredPeriod, !covers.isAhead,
      paper.stages.contains(where: { $0.due != nil }),
      role == nil || paper.stages.contains(where: { $0.role.value == role })
    else { return nil }
    var rows = rows
    if case .form(let form) = paper.subject.value, context.uses.recorded[form] != nil {
      rows.removeAll { !$0.visit.sheets.members.contains(form) }
    }
    guard !rows.isEmpty else { return nil }
    return Entry(text: text, paper: paper, covers: covers, rows: rows.map(\.index))
  }

  /// What each covers, when its stages are due, and its rows.
  var value: JSONValue {
    .array(
      entries.map { entry in
        [
          "covers": entry.covers.scriptValue,
          "stages": .array(entry.paper.stages.map { $0.due?.value.scriptValue ?? .null }),
          "rows": .array(entry.rows.map { .integer($0) }),
        ]
      })
  }

  var views: [View] {
    entries.enumerated().map { index, entry in
      let stages = entry.paper.stages.enumerated()
        .filter { role == nil || $1.role.value == role }
      return View(
        .duePaper,
        [
          "index": .text(String(index)), "title": .markup(title(entry)),
          "covers": .text(covers(entry)),
          "stages": .list(stages.map { stage($1, $0, in: entry.text) }),
        ])
    }
  }

  private func title(_ entry: Entry) -> Markup {
    switch entry.paper.subject.value {
    case .form(let key): linker.form(key)
    case .document(let key): linker.cited(.document(key))
    case .named(let name), .system(let name):
      Markup(text: name, in: context.foreign(entry.text.version.language))
    }
  }

  private func covers(_ entry: Entry) -> String {
    let stated = entry.paper.covers?.value.value.map(context.writer.covers)
    return stated ?? entry.paper.period?.value.value.map { context.writer.each($0) } ?? ""
  }

  private func stage(_ stage: Paper.Stage, _ index: Int, in text: DocumentText) -> View {
    View(
      .dueStage,
      [
        "index": .text(String(index)),
        "act": .text(context.texts.name(of: stage.act.value.rawValue, in: "act")),
        "role": .markup(linker.role(stage.role.value)),
        "rule": .text(stage.due.map { context.writer.due($0.value) } ?? ""),
        "source": .text(linker.href(to: stage.role.range, in: text)),
      ])
  }
}
