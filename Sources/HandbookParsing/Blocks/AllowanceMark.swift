import Diagnostics
import HandbookModel

/// A comment by which an author accepts a finding: `allow VB404 "text": reason; by: NAME; until: DATE`.
struct AllowanceMark {
  var code: RuleCode
  /// The finding's text that is meant, where the comment quotes one.
  var quoted: String?
  var reason: SourceText
  var approver: String?
  var expiry: CalendarDay?
  var range: SourceRange

  /// - Parameter scope: the block or entry behind the comment.
  func allowance(of scope: SourceRange) -> Allowance {
    Allowance(
      code: code, text: quoted, reason: reason.text, approver: approver, expiry: expiry,
      scope: scope, range: range)
  }
}

extension MarkerReader {
  mutating func allowance(
    _ text: SourceText, firstWord: String, range: SourceRange
  ) -> Marker? {
    let parts = text.split(at: ":", limit: 1)
    let head = parts[0].text.dropFirst(firstWord.count)
    let words = head.split(separator: " ", maxSplits: 1)
    guard let code = words.first.flatMap({ RuleCode(text: $0) }), parts.count == 2,
      !parts[1].trimmed.isEmpty
    else {
      report(incomplete: range)
      return nil
    }
    var mark = AllowanceMark(
      code: code, quoted: words.count > 1 ? words[1].filter { !"\"“”".contains($0) } : nil,
      reason: parts[1].trimmed, range: range)
    readTerms(of: &mark)
    guard !mark.reason.isEmpty else {
      report(incomplete: range)
      return nil
    }
    return Marker(meaning: .allow(mark), range: range)
  }

  /// Who accepts it and until when stand behind the reason, in any order.
  private mutating func readTerms(of mark: inout AllowanceMark) {
    var parts = mark.reason.split(at: ";")
    // A reason may have semicolons of its own.
    while parts.count > 1, let last = parts.last, read(last.trimmed, into: &mark) {
      parts.removeLast()
    }
    mark.reason = SourceText.joined(parts, by: ";")?.trimmed ?? mark.reason
  }

  /// False where it is a part of the reason.
  private mutating func read(_ term: SourceText, into mark: inout AllowanceMark) -> Bool {
    let sides = term.split(at: ":", limit: 1).map(\.trimmed)
    if sides.count == 2, CellWords.shared.says(.acceptedBy, sides[0].text) {
      mark.approver = sides[1].isEmpty ? nil : sides[1].text
      return true
    }
    guard let length = term.prefixLength(CellWords.shared[.acceptedUntil]) else { return false }
    let rest = term.suffix(from: length).trimmed
    let date = rest.text.hasPrefix(":") || rest.text.hasPrefix("\u{FF1A}") ? sides[1] : rest
    let reading = Self.dates.dayRange(date)
    findings += reading.diagnostics
    mark.expiry = reading.value?.last
    return true
  }

  private static let dates = PhraseReader(
    names: HandbookNames(Vocabulary()), conventions: Conventions())

  private mutating func report(incomplete range: SourceRange) {
    findings.append(
      Diagnostic(
        RuleCode(109), .error, at: range, "An accepted finding needs its code and a reason",
        explanation: "Write it as 'allow VB210 \"text\": reason'"))
  }
}
