import Diagnostics
import HandbookModel

struct VagueLimit: Rule {
  static let info = RuleInfo(
    210, "vague-limit", .always(.warning),
    checks: "Deadlines, due dates and rates are numbers, not words such as 'in time' or 'some'.",
    why: "Nobody can be late for 'promptly', and no share of 'some owners' is too small.",
    fails: "| Repair visit | promptly | some owners |",
    repaired: "| Repair visit | within 3 days after the repair is finished | 30% |")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      for limit in text.version.vagueTimes {
        findings.report(
          at: limit.range, "'\(limit.value)' is no limit that anybody can keep",
          suggestions: [Suggestion("Write a number, such as 'within 3 days', or who decides")])
      }
      for share in text.version.vagueShares {
        findings.report(
          at: share.range, "'\(share.value)' is no share that anybody can count",
          suggestions: [Suggestion("Write a number, such as '30%', or who sets it")])
      }
    }
  }
}

extension DocumentVersion {
  /// Rates without a number, as the clauses state them; rows that share a cell state it once.
  fileprivate var vagueShares: [Located<String>] {
    clauses.compactMap { clause in
      guard case .value(.vague(let words))? = clause.rate?.value else { return nil }
      return clause.rate.map { Located(words, at: $0.range) }
    }.eachPlaceOnce
  }

  fileprivate var vagueTimes: [Located<String>] {
    let deadlines = clauses.compactMap { clause -> Located<String>? in
      guard case .value(.vague(let words))? = clause.deadline?.value else { return nil }
      return clause.deadline.map { Located(words, at: $0.range) }
    }
    let dates =
      papers.flatMap { $0.stages.compactMap(\.due) } + escalations.flatMap(\.dates)
      + procedures.joined().flatMap(\.dates)
    return (deadlines + dates.compactMap(\.vague) + provisions.compactMap(\.vagueTime))
      .eachPlaceOnce
  }
}

extension Escalation {
  fileprivate var dates: [Located<DueDate>] { chain.compactMap(\.due) + [due].compactMap { $0 } }
}

extension Step {
  fileprivate var dates: [Located<DueDate>] {
    [due].compactMap { $0 } + branches.compactMap(\.due) + substeps.flatMap(\.dates)
  }
}

extension Provision {
  /// `定期` says of a provision all that many a company wants to say; a limit it is not.
  fileprivate var vagueTime: Located<String>? {
    guard let time, case .vague(let words) = time.value else { return nil }
    return Located(words, at: time.range)
  }
}

extension Located<DueDate> {
  fileprivate var vague: Located<String>? {
    if case .vague(let words) = value { Located<String>(words, at: range) } else { nil }
  }
}

extension [Located<String>] {
  fileprivate var eachPlaceOnce: [Located<String>] {
    var seen: Set<SourceRange> = []
    return filter { seen.insert($0.range).inserted }
  }
}
