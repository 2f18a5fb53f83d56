import Diagnostics
import HandbookModel

struct ConflictingResponsible: Rule {
  static let info = RuleInfo(
    305, "conflicting-responsible", .always(.error),
    checks: "One task has one owner: duties, steps, reports, records and visits name the same role "
      + "for compiling, reviewing, approving, keeping or archiving a paper, and for a visit. A sample "
      + "of visits that somebody makes already belongs to the same role.",
    why: "Each of the two takes the other to have done it.",
    fails: """
      <!-- duties -->
      - **Manager**: reviews the [Monthly Summary].

      <!-- reports -->
      | Report | Route |
      | --- | --- |
      | [Monthly Summary] | Clerk compiles → Supervisor reviews |
      """,
    repaired: """
      <!-- duties -->
      - **Manager**: reviews the [Monthly Summary].

      <!-- reports -->
      | Report | Route |
      | --- | --- |
      | [Monthly Summary] | Clerk compiles → Manager reviews |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let authority = Authority(context.handbook.vocabulary.roles)
    for text in context.originals {
      for task in Assignments.all(of: text.version) {
        guard let (one, other) = task.contradiction(authority) else { continue }
        report(task, one, other, text, into: &findings)
      }
      checkSamples(text, context, into: &findings)
    }
  }

  private func report(
    _ task: Assignments, _ one: Located<RoleID>, _ other: Located<RoleID>, _ text: DocumentText,
    into findings: inout Findings
  ) {
    let (first, second) = (text.names.role(one.value), text.names.role(other.value))
    let notes = [Note("\(first) is named here", at: one.range)]
    let suggestions = [
      Suggestion("Name one role in both places, or say what part of the task each of them has")
    ]
    switch task.object {
    case .visit(let kind):
      findings.report(
        at: other.range,
        "\(text.names.kind(kind)) is given to \(second) here and to \(first) before",
        notes: notes, suggestions: suggestions)
    case .paper(let subject):
      let paper = text.names.paper(subject)
      switch task.act {
      case .compile, .visit:
        findings.report(
          at: other.range, "\(paper) is compiled by \(second) here and by \(first) before",
          notes: notes, suggestions: suggestions)
      case .review:
        findings.report(
          at: other.range, "\(paper) is reviewed by \(second) here and by \(first) before",
          notes: notes, suggestions: suggestions)
      case .approve:
        findings.report(
          at: other.range, "\(paper) is approved by \(second) here and by \(first) before",
          notes: notes, suggestions: suggestions)
      case .archive:
        findings.report(
          at: other.range, "\(paper) is archived by \(second) here and by \(first) before",
          notes: notes, suggestions: suggestions)
      case .keep:
        findings.report(
          at: other.range, "\(paper) is kept by \(second) here and by \(first) before",
          notes: notes, suggestions: suggestions)
      }
    }
  }
}

extension ConflictingResponsible {
  /// A part of a kind that is only a sample of the whole's cases, and visited by somebody else.
  private func checkSamples(
    _ text: DocumentText, _ context: RuleContext, into findings: inout Findings
  ) {
    let kinds = KindTree(context.handbook.vocabulary.kinds)
    let table = RequirementTable(text.visits)
    for visit in text.visits where visit.isSample {
      guard let kind = kinds[visit.kind], kind.event == nil, kind.feature == nil,
        let own = visit.leaders, own.origin == .own,
        let whole = table.rows(ofAny: kinds.ancestors(of: visit.kind)).first(where: { row in
          row.kind != visit.kind && kinds[row.kind]?.event == nil && row.visitsAll
        }),
        let leaders = whole.leaders, leaders.origin == .own,
        let (one, other) = leaders.value.value?.disjoint(from: own.value.value)
      else { continue }
      findings.report(
        at: own.range,
        "\(text.names.role(other)) makes \(text.names.kind(visit.kind)) with customers whom "
          + "\(text.names.role(one)) visits already",
        explanation:
          "Both rows hold for the same cases in the same period, and neither says who of "
          + "the two makes the visit and the record",
        notes: [
          Note(
            "\(text.names.role(one)) makes every \(text.names.kind(whole.kind)) here",
            at: leaders.range)
        ],
        suggestions: [Suggestion("Give the sample to the same role, or say how it differs")])
    }
  }
}

extension Visit {
  /// Some of the cases of `whole`, visited by somebody else.
  func isSample(of whole: Visit) -> Bool {
    guard isSample, kind != whole.kind, let own = leaders?.value.value else { return false }
    return whole.leaders?.value.value?.disjoint(from: own) != nil
  }

  /// Some of the cases that another row tells when to visit.
  fileprivate var isSample: Bool {
    guard case .parent? = deadline?.origin, let rate, rate.origin == .own else { return false }
    switch rate.value.value {
    case .vague, .sample: return true
    case .share(let share, _, _): return share < Share(percent: 100)
    case .each, .delegated, nil: return false
    }
  }

  fileprivate var visitsAll: Bool {
    switch rate?.value.value {
    case .each: true
    case .share(let share, nil, _): share >= Share(percent: 100)
    case .share, .sample, .delegated, .vague, nil: false
    }
  }
}

extension Leaders {
  /// One role of each, where they have none in common.
  fileprivate func disjoint(from other: Leaders?) -> (RoleID, RoleID)? {
    guard let other, let own = roles.first?.value, let their = other.roles.first?.value,
      Set(roles.map(\.value)).isDisjoint(with: other.roles.map(\.value)),
      own != .visitor, their != .visitor
    else { return nil }
    return (own, their)
  }
}
