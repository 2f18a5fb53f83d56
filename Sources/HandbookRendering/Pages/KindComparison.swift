import HandbookModel
import HandbookRules
import HandbookWriting

/// What the standards, the policies and the plans of each site say of one kind of visit, level by
/// level, and how each stands to the level above: a table, whose words say it and not its colours.
struct KindComparison {
  let linker: Linker
  let kind: KindID
  let verdicts: RefinementVerdicts

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  private static let columns: [(label: String, attribute: RefinedAttribute)] = [
    ("deadline", .deadline), ("rate", .rate), ("responsible", .leader), ("method", .method),
    ("sheet", .sheet),
  ]

  /// Nil where only one level speaks of the kind.
  var view: View? {
    let levels = parents.map { parent($0) } + context.current.compactMap(child) + plans
    guard levels.count > 1 else { return nil }
    return View(
      .kindComparison,
      [
        "columns": View.items(Self.columns.map { texts[label: $0.label] }),
        "levels": .list(levels),
      ])
  }

  // MARK: Documents

  /// What documents of this handbook refine in others, each once.
  private var parents: [Document] {
    var seen = Set(context.current.map(\.document.key))
    return context.current.flatMap(\.document.refines).compactMap(\.key)
      .filter { seen.insert($0).inserted }.compactMap(context.workspace.document)
      .filter { !rows(($0.version(in: context.language) ?? $0.original)?.visits ?? []).isEmpty }
  }

  private func parent(_ document: Document) -> View {
    let text = DocumentText(document, in: context.language, tables: context.tables)
    return level(document, text?.version, parent: nil)
  }

  private func child(_ text: DocumentText) -> View? {
    guard !rows(text.version.visits).isEmpty else { return nil }
    let parent = text.document.refines.compactMap(\.key).first {
      context.workspace.document($0) != nil
    }
    return level(text.document, text.version, parent: parent)
  }

  private func level(
    _ document: Document, _ version: DocumentVersion?, parent: DocumentKey?
  ) -> View {
    let rows = rows(version?.visits ?? [])
    let cells = Self.columns.map { column in
      cell(
        column.label, values(column.attribute, rows),
        parent.flatMap {
          verdicts.verdict(
            of: column.attribute, for: kind, in: .document(document.key), against: $0)
        })
    }
    return row(
      linker.href(document.key), version?.title.value ?? document.key.id.text,
      version.map { context.foreign($0.language) } ?? "",
      texts.name(of: document.sort.rawValue, in: "sort"), parent, cells)
  }

  /// Of the kind itself, else of the nearest kind that it is a part of.
  private func rows(_ visits: [Visit]) -> [Visit] {
    let distance = context.kinds.ancestors(of: kind)
    let found = visits.filter { distance[$0.kind] != nil }
    let nearest = found.compactMap { distance[$0.kind] }.min()
    return found.filter { distance[$0.kind] == nearest }
  }

  private func values(_ attribute: RefinedAttribute, _ rows: [Visit]) -> [String] {
    var values: [String] = []
    for row in rows {
      guard let text = text(attribute, row), !text.isEmpty else { continue }
      let condition = writer.applicability(row.key)
      let value = condition.isEmpty ? text : writer.labelled(condition, text)
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private func text(_ attribute: RefinedAttribute, _ row: Visit) -> String? {
    func said<Value>(_ sourced: Sourced<Value>?, _ write: (Value) -> String) -> String? {
      sourced.map { writer.statement($0.value, title: linker.title, write) }
    }
    return switch attribute {
    case .deadline: said(row.deadline) { writer.deadline($0, kind: row.kind) }
    case .rate: said(row.rate, writer.rate)
    case .leader: said(row.leaders, writer.leaders)
    case .method: said(row.methods, writer.ways)
    case .sheet: writer.list(row.sheets.members.map { linker.title(.form($0)) }, .all)
    default: nil
    }
  }

  // MARK: Plans

  private var plans: [View] {
    context.handbook.plans.flatMap { plan in
      plan.visits.filter { $0.kind.value == kind }.map { self.plan(plan, $0) }
    }
  }

  /// A plan states only where it is stricter; how many it plans stands in place of the rate.
  private func plan(_ plan: Plan, _ line: PlanVisit) -> View {
    let parent = plan.refines.compactMap(\.key).first { context.workspace.document($0) != nil }
    func verdict(_ attribute: RefinedAttribute) -> RefinementVerdict? {
      parent.flatMap {
        verdicts.verdict(of: attribute, for: kind, in: .plan(plan.id), against: $0)
      }
    }
    let demands = context.policies.filter { $0.plan.id == plan.id }.flatMap { $0.demands(of: line) }
    let numbers: RefinementVerdict? =
      demands.isEmpty
      ? nil
      : demands.contains { !$0.isMet }
        ? .short : demands.contains { $0.planned > $0.required } ? .stricter : .equal
    let deadline = line.within.map { writer.deadline($0.value, kind: kind) }
    let leaders = line.leaders.map { writer.leaders($0.value) }
    let methods = line.methods.map { writer.ways($0.value) }
    let sheet = line.form.map { linker.title(.form($0.value)) }
    let cells = [
      cell("deadline", [deadline].compactMap { $0 }, verdict(.deadline)),
      cell("rate", PlanPrinter(context).schedule(line), numbers),
      cell("responsible", [leaders].compactMap { $0 }, verdict(.leader)),
      cell("method", [methods].compactMap { $0 }, verdict(.method)),
      cell("sheet", [sheet].compactMap { $0 }, verdict(.sheet)),
    ]
    let condition = line.condition.map { writer.condition($0.value) }
    let title = context.text(of: plan.title)
    return row(
      linker.href(.plan(plan.id)), condition.map { writer.noted(title, $0) } ?? title, "",
      texts[label: "plan"], parent, cells)
  }

  // MARK: Views

  private func cell(
    _ label: String, _ values: [String], _ verdict: RefinementVerdict?
  ) -> View {
    View(
      .comparedCell,
      [
        "label": .text(texts[label: label]), "values": View.items(values),
        "verdict": .text(verdict.map { $0.name } ?? ""),
        "verdictName": .text(verdict.map { texts.name(of: $0.name, in: "verdict") } ?? ""),
      ])
  }

  private func row(
    _ href: String, _ title: String, _ language: String, _ sort: String, _ parent: DocumentKey?,
    _ cells: [View]
  ) -> View {
    View(
      .comparedLevel,
      [
        "href": .text(href), "title": .text(title), "language": .text(language),
        "sort": .text(sort),
        "parent": .text(parent.flatMap(context.workspace.document)?.number?.value ?? ""),
        "cells": .list(cells),
      ])
  }
}

extension RefinementVerdict {
  /// As texts and style sheets name it.
  var name: String {
    switch self {
    case .short: "short"
    case .stricter: "stricter"
    case .equal: "equal"
    case .inherited: "inherited"
    case .added: "added"
    }
  }
}
