import Diagnostics
import HandbookModel

/// Two parents of one document or plan, and what cannot be kept of both.
struct ParentConflict: Sendable {
  /// `refines: [{ id: … }]` that names the later of the two.
  let entry: Refinement
  let earlier: DocumentKey
  let later: DocumentKey
  let names: Names
  let clashes: [ParentClash]
}

extension RuleContext {
  /// Every pair of parents that no conduct satisfies.
  static func parentConflicts(of handbook: Handbook, in workspace: Workspace) -> [ParentConflict] {
    let documents = handbook.documents.flatMap { document -> [ParentConflict] in
      guard let text = document.original else { return [] }
      return parentConflicts(
        document.refines, of: text.visits, text.language, handbook, workspace)
    }
    let language = handbook.languages.first ?? .en
    return documents
      + handbook.plans.flatMap { plan in
        parentConflicts(
          plan.refines, of: plan.visits.map(Visit.init), language, handbook, workspace)
      }
  }

  private static func parentConflicts(
    _ entries: [Refinement], of child: [Visit], _ language: Language, _ handbook: Handbook,
    _ workspace: Workspace
  ) -> [ParentConflict] {
    guard entries.count > 1 else { return [] }
    let names = Names(workspace: workspace, handbook: handbook, language: language)
    let parents = entries.compactMap { entry in
      entry.key.flatMap(workspace.document).map { (entry: entry, document: $0) }
    }
    return parents.indices.flatMap { index in
      parents.prefix(index).compactMap { earlier -> ParentConflict? in
        let later = parents[index]
        guard let left = earlier.document.original, let right = later.document.original else {
          return nil
        }
        let comparison = ParentComparison(
          child: child, left: left, right: right, handbook: handbook, names: names)
        return ParentConflict(
          entry: later.entry, earlier: earlier.document.key, later: later.document.key,
          names: names, clashes: comparison.clashes())
      }
    }
  }
}

extension [RefinementResult] {
  /// Without what no child could keep: it is the parents' fault.
  func without(_ parentConflicts: [ParentConflict]) -> [RefinementResult] {
    let places = Set(
      parentConflicts.flatMap(\.clashes).flatMap { [$0.left.range, $0.right.range] })
    guard !places.isEmpty else { return self }
    return map { result in
      RefinementResult(
        entry: result.entry, parent: result.parent, isPlan: result.isPlan,
        isIssued: result.isIssued, names: result.names,
        shortfalls: result.shortfalls.filter { !places.contains($0.parent.range) },
        uncovered: result.uncovered)
    }
  }
}
