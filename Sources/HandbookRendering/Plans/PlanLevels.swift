import Diagnostics
import HandbookModel
import HandbookRules

/// What a plan is held to: the documents that it refines, and what these refine in turn, each once,
/// the nearest first.
struct PlanLevels {
  struct Level {
    let text: DocumentText
    let policy: PlanPolicy
  }

  let plan: Plan
  let levels: [Level]
  private let kinds: KindTree

  init(_ context: HandbookContext, _ plan: Plan) {
    self.plan = plan
    let vocabulary = context.handbook.vocabulary
    let kinds = KindTree(vocabulary.kinds)
    self.kinds = kinds
    levels = PlanLevels.texts(plan, context).map { text in
      Level(
        text: text,
        policy: PlanPolicy(
          plan: plan, policy: text.document, visits: text.version.visits, kinds: kinds,
          vocabulary: vocabulary))
    }
  }

  private static func texts(_ plan: Plan, _ context: HandbookContext) -> [DocumentText] {
    var waiting = plan.refines[...]
    var seen: Set<DocumentKey> = []
    var texts: [DocumentText] = []
    while let entry = waiting.popFirst() {
      guard let key = entry.key, seen.insert(key).inserted, let text = context.text(of: key) else {
        continue
      }
      texts.append(text)
      waiting += text.document.refines
    }
    return texts
  }

  /// What the line keeps to: its own limit, else those of the rows of the nearest document.
  func deadlines(of line: PlanVisit) -> [Deadline] {
    if let own = line.within?.value { return [own] }
    return nearestRows(of: line).compactMap { $0.deadline?.value.value }
  }

  private func nearestRows(of line: PlanVisit) -> [Visit] {
    levels.lazy.map { $0.policy.rowsInForce(for: line) }.first { !$0.isEmpty } ?? []
  }

  /// The worst of the line's deadlines beside that of a row; nil where one of the two states none.
  func standing(of line: PlanVisit, beside row: Visit) -> Strictness? {
    guard let wanted = row.deadline?.value.value else { return nil }
    // Each row of the nearest document holds by itself, at its own time of the year.
    if line.within == nil, nearestRows(of: line).contains(where: { $0.head == row.head }) {
      return .equal
    }
    let kind = kinds[line.kind.value]
    let standings = deadlines(of: line).map { $0.strictness(beside: wanted, of: kind) }
    return [.short, .other, .equal, .margin].first(where: standings.contains)
  }

  /// Rows of what the plan is held to for which it has neither a line nor a reason, each kind once,
  /// with the level that asks for it. A plan without a site (themes, surveys) need not have all.
  var missing: [(level: Level, row: Visit)] {
    guard let site = plan.site else { return [] }
    let features = Set(site.features.map(\.value))
    var answered = Set(plan.omissions.map(\.kind.value))
    for line in plan.visits { answered.formUnion(kinds.ancestors(of: line.kind.value).keys) }
    var missing: [(level: Level, row: Visit)] = []
    for level in levels {
      for row in level.text.version.visits where row.isPrinted && kinds[row.kind] != nil {
        let isHad = kinds.feature(of: row.kind).map(features.contains) ?? true
        guard isHad, answered.isDisjoint(with: kinds.ancestors(of: row.kind).keys) else { continue }
        answered.insert(row.kind)
        missing.append((level, row))
      }
    }
    return missing
  }
}

extension HandbookContext {
  /// A document of any handbook as it stands in this language.
  func text(of key: DocumentKey) -> DocumentText? {
    if let own = current.first(where: { $0.document.key == key }) { return own }
    return workspace.document(key).flatMap { DocumentText($0, in: language, tables: tables) }
  }
}

extension DocumentText {
  /// What a link to a clause is called on other pages: `TL-KF-07 § 8`.
  func source(of range: SourceRange) -> String {
    let number = document.number?.value ?? version.title.value
    let section = outline.label(at: range)
    return section.isEmpty ? number : number + " " + section
  }
}
