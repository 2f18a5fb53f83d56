import Diagnostics
import HandbookModel

/// An error of an issued text that somebody answers for until a day: it is published, and printed on
/// the page of the text.
public struct Acceptance: Sendable {
  public let finding: Diagnostic
  /// With an approver and an expiry.
  public let allowance: Allowance
}

extension Allowance {
  /// Why it does not accept an error of an issued text; nil where it does.
  ///
  /// - Parameter today: nil: no acceptance has ended.
  func lack(on today: CalendarDay?) -> Message? {
    guard let approver, let expiry else {
      return "this comment does not accept an error of an issued text without who answers for it "
        + "and until when: 'reason; by: NAME; until: 2027-06-30'"
    }
    guard let today, expiry < today else { return nil }
    return "accepted by \(approver) until \(expiry), which has passed"
  }
}
