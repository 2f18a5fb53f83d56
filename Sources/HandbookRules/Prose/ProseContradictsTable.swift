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
      let claims = Claims(text, vocabulary: context.handbook.vocabulary)
      for contradiction in claims.contradictions {
        findings.report(contradiction, names: text.names)
      }
      for pair in claims.disagreements {
        findings.report(
          at: pair.second.quantity.range,
          "'\(pair.second.written)' contradicts '\(pair.first.written)', said of \(pair.subject) too",
          notes: [
            Note("The text says '\(pair.first.written)' here", at: pair.first.quantity.range)
          ],
          suggestions: [Suggestion("State it once, as a row of a marked block")])
      }
    }
  }
}

/// A figure that differs from all that is stated.
struct Contradiction {
  /// One wrong figure in several places is one mistake, most likely of the table.
  struct Key: Hashable {
    var aspect: Restatement.Aspect
    var subject: Message
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
