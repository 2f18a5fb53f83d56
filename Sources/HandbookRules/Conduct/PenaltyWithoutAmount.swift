import Diagnostics
import HandbookModel

struct PenaltyWithoutAmount: Rule {
  static let info = RuleInfo(
    609, "penalty-without-amount", .always(.warning),
    checks: "A penalty has an amount with an upper limit, a sanction such as a warning, or says by "
      + "what rule it is set; and it binds whoever did it, not the company.",
    why: "'Dealt with severely' cannot be imposed, and an amount that is found afterwards cannot "
      + "be defended.",
    fails: """
      | Provision | Category | Amount |
      | --- | --- | --- |
      | Falsified visit | penalty | at least 100 yuan |
      """,
    repaired: """
      | Provision | Category | Amount |
      | --- | --- | --- |
      | Falsified visit | penalty | 100 to 500 yuan |
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.complete {
      for penalty in text.version.provisions
      where penalty.category?.value == .penalty && !penalty.isUnreadable {
        checkAmount(penalty, text, into: &findings)
        checkAddressees(penalty, text, context.handbook.vocabulary, into: &findings)
      }
    }
  }

  private func checkAmount(
    _ penalty: Provision, _ text: DocumentText, into findings: inout Findings
  ) {
    switch penalty.amount?.value {
    case nil where !penalty.isDefinite && !text.cites(penalty):
      findings.report(
        at: penalty.name.whole, "Penalty for '\(penalty.name.text)' has no amount",
        notes: penalty.contents.first.map { [Note("this is all that is said", at: $0.whole)] }
          ?? [],
        suggestions: [Suggestion("State an amount, a sanction, or by what rule it is set")])
    case .value(let amount)? where amount.maximum == nil:
      guard let range = penalty.amount?.range else { return }
      findings.report(
        at: range, "Penalty for '\(penalty.name.text)' has no upper limit",
        suggestions: [Suggestion("State the highest amount too: '500 to 1,000 yuan'")])
    default: break
    }
  }

  private func checkAddressees(
    _ penalty: Provision, _ text: DocumentText, _ vocabulary: Vocabulary,
    into findings: inout Findings
  ) {
    guard let first = penalty.addressees.first,
      penalty.addressees.allSatisfy({ vocabulary.roles[$0.value]?.isCompany ?? false })
    else { return }
    findings.report(
      at: first.range,
      "Penalty for '\(penalty.name.text)' binds \(text.names.role(first.value)) itself",
      explanation: "The company would fine itself; whoever did it is meant.",
      suggestions: [Suggestion("Name the post that it binds")])
  }
}

extension Provision {
  /// It says what is done, or that a rule says it.
  fileprivate var isDefinite: Bool {
    guard governing.isEmpty else { return true }
    return ([name] + contents).contains { text in
      let finder = WordFinder(text.utf8)
      return !finder.places(of: .byRule).isEmpty || !finder.places(of: .sanction).isEmpty
    }
  }
}

extension Role {
  /// A body whose name ends as those of companies do.
  fileprivate var isCompany: Bool {
    sort == .body
      && name.all.contains { name in
        let finder = WordFinder(name.value)
        return finder.places(of: .company).last?.upperBound == finder.count
      }
  }
}

extension DocumentText {
  /// A rule is cited somewhere in its row.
  fileprivate func cites(_ penalty: Provision) -> Bool {
    version.citations.contains { citation in
      penalty.range.source == citation.range.source
        && penalty.range.offsets.contains(citation.range.offsets.lowerBound)
    }
  }
}
