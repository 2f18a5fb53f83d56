import Diagnostics
import HandbookModel

struct TierGap: Rule {
  static let info = RuleInfo(
    411, "tier-gap", .always(.error),
    checks: "Rows that tell the cases of a visit apart, by a number or by the values of a segment, "
      + "leave none out. A row without condition covers all the rest, and the deadline 'exempt' "
      + "closes a tier on purpose.",
    why: "A site just outside the tiers finds no rule for itself, and makes no visits or its own "
      + "rule.",
    fails: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | below 300 households | twice a year |
      | Routine visit | above 300 households | every quarter |
      """,
    repaired: """
      | Visit | Applies to | Deadline |
      | --- | --- | --- |
      | Routine visit | up to 300 households | twice a year |
      | Routine visit | above 300 households | every quarter |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let kinds = KindTree(context.handbook.vocabulary.kinds)
    for text in context.complete where !text.version.hasLostClauses {
      let table = RequirementTable(text.version.visits)
      for tiers in Tiers.all(of: text.version.visits, context.handbook.vocabulary) {
        check(tiers, table, kinds, text, context, into: &findings)
      }
      checkSegments(of: text, table, kinds, context, into: &findings)
    }
  }

  private func check(
    _ tiers: Tiers, _ table: RequirementTable, _ kinds: KindTree, _ text: DocumentText,
    _ context: RuleContext, into findings: inout Findings
  ) {
    let vocabulary = context.handbook.vocabulary
    let rows = table.rows(ofAny: kinds.ancestors(of: tiers.kind))
      .filter { tiers.lies(within: $0, vocabulary) }
    let intervals = rows.map { row in
      row.terms(vocabulary).first { $0.scale == tiers.scale }?.interval
    }
    // A row without a number holds for all of them.
    guard !intervals.contains(nil), let first = tiers.rows.first else { return }
    let gaps = NumericInterval.gaps(between: intervals.compactMap(\.self))
    guard !gaps.isEmpty else { return }
    let terms = gaps.map { Condition([tiers.scale.term($0)]) }
    findings.report(
      at: first.visit.head,
      "\(text.names.kind(tiers.kind)) has no row for \(text.names.writer.conditions(terms))",
      notes: tiers.rows.dropFirst().prefix(3).map {
        Note("the row for \(text.names.tier($0.visit)) stands here", at: $0.visit.head)
      },
      suggestions: [
        Suggestion(
          "Add a row for it, or one whose deadline is '\(text.names.inOwnWords.exempt)' if nobody "
            + "is visited there")
      ])
  }
}

extension TierGap {
  /// Values of a segment: where rows name two or more of an axis, they name them all.
  private func checkSegments(
    of text: DocumentText, _ table: RequirementTable, _ kinds: KindTree, _ context: RuleContext,
    into findings: inout Findings
  ) {
    var told: Set<SourceRange> = []
    for (kind, axis) in text.version.segmentedKinds(context.handbook.vocabulary) {
      let rows = table.rows(ofAny: kinds.ancestors(of: kind))
      let named = rows.map { $0.value(on: axis.id) }
      // A row without a value of the axis holds for all of them.
      guard !named.contains(nil), Set(named).count > 1, let first = rows.first,
        told.insert(first.head).inserted
      else { continue }
      let missing = axis.values.filter { !named.contains($0.id) }
        .map { Condition([.segment(axis.id, $0.id)]) }
      guard !missing.isEmpty else { continue }
      findings.report(
        at: first.head,
        "\(text.names.kind(kind)) has no row for \(text.names.writer.conditions(missing))",
        notes: [Note("the values of \(text.names.axis(axis.id)) are listed here", at: axis.range)],
        suggestions: [
          Suggestion(
            "Add a row for it, or one whose deadline is '\(text.names.inOwnWords.exempt)' if "
              + "nobody is visited there")
        ])
    }
  }
}

extension DocumentVersion {
  /// The kinds whose rows name values of an axis, each axis once, in the order of the text. Axes
  /// whose values are defined by numbers are scales.
  fileprivate func segmentedKinds(_ vocabulary: Vocabulary) -> [(KindID, SegmentAxis)] {
    var seen: Set<[String]> = []
    return visits.flatMap { visit in
      visit.terms(vocabulary).compactMap { term -> (KindID, SegmentAxis)? in
        guard case .segment(let id, _) = term, let axis = vocabulary.axes[id],
          seen.insert([visit.kind.text, id.text]).inserted
        else { return nil }
        return (visit.kind, axis)
      }
    }
  }
}

extension Visit {
  /// The value of `axis` for which the row holds, whatever else narrows it.
  fileprivate func value(on axis: AxisID) -> SegmentID? {
    (key.condition?.terms ?? []).lazy.compactMap { term in
      if case .segment(axis, let value) = term { value } else { nil }
    }.first
  }
}
