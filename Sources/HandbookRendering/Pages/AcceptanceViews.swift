import Diagnostics
import HandbookModel
import HandbookRules

extension ViewShape {
  static let acceptance = ViewShape(
    "acceptance",
    ["code": .text, "summary": .text, "reason": .text, "approver": .text, "until": .text])
}

/// The errors of an issued text that somebody answers for: whoever reads the text is told.
struct AcceptanceViews {
  let context: HandbookContext

  /// In the order of the texts; those of a document stand on the page of each of its languages.
  func views(in sources: [SourceID]) -> [View] {
    context.acceptances.filter { sources.contains($0.finding.range.source) }.map(view)
  }

  /// The same as lines of words, for pages that have a list of facts.
  func links(in source: SourceID) -> [View] {
    context.acceptances.filter { $0.finding.range.source == source }.map { acceptance in
      let allowance = acceptance.allowance
      let until = allowance.expiry.map(context.writer.day) ?? ""
      return .link(
        acceptance.finding.summary.text(in: language), "",
        note: "\(allowance.reason) (\(allowance.approver ?? ""), \(until))")
    }
  }

  private func view(_ acceptance: Acceptance) -> View {
    let allowance = acceptance.allowance
    return View(
      .acceptance,
      [
        "code": .text(acceptance.finding.code.description),
        "summary": .text(acceptance.finding.summary.text(in: language)),
        "reason": .text(allowance.reason), "approver": .text(allowance.approver ?? ""),
        "until": .text(allowance.expiry.map(context.writer.day) ?? ""),
      ])
  }

  private var language: MessageLanguage {
    context.language == .en ? .english : .simplifiedChinese
  }
}
