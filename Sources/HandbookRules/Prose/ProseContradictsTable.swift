import Diagnostics
import HandbookModel

/// Figures in running text. Rows of blocks that disagree are found when they are merged, and reported
/// under the same code.
struct ProseContradictsTable: Rule {
  static let info = RuleInfo(
    213, "prose-contradicts-table", .always(.error),
    checks: "A figure in running text agrees with what the marked blocks state of the same visit, "
      + "report, record, case or target; clauses of one visit agree with each other, and no row "
      + "departs from what the row for all visits states.",
    why: "Two readers would follow two rules, and each could show where it stands.",
    fails: """
      Complaints are visited within 5 days.

      <!-- visits: deadline -->
      - Complaint visit: within 3 days after the complaint is closed
      """,
    repaired: """
      Complaints are visited within 3 days.

      <!-- visits: deadline -->
      - Complaint visit: within 3 days after the complaint is closed
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let restatements = Restatements(text, vocabulary: context.handbook.vocabulary)
      var told: [Contradiction.Key: Int] = [:]
      var contradictions: [Contradiction] = []
      for remark in text.version.remarks {
        guard let stated = restatements.restatement(of: remark),
          !stated.agrees(with: remark.quantity.value)
        else { continue }
        let contradiction = Contradiction(remark: remark, stated: stated)
        if let first = told[contradiction.key] {
          contradictions[first].others.append(remark.quantity.range)
        } else {
          told[contradiction.key] = contradictions.count
          contradictions.append(contradiction)
        }
      }
      for contradiction in contradictions {
        findings.report(contradiction, names: text.names)
      }
    }
  }
}

/// A figure that differs from all that is stated.
struct Contradiction {
  /// One wrong figure in several places is one mistake, most likely of the table.
  struct Key: Hashable {
    var aspect: Restatement.Aspect
    var subject: String
    var quantity: Remark.Quantity
  }

  var remark: Remark
  var stated: Restatement
  /// Where else the text says the same.
  var others: [SourceRange] = []

  var key: Key {
    Key(aspect: stated.aspect, subject: stated.subject, quantity: remark.quantity.value)
  }
}
