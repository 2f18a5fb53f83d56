import HandbookModel
import HandbookWriting

extension ViewShape {
  static let cardRow = ViewShape(
    "cardRow",
    ["head": .text, "language": .text, "cells": .list(.item), "cellLanguage": .text])
  /// `dropped`: says how many rows there was no room for.
  static let cardTable = ViewShape(
    "cardTable",
    [
      "sort": .text, "title": .text, "columns": .list(.item), "rows": .list(.cardRow),
      "dropped": .text,
    ])
  static let cardPage = ViewShape(
    "card",
    [
      "text": .texts, "page": .view(.frame), "role": .text, "back": .text, "superiors": .text,
      "tables": .list(.cardTable), "sources": .list(.item), "isIdle": .flag,
    ])
}

/// The card of a role: one side of A4 for the notice board, with what the role has to do. Where it
/// is too much for a page, the last rows are left out and counted.
struct CardPage {
  let context: HandbookContext
  let role: Role
  let activities: Activities

  private var writer: ValueWriter { context.writer }

  // In quarter millimetres: a page without its margins, its title and its foot.
  private static let page = (297 - 2 * 12) * 4
  private static let head = 30 * 4
  private static let foot = 12 * 4

  var view: View {
    let linker = Linker(context, from: .card(role.id))
    let tables = CardTables(
      context: context, linker: linker, role: role, activities: activities
    ).all
    let measure = TextMeasure(context.language)
    let sources = sources
    let line = CardTable.line(measure)
    let room = Self.page - Self.head - Self.foot - sources.count * line
    let shown = CardFit.shown(tables.map { $0.fit(measure) }, in: room)
    let superiors = [role.reportsTo?.value].compactMap { $0 }.map(writer.role)
    return View(
      .cardPage,
      [
        "text": .texts(context.texts), "page": frame.view, "role": .text(writer.role(role.id)),
        "back": .text(linker.href(.role(role.id))),
        "superiors": .text(
          superiors.isEmpty
            ? ""
            : context.texts.phrase("card.reports-to", ["roles": writer.list(superiors, .all)])),
        "tables": .list(zip(tables, shown).map { table($0, $1) }), "sources": View.items(sources),
        "isIdle": .flag(tables.isEmpty),
      ])
  }

  private var frame: PageFrame {
    let title = writer.labelled(context.texts[label: "card-of"], writer.role(role.id))
    var frame = PageFrame(context, .card(role.id), title: title, section: .roles)
    frame.styles = ["card.css"]
    return frame
  }

  private func table(_ table: CardTable, _ shown: Int) -> View {
    let dropped = table.rows.count - shown
    return View(
      .cardTable,
      [
        "sort": .text(table.sort), "title": .text(table.title),
        "columns": View.items(table.columns),
        "rows": .list(
          table.rows.prefix(shown).map { row in
            View(
              .cardRow,
              [
                "head": .text(row.cells.first ?? ""), "language": .text(row.language),
                "cells": View.items(Array(row.cells.dropFirst())),
                "cellLanguage": .text(row.cellLanguage),
              ])
          }),
        "dropped": .text(
          dropped == 0
            ? "" : context.texts.phrase("card.dropped", ["n": writer.grouped(dropped)])),
      ])
  }

  private static let mostSources = 6

  /// Numbers and editions of the documents that the card is made from.
  private var sources: [String] {
    let texts = context.current.filter { !activities.within($0.document.key).isEmpty }
    return texts.prefix(Self.mostSources).map { text in
      let document = text.document
      let edition = "\(context.texts[label: "edition"]) \(document.edition.value)"
      return [document.number?.value ?? document.key.id.text, edition].joined(separator: " ")
    }
  }
}
