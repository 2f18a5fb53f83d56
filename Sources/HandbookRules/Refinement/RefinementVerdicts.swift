import Diagnostics
import HandbookModel

/// How what a document or plan says of a kind of visit stands to what its parent says of it.
public enum RefinementVerdict: Int, Hashable, Sendable {
  /// In this order the worse comes first, where several cases are told together.
  case short, stricter, equal
  /// The child says nothing, and what the parent says holds.
  case inherited
  /// The parent says nothing.
  case added
}

/// Of a kind of visit, what is compared between levels.
public enum RefinedAttribute: String, CaseIterable, Sendable {
  case deadline, rate, leader, companion, method, fallback, sheet, signature, topic, contact
}

/// Every document and plan of a handbook against each of its parents, kind by kind and attribute by
/// attribute. The relation is the one that VB702 to VB706 check; here it is also asked the other way
/// round, which tells the stricter from the equal.
public struct RefinementVerdicts: Sendable {
  /// A document or plan that refines another document.
  public enum Child: Hashable, Sendable {
    case document(DocumentKey)
    case plan(PlanID)
  }

  /// A report or record of a child beside the parent's that it stands for.
  public struct PaperPair: Sendable {
    /// The places of both names.
    public let child: SourceRange
    public let parent: SourceRange
    public let verdict: RefinementVerdict
  }

  private struct Pair: Hashable {
    let child: Child
    let parent: DocumentKey
  }

  private var levels: [Pair: LevelComparison] = [:]
  private let kinds: KindTree

  public init(_ handbook: Handbook, in workspace: Workspace) {
    kinds = KindTree(handbook.vocabulary.kinds)
    let maker = LevelMaker(
      kinds: kinds, order: ConductOrder(handbook),
      names: Names(
        workspace: workspace, handbook: handbook, language: handbook.languages.first ?? .en))
    for document in handbook.documents {
      for (key, parent) in RefinementVerdicts.parents(of: document.refines, in: workspace) {
        guard let text = document.original else { continue }
        levels[Pair(child: .document(document.key), parent: key)] = maker.compare(text, parent)
      }
    }
    for plan in handbook.plans {
      for (key, parent) in RefinementVerdicts.parents(of: plan.refines, in: workspace) {
        levels[Pair(child: .plan(plan.id), parent: key)] = maker.compare(plan, parent)
      }
    }
  }

  private static func parents(
    of entries: [Refinement], in workspace: Workspace
  ) -> [(DocumentKey, DocumentVersion)] {
    entries.compactMap(\.key).compactMap { key in
      workspace.document(key)?.original.map { (key, $0) }
    }
  }

  /// Nil where `child` does not refine `parent`, or neither speaks of the kind. For a kind with
  /// parts the worst of them.
  ///
  /// - Parameter key: of a row of the child's: only the cases that it holds for.
  public func verdict(
    of attribute: RefinedAttribute, for kind: KindID, where key: ClauseKey? = nil,
    in child: Child, against parent: DocumentKey
  ) -> RefinementVerdict? {
    guard let level = levels[Pair(child: child, parent: parent)] else { return nil }
    if let key, let own = level.rows[key] { return own[attribute] }
    let found = level.kinds
    if let own = found[kind] { return own[attribute] }
    let parts = kinds.leaves.filter { kinds.ancestors(of: $0)[kind] != nil }
    return parts.compactMap { found[$0]?[attribute] }.min { $0.rawValue < $1.rawValue }
  }

  /// The places of what the parent names and the child does not: rows of visits, reports, records.
  public func uncovered(in child: Child, against parent: DocumentKey) -> [SourceRange] {
    levels[Pair(child: child, parent: parent)]?.uncovered ?? []
  }

  public func papers(in child: Child, against parent: DocumentKey) -> [PaperPair] {
    levels[Pair(child: child, parent: parent)]?.papers ?? []
  }
}
