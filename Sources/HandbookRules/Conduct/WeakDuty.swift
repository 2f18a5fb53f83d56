import Diagnostics
import HandbookModel

struct WeakDuty: Rule {
  static let info = RuleInfo(
    606, "weak-duty", .always(.warning),
    checks: "A case that is reported to somebody above must be reported; the text does not say "
      + "that it may be.",
    why: "Whoever would rather not report it need not: 'may' is no duty, and nobody can be asked "
      + "why the case stayed where it was.",
    fails: "1. a service-quality problem: may be reported to the project manager",
    repaired: "1. a service-quality problem: shall be reported to the project manager")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      let reader = ReportReader(context.handbook.vocabulary)
      for step in text.version.stepTexts where !reader.isParty(step.actor) {
        for report in reader.weakReports(in: step.text) {
          findings.report(report, in: step.text, text)
        }
      }
      for row in text.version.escalations {
        guard let recipient = row.chain.first?.role.value else { continue }
        for report in reader.weakReports(in: row.occasion, to: recipient) {
          findings.report(report, in: row.occasion, text)
        }
      }
    }
  }
}

extension Findings {
  fileprivate mutating func report(
    _ report: WeakReport, in source: SourceText, _ text: DocumentText
  ) {
    let range = source.range(of: report.word)
    let word = source.slice(report.word).text
    let duty = ConductWords.standard.word(.duty, in: text.version.language)
    self.report(
      at: range, "'\(word)' leaves open whether \(text.names.role(report.recipient)) is told",
      suggestions: [
        Suggestion("Write '\(duty)' where it is a duty", edits: [Edit(range, replacement: duty)])
      ])
  }
}

/// A sentence that lets somebody report something.
private struct WeakReport {
  /// The word that leaves the choice, in bytes of the text.
  let word: Range<Int>
  let recipient: RoleID
}

/// Finds sentences such as `可报项目经理`, `may be referred to the weekly meeting`.
private struct ReportReader {
  private let roles: EntryTable<Role>
  /// Everybody who can be reported to, by every name.
  private let names: [(name: [UInt8], role: RoleID)]
  private let allNames: [[UInt8]]

  init(_ vocabulary: Vocabulary) {
    roles = vocabulary.roles
    names = roles.filter { $0.sort != .party }.flatMap { role in
      role.name.all.map { (Array($0.value.lowercased().utf8), role.id) }
    }.sorted { $0.name.count > $1.name.count }
    allNames = names.map(\.name)
  }

  func isParty(_ role: RoleID?) -> Bool { role.flatMap { roles[$0] }?.sort == .party }

  /// - Parameter recipient: known from elsewhere; otherwise the sentence must name one.
  func weakReports(in text: SourceText, to recipient: RoleID? = nil) -> [WeakReport] {
    let finder = WordFinder(text.utf8)
    let ends = finder.places(of: .clauseEnd).map(\.lowerBound) + [finder.count]
    return finder.places(of: .choice, except: .noChoice).compactMap { word in
      guard let end = ends.first(where: { $0 >= word.upperBound }) else { return nil }
      let rest = word.upperBound..<end
      guard let report = finder.places(of: .report, except: .noReport, in: rest).first,
        isOnlyBetween(word.upperBound..<report.lowerBound, finder)
      else { return nil }
      return (recipient ?? self.recipient(in: rest, finder)).map {
        WeakReport(word: word, recipient: $0)
      }
    }
  }

  /// Between the two words stand only people, and how and when they report: anything else is what
  /// the choice is about (`可电话回访并报项目经理`).
  private func isOnlyBetween(_ range: Range<Int>, _ finder: WordFinder) -> Bool {
    let words = ConductWords.standard[.besideReport] + allNames
    return finder.holdsOnly(words.sorted { $0.count > $1.count }, in: range)
  }

  private func recipient(in range: Range<Int>, _ finder: WordFinder) -> RoleID? {
    let places = finder.places(of: allNames, in: range)
    guard let last = places.last else { return nil }
    return names.first { finder.text(last) == $0.name }?.role
  }
}
