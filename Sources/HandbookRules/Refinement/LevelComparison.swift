import Diagnostics
import HandbookModel

/// How one level stands to the level above.
struct LevelComparison: Sendable {
  typealias Verdicts = [RefinedAttribute: RefinementVerdict]

  /// Of leaf kinds that either level speaks of.
  var kinds: [KindID: Verdicts] = [:]
  /// The same for each row of the child that holds only in some cases.
  var rows: [ClauseKey: Verdicts] = [:]
  var uncovered: [SourceRange] = []
  var papers: [RefinementVerdicts.PaperPair] = []
}

/// Compares levels of one handbook.
struct LevelMaker {
  let kinds: KindTree
  let order: ConductOrder
  let names: Names

  func compare(_ child: DocumentVersion, _ parent: DocumentVersion) -> LevelComparison {
    let visits = comparison(child.visits, parent.visits, nil)
    let papers = PaperComparison(
      order: order, child: child.papers, parent: parent.papers, names: names)
    var level = level(child.visits, parent.visits, nil)
    level.uncovered = (visits.uncovered(except: []) + papers.uncovered()).map(\.parent)
    level.papers = pairs(child.papers, parent.papers)
    return level
  }

  func compare(_ plan: Plan, _ parent: DocumentVersion) -> LevelComparison {
    let (rows, site) = (plan.visits.map(Visit.init), plan.siteFacts)
    let omitted = Set(plan.omissions.map(\.kind.value))
    let visits = comparison(rows, parent.visits, site)
    var level = level(rows, parent.visits, site)
    // A plan without a site (themes, surveys) does not plan every visit.
    level.uncovered = site == nil ? [] : visits.uncovered(except: omitted).map(\.parent)
    return level
  }

  private func comparison(
    _ child: [Visit], _ parent: [Visit], _ site: SiteFacts?
  ) -> VisitComparison {
    VisitComparison(
      kinds: kinds, order: order, child: RequirementTable(child),
      parent: RequirementTable(parent), site: site, names: names)
  }

  /// Of each kind, and of each row of the child that does not hold for all of a kind.
  private func level(_ child: [Visit], _ parent: [Visit], _ site: SiteFacts?) -> LevelComparison {
    let (down, up) = (comparison(child, parent, site), comparison(parent, child, site))
    var level = LevelComparison()
    for leaf in kinds.leaves {
      let family = kinds.ancestors(of: leaf)
      let (own, wanted) = (down.child.rows(ofAny: family), down.parent.rows(ofAny: family))
      guard !own.isEmpty || !wanted.isEmpty else { continue }
      func verdicts(where key: ClauseKey?) -> LevelComparison.Verdicts {
        let short = Set(down.shortfalls(of: leaf, where: key).map(\.attribute))
        let strict = Set(up.shortfalls(of: leaf, where: key).map(\.attribute))
        return self.verdicts(own, wanted, short, strict)
      }
      level.kinds[leaf] = verdicts(where: nil)
      for row in own
      where row.kind == leaf && (row.key.condition != nil || row.key.occurrence != nil) {
        level.rows[row.key] = verdicts(where: row.key)
      }
    }
    return level
  }

  private func verdicts(
    _ own: [Visit], _ wanted: [Visit], _ short: Set<Shortfall.Attribute>,
    _ strict: Set<Shortfall.Attribute>
  ) -> LevelComparison.Verdicts {
    var found: LevelComparison.Verdicts = [:]
    for attribute in RefinedAttribute.allCases {
      let isOwn = own.contains(where: attribute.isStated)
      let isWanted = wanted.contains(where: attribute.isStated)
      switch (isOwn, isWanted) {
      case (false, false): continue
      case (false, true): found[attribute] = .inherited
      case (true, false): found[attribute] = .added
      case (true, true):
        let isStrict = strict.contains(attribute.compared)
        found[attribute] =
          short.contains(attribute.compared) ? .short : isStrict ? .stricter : .equal
      }
    }
    return found
  }

  private func pairs(_ child: [Paper], _ parent: [Paper]) -> [RefinementVerdicts.PaperPair] {
    child.flatMap { paper in
      parent.compactMap { wanted -> RefinementVerdicts.PaperPair? in
        let down = PaperComparison(order: order, child: [paper], parent: [wanted], names: names)
        guard down.uncovered().isEmpty else { return nil }
        let up = PaperComparison(order: order, child: [wanted], parent: [paper], names: names)
        return RefinementVerdicts.PaperPair(
          child: paper.subject.range, parent: wanted.subject.range,
          verdict: !down.shortfalls().isEmpty
            ? .short : up.shortfalls().isEmpty ? .equal : .stricter)
      }
    }
  }
}

extension RefinedAttribute {
  fileprivate var compared: Shortfall.Attribute {
    switch self {
    case .deadline: .deadline
    case .rate: .rate
    case .leader: .leader
    case .companion: .companion
    case .method: .method
    case .fallback: .fallback
    case .sheet: .sheet
    case .signature: .signature
    case .topic: .topic
    case .contact: .contact
    }
  }

  fileprivate func isStated(in visit: Visit) -> Bool {
    switch self {
    case .deadline: visit.deadline != nil
    case .rate: visit.rate != nil
    case .leader: visit.leaders != nil
    case .companion: visit.companions != nil
    case .method: visit.methods != nil
    case .fallback: visit.fallbacks != nil
    case .sheet: !visit.sheets.isUnstated
    case .signature: !visit.signatures.isUnstated
    case .topic: !visit.topics.isUnstated
    case .contact: !visit.contacts.isUnstated
    }
  }
}
