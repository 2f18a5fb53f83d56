import HandbookModel

extension RuleContext {
  /// Every document and plan of a handbook against each of its parents.
  static func refinements(of handbook: Handbook, in workspace: Workspace) -> [RefinementResult] {
    let maker = RefinementMaker(
      handbook: handbook, workspace: workspace, order: ConductOrder(handbook),
      kinds: KindTree(handbook.vocabulary.kinds))
    return handbook.documents.flatMap(maker.results) + handbook.plans.flatMap(maker.results)
  }
}

private struct RefinementMaker {
  let handbook: Handbook
  let workspace: Workspace
  let order: ConductOrder
  let kinds: KindTree

  func results(of document: Document) -> [RefinementResult] {
    guard let version = document.original else { return [] }
    let names = names(in: version.language)
    return parents(of: document.refines).map { entry, parent, text in
      let visits = comparison(version.visits, text.visits, site: nil, names: names)
      let papers = PaperComparison(
        order: order, child: version.papers, parent: text.papers, names: names)
      return RefinementResult(
        entry: entry, parent: parent, isPlan: false, isIssued: document.status == .issued,
        names: names,
        shortfalls: visits.shortfalls() + papers.shortfalls()
          + TargetComparison(child: version.targets, parent: text.targets, names: names)
          .shortfalls(),
        uncovered: visits.uncovered(except: []) + papers.uncovered())
    }
  }

  func results(of plan: Plan) -> [RefinementResult] {
    let names = names(in: handbook.languages.first ?? .en)
    let rows = plan.visits.map(Visit.init)
    let omitted = Set(plan.omissions.map(\.kind.value))
    return parents(of: plan.refines).map { entry, parent, text in
      let visits = comparison(rows, text.visits, site: plan.siteFacts, names: names)
      return RefinementResult(
        entry: entry, parent: parent, isPlan: true, isIssued: plan.status == .issued,
        names: names, shortfalls: visits.shortfalls(),
        // A plan without a site (themes, surveys) does not plan every visit.
        uncovered: plan.site == nil ? [] : visits.uncovered(except: omitted))
    }
  }

  private func comparison(
    _ child: [Visit], _ parent: [Visit], site: SiteFacts?, names: Names
  ) -> VisitComparison {
    VisitComparison(
      kinds: kinds, order: order, child: RequirementTable(child),
      parent: RequirementTable(parent), site: site, names: names)
  }

  private func parents(
    of entries: [Refinement]
  ) -> [(entry: Refinement, parent: Document, text: DocumentVersion)] {
    entries.compactMap { entry in
      guard let parent = entry.key.flatMap(workspace.document), let text = parent.original
      else { return nil }
      return (entry, parent, text)
    }
  }

  private func names(in language: Language) -> Names {
    Names(workspace: workspace, handbook: handbook, language: language)
  }
}

extension Plan {
  /// Nil for a plan of the company.
  var siteFacts: SiteFacts? {
    guard let site else { return nil }
    var facts = SiteFacts()
    facts.features = Set(site.features.map(\.value))
    for number in site.facts.flatMap(\.numbers) {
      facts.numbers[AxisID(number.name.value), default: []].append(number.value.value)
    }
    return facts
  }
}

extension Visit {
  /// A line of a plan as a row of requirements: it states only where it is stricter.
  init(_ line: PlanVisit) {
    self.init(
      key: ClauseKey(.kind(line.kind.value), condition: line.condition?.value),
      kind: line.kind.value, isPrinted: true, heads: [line.kind.range])
    deadline = line.within.map { Sourced(.value($0.value), at: $0.range, from: .own) }
    rate = line.rate.map { Sourced(.value($0.value), at: $0.range, from: .own) }
    leaders = line.leaders.map { Sourced(.value($0.value), at: $0.range, from: .own) }
    methods = line.methods.map { Sourced(.value($0.value), at: $0.range, from: .own) }
    companions = line.companions.first.map {
      Sourced(.value(line.companions), at: $0.range, from: .own)
    }
    sheets.items = line.form.map { [SourcedSet.Item($0.value, at: $0.range, from: .own)] } ?? []
  }
}
