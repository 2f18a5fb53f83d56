import Diagnostics
import HandbookModel

struct PlaceholderLeft: Rule {
  static let info = RuleInfo(
    209, "placeholder-left", .errorWhenIssued,
    checks: "An issued document holds nothing that stands for something else: no blank (____), no "
      + "XX, TODO or 'to be determined'. Blank rates are VB408.",  // a mark of authors, not ours
    why: "A model text is for each company to fill; in force, its blanks demand nothing.",
    fails: "- Help-service visit: within ____ days after the help is given; 30%",
    repaired: "- Help-service visit: within 7 days after the help is given; 30%")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      guard let original = document.original else { continue }
      let inOriginal = places(in: original)
      let filled = Set(inOriginal.map(\.section))
      report(inOriginal, document, into: &findings)
      for translation in document.versions.dropFirst() {
        // What the original leaves open, its translations can only leave open too.
        let places = places(in: translation).filter { !filled.contains($0.section) }
        report(places, document, into: &findings)
      }
    }
  }

  private struct Place {
    let text: String
    let range: SourceRange
    let section: Int?
  }

  /// The blanks of one section are one thing to do.
  private func report(_ places: [Place], _ document: Document, into findings: inout Findings) {
    var index = 0
    while index < places.count {
      let place = places[index]
      let section = places[index...].prefix { $0.section == place.section }
      findings.report(
        at: place.range, issued: document.status == .issued,
        "'\(place.text)' is still to be filled in",
        notes: Note.also(section.dropFirst().map(\.range)),
        suggestions: [Suggestion("Write what holds")])
      index = section.endIndex
    }
  }

  private func places(in version: DocumentVersion) -> [Place] {
    let rates = version.blankRates.map(\.range)
    return version.passages.flatMap { passage in
      Placeholders.standard.places(in: passage.text.utf8).map { offsets in
        Place(
          text: String(decoding: passage.text.utf8[offsets], as: UTF8.self),
          range: passage.text.range(of: offsets), section: passage.section)
      }
    }.filter { place in !rates.contains { $0.overlaps(place.range) } }
  }
}

extension DocumentVersion {
  /// The rates left blank, each where it stands.
  var blankRates: [(key: ClauseKey, range: SourceRange)] {
    clauses.compactMap { clause in
      guard let rate = clause.rate, case .blank = rate.value else { return nil }
      return (clause.key.value, rate.range)
    }
  }
}

extension SourceRange {
  fileprivate func overlaps(_ other: SourceRange) -> Bool {
    source == other.source && lower < other.upper && other.lower < upper
  }
}
