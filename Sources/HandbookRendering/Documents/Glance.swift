import HandbookModel
import HandbookWriting

extension ViewShape {
  static let glanceCell = ViewShape("glanceCell", ["label": .text, "values": .list(.value)])
  static let glanceRow = ViewShape(
    "glanceRow",
    ["kind": .text, "href": .text, "condition": .text, "cells": .list(.glanceCell)])
  /// The merged table under the last visits block of a document.
  static let glance = ViewShape(
    "glance",
    ["text": .texts, "language": .text, "columns": .list(.item), "rows": .list(.glanceRow)])
}

/// The merged table of a document: everything that holds for each kind of visit, with what other
/// rows contribute. Columns that are empty in every row are left out.
struct Glance {
  let values: VisitValues

  init(_ text: DocumentText, _ linker: Linker) {
    values = VisitValues(text: text, linker: linker, style: .glance)
  }

  /// Nil where the document arranges no visits.
  var view: View? {
    let visits = values.text.version.visits.filter(\.isPrinted)
    guard !visits.isEmpty else { return nil }
    let texts = values.linker.context.texts
    let table = visits.map(values.columns)
    let used = (table.first ?? []).indices.filter { index in
      table.contains { !$0[index].values.isEmpty }
    }
    let rows = zip(visits, table).map { visit, cells in row(visit, used.map { cells[$0] }) }
    return View(
      .glance,
      [
        "text": .texts(texts),
        "language": .text(values.linker.context.tag(of: values.linker.context.language)),
        "columns": View.items([texts[label: "visit"]] + used.map { table[0][$0].label }),
        "rows": .list(rows),
      ])
  }

  private func row(_ visit: Visit, _ cells: [(label: String, values: [View])]) -> View {
    let writer = values.linker.context.writer
    return View(
      .glanceRow,
      [
        "kind": .text(writer.kind(visit.kind)),
        "href": .text(values.linker.href(.kind(visit.kind))),
        "condition": .text(writer.applicability(visit.key)),
        "cells": .list(
          cells.filter { !$0.values.isEmpty || values.linker.bound == nil }.map { cell in
            let values = cell.values.isEmpty ? [View.unstated] : cell.values
            return View(.glanceCell, ["label": .text(cell.label), "values": .list(values)])
          }),
      ])
  }
}

extension ValueWriter {
  /// The part of a clause's key beside its kind; empty where it holds for all.
  func applicability(_ key: ClauseKey) -> String {
    list([key.condition.map(condition), key.occurrence].compactMap { $0 }, .separate)
  }
}
