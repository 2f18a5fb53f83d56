import HandbookModel
import HandbookWriting

/// The windows of one kind of visit: those of its clauses, under each the stricter ones of plans and
/// those of the documents that its document refines, so that the margin between them is seen.
struct KindTimeLine {
  let linker: Linker
  let kind: VisitKind

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }

  var view: View? {
    let uses = (context.uses.visits[kind.id] ?? []).filter { $0.visit.isPrinted }
    let rows = uses.flatMap { text, visit -> [TimeLine.Row] in
      let own = self.rows(visit, in: text, .own)
      let anchors = Set(own.map(\.window.anchor))
      guard !own.isEmpty else { return [] }
      return own
        + (planned(text, visit) + parents(of: text)).filter { anchors.contains($0.window.anchor) }
    }
    return TimeLine(context: context, rows: rows).view
  }

  private func rows(
    _ visit: Visit, in text: DocumentText, _ level: TimeLine.Level
  ) -> [TimeLine.Row] {
    guard let deadline = visit.deadline, let value = deadline.value.value else { return [] }
    return DeadlineParts(value, of: kind).windows.map { window in
      TimeLine.Row(
        title: text.version.title.value, href: linker.href(text.document.key),
        language: context.foreign(text.version.language),
        condition: writer.applicability(visit.key), words: writer.window(window, kind: kind.id),
        source: linker.href(to: deadline.range, in: text), level: level, window: window)
    }
  }

  /// Limits that plans set for themselves.
  private func planned(_ text: DocumentText, _ visit: Visit) -> [TimeLine.Row] {
    context.policies.filter { $0.policy.key == text.document.key }.flatMap { pair in
      pair.plan.visits.filter { $0.kind.value == kind.id }.flatMap { line -> [TimeLine.Row] in
        guard let within = line.within,
          pair.rowsInForce(for: line).contains(where: { $0.key.condition == visit.key.condition })
        else { return [] }
        let plan = linker.href(.plan(pair.plan.id))
        return DeadlineParts(within.value, of: kind).windows.map { window in
          TimeLine.Row(
            title: context.text(of: pair.plan.title), href: plan,
            words: writer.window(window, kind: kind.id), source: plan, level: .plan,
            window: window)
        }
      }
    }
  }

  /// What the documents above state for the kind, else for the nearest kind that it is a part of.
  private func parents(of text: DocumentText) -> [TimeLine.Row] {
    text.document.refines.flatMap { entry -> [TimeLine.Row] in
      guard let parent = entry.key.flatMap(context.workspace.document),
        let parentText = DocumentText(parent, in: context.language, tables: context.tables)
      else { return [] }
      let visits = Dictionary(grouping: parentText.version.visits, by: \.kind)
      let nearest = ancestors.lazy.compactMap { visits[$0] }.first ?? []
      return nearest.flatMap { rows($0, in: parentText, .standard) }
    }
  }

  /// The kind itself, the kinds that it is a part of, theirs …
  private var ancestors: [KindID] {
    var found = [kind.id]
    var next = 0
    while next < found.count {
      let parents = context.handbook.vocabulary.kinds[found[next]]?.parents ?? []
      found += parents.map(\.value).filter { !found.contains($0) }
      next += 1
    }
    return found
  }
}
