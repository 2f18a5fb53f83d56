import Diagnostics
import HandbookModel

/// How one level stands to the level above.
struct LevelComparison: Sendable {
  /// Of leaf kinds that either level speaks of.
  var kinds: [KindID: [RefinedAttribute: RefinementVerdict]] = [:]
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
    return LevelComparison(
      kinds: verdicts(child.visits, parent.visits, nil),
      uncovered: (visits.uncovered(except: []) + papers.uncovered()).map(\.parent),
      papers: pairs(child.papers, parent.papers))
  }

  func compare(_ plan: Plan, _ parent: DocumentVersion) -> LevelComparison {
    let (rows, site) = (plan.visits.map(Visit.init), plan.siteFacts)
    let omitted = Set(plan.omissions.map(\.kind.value))
    let visits = comparison(rows, parent.visits, site)
    return LevelComparison(
      kinds: verdicts(rows, parent.visits, site),
      // A plan without a site (themes, surveys) does not plan every visit.
      uncovered: site == nil ? [] : visits.uncovered(except: omitted).map(\.parent))
  }

  private func comparison(
    _ child: [Visit], _ parent: [Visit], _ site: SiteFacts?
  ) -> VisitComparison {
    VisitComparison(
      kinds: kinds, order: order, child: RequirementTable(child),
      parent: RequirementTable(parent), site: site, names: names)
  }

  private func verdicts(
    _ child: [Visit], _ parent: [Visit], _ site: SiteFacts?
  ) -> [KindID: [RefinedAttribute: RefinementVerdict]] {
    let (down, up) = (comparison(child, parent, site), comparison(parent, child, site))
    var found: [KindID: [RefinedAttribute: RefinementVerdict]] = [:]
    for leaf in kinds.leaves {
      let family = kinds.ancestors(of: leaf)
      let (own, wanted) = (down.child.rows(ofAny: family), down.parent.rows(ofAny: family))
      guard !own.isEmpty || !wanted.isEmpty else { continue }
      let short = Set(down.shortfalls(of: leaf).map(\.attribute))
      let strict = Set(up.shortfalls(of: leaf).map(\.attribute))
      for attribute in RefinedAttribute.allCases {
        let states = (
          own.contains(where: attribute.isStated), wanted.contains(where: attribute.isStated)
        )
        let compared = attribute.compared
        found[leaf, default: [:]][attribute] =
          switch states {
          case (false, false): nil
          case (false, true): .inherited
          case (true, false): .added
          case (true, true):
            short.contains(compared) ? .short : strict.contains(compared) ? .stricter : .equal
          }
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
