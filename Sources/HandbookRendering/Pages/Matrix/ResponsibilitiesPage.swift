import HandbookModel
import HandbookWriting

extension ViewShape {
  static let matrixMark = ViewShape(
    "matrixMark", ["sort": .text, "letter": .text, "name": .text])
  static let matrixCell = ViewShape(
    "matrixCell", ["hasMarks": .flag, "role": .text, "marks": .list(.matrixMark)])
  static let matrixRow = ViewShape(
    "matrixRow",
    [
      "title": .text, "note": .text, "noteLanguage": .text, "href": .text, "language": .text,
      "cells": .list(.matrixCell),
    ])
  /// `span`: how many columns its title stands over.
  static let matrixGroup = ViewShape(
    "matrixGroup", ["title": .text, "span": .text, "rows": .list(.matrixRow)])
  /// One document. `isWide`: its headings are set upright.
  static let matrix = ViewShape(
    "matrix",
    [
      "id": .text, "title": .text, "href": .text, "language": .text, "isWide": .flag,
      "roles": .list(.link), "groups": .list(.matrixGroup),
    ])
  static let responsibilitiesPage = ViewShape(
    "responsibilities",
    [
      "text": .texts, "page": .view(.frame), "legend": .list(.matrixMark),
      "matrices": .list(.matrix),
    ])
}

/// Who leads, helps, reviews and approves: a table for each document, with a column for each role
/// that acts in it.
struct ResponsibilitiesPage {
  let context: HandbookContext

  private var linker: Linker { Linker(context, from: .responsibilities) }
  private var texts: TextTable { context.texts }

  /// Columns that stand side by side on a page of paper; further roles get a table of their own.
  private static let columns = 30
  private static let narrow = 6

  var view: View {
    var used: Set<ResponsibilityMark> = []
    let linker = linker
    let tables = context.current.enumerated().flatMap { index, text in
      matrices(text, index + 1, linker, &used)
    }
    var frame = PageFrame(
      context, .responsibilities, title: texts[label: "responsibilities"], section: .roles)
    frame.styles = ["matrix.css"]
    return View(
      .responsibilitiesPage,
      [
        "text": .texts(texts), "page": frame.view,
        "legend": .list(ResponsibilityMark.allCases.filter(used.contains).map(mark)),
        "matrices": .list(tables),
      ])
  }

  private func matrices(
    _ text: DocumentText, _ number: Int, _ linker: Linker,
    _ used: inout Set<ResponsibilityMark>
  ) -> [View] {
    let groups = ResponsibilityRows(text: text, linker: linker).groups
    let acting = groups.flatMap(\.rows).reduce(into: Set<RoleID>()) { $0.formUnion($1.marks.roles) }
    let roles = context.handbook.vocabulary.roles.map(\.id).filter(acting.contains)
    for row in groups.flatMap(\.rows) { for role in roles { used.formUnion(row.marks[role]) } }
    return stride(from: 0, to: roles.count, by: Self.columns).map { start in
      let shown = Array(roles[start..<min(start + Self.columns, roles.count)])
      return View(
        .matrix,
        [
          "id": .text("matrix-\(number)" + (start == 0 ? "" : "-\(start / Self.columns + 1)")),
          "title": .text(text.version.title.value),
          "href": .text(linker.href(text.document.key)),
          "language": .text(context.foreign(text.version.language)),
          "isWide": .flag(shown.count > Self.narrow),
          "roles": .list(shown.map { .link(context.writer.role($0), linker.href(.role($0))) }),
          "groups": .list(groups.map { group($0, shown) }),
        ])
    }
  }

  private func group(_ group: ResponsibilityRows.Group, _ roles: [RoleID]) -> View {
    View(
      .matrixGroup,
      [
        "title": .text(texts[label: group.label]), "span": .text(String(roles.count + 1)),
        "rows": .list(group.rows.map { row($0, roles) }),
      ])
  }

  private func row(_ row: ResponsibilityRows.Row, _ roles: [RoleID]) -> View {
    View(
      .matrixRow,
      [
        "title": .text(row.title), "note": .text(row.note),
        "noteLanguage": .text(row.noteLanguage), "href": .text(row.href),
        "language": .text(row.language),
        "cells": .list(
          roles.map { role in
            let marks = row.marks[role]
            return View(
              .matrixCell,
              [
                "hasMarks": .flag(!marks.isEmpty), "role": .text(context.writer.role(role)),
                "marks": .list(marks.map(mark)),
              ])
          }),
      ])
  }

  private func mark(_ mark: ResponsibilityMark) -> View {
    View(
      .matrixMark,
      [
        "sort": .text(mark.rawValue), "letter": .text(texts.name(of: mark.rawValue, in: "mark")),
        "name": .text(texts.name(of: mark.rawValue, in: "mark-name")),
      ])
  }
}
