import Diagnostics
import HandbookModel

struct MixedScript: Rule {
  static let info = RuleInfo(
    214, "mixed-script", .always(.warning),
    checks:
      "A text is in one script, Simplified or Traditional, with digits and letters of the usual "
      + "width, and holds nothing that a conversion left behind: broken, invisible or control "
      + "characters, or readings in brackets.",
    why: "A search for 回访 does not find 回訪, and a sheet prints a hole where a font has no "
      + "character.",
    fails: "业(yè)主的意見在３天内答复。",
    repaired: "业主的意见在3天内答复。")

  func check(_ context: RuleContext, into findings: inout Findings) {
    for document in context.handbook.documents {
      for version in document.versions {
        let faults = self.faults(in: version, context)
        for sort in CharacterFaults.Sort.allCases {
          let found = faults.filter { $0.sort == sort }
          if !found.isEmpty { report(sort, found, version.language, into: &findings) }
        }
      }
    }
  }

  private struct Place {
    let sort: CharacterFaults.Sort
    let text: String
    let range: SourceRange
    let replacement: String?
  }

  private func faults(in version: DocumentVersion, _ context: RuleContext) -> [Place] {
    let finder = CharacterFaults(version.language)
    lazy var names = WordSet(context.foreignNames(for: version.language))
    return version.passages.flatMap { passage in
      let text = passage.text.utf8
      let faults = finder.faults(in: text)
      guard !faults.isEmpty else { return [Place]() }
      let quoted = names.places(in: text) + text.bookTitles
      let blanks = Placeholders.standard.places(in: text)
      return faults.filter { fault in
        switch fault.sort {
        case .otherScript: !quoted.contains { $0.overlaps(fault.offsets) }
        case .fullWidth: !blanks.contains { $0.overlaps(fault.offsets) }
        default: true
        }
      }.map { fault in
        Place(
          sort: fault.sort, text: String(decoding: text[fault.offsets], as: UTF8.self),
          range: passage.text.range(of: fault.offsets), replacement: fault.replacement)
      }
    }
  }

  private func report(
    _ sort: CharacterFaults.Sort, _ places: [Place], _ language: Language,
    into findings: inout Findings
  ) {
    let (first, more) = (places[0], places.count - 1)
    let notes =
      places.dropFirst().prefix(2).map { Note("also here", at: $0.range) }
      + (more > 2 ? [Note("and \(more - 2, "more place", "more places")")] : [])
    let edits = places.compactMap { place in
      place.replacement.map { Edit(place.range, replacement: $0) }
    }
    switch sort {
    case .otherScript where language == .zhHans:
      findings.report(
        at: first.range, "'\(first.text)' is Traditional, and the text is Simplified", notes: notes,
        suggestions: [Suggestion("Write '\(first.replacement ?? "")'", edits: edits, isSafe: true)])
    case .otherScript:
      // One Simplified character may stand for several Traditional ones: the author has to look.
      findings.report(
        at: first.range, "'\(first.text)' is Simplified, and the text is Traditional", notes: notes,
        suggestions: [Suggestion("Write '\(first.replacement ?? "")'", edits: edits)])
    case .fullWidth:
      findings.report(
        at: first.range, "'\(first.text)' is written in full-width characters",
        explanation: "Searches for the usual digits and letters do not find them", notes: notes,
        suggestions: [Suggestion("Write '\(first.replacement ?? "")'", edits: edits, isSafe: true)])
    case .invisible:
      findings.report(
        at: first.range, "A character stands here that nobody can see", notes: notes,
        suggestions: [Suggestion("Remove it", edits: edits, isSafe: true)])
    case .broken:
      findings.report(
        at: first.range, "'\(first.text)' is what a conversion made of lost characters",
        explanation: "The text was once read in another encoding than it was written in",
        notes: notes, suggestions: [Suggestion("Write what stood there")])
    case .reading:
      findings.report(
        at: first.range, "'\(first.text)' is a reading that a conversion put behind the character",
        notes: notes, suggestions: [Suggestion("Remove the readings", edits: edits)])
    }
  }
}

extension RuleContext {
  /// The names that a text of `language` has to use although they are of the other script.
  fileprivate func foreignNames(for language: Language) -> [String] {
    let foreign = Scripts.shared.foreign(to: language)
    guard !foreign.isEmpty else { return [] }
    let names =
      handbook.vocabulary.names + handbook.forms.map(\.title) + handbook.external.map(\.title)
      + [handbook.title, handbook.organisation]
    return names.flatMap { name in
      name.entries.filter { $0.language == language || !name.has(language) }.flatMap(\.names)
    }.map(\.value).filter { $0.unicodeScalars.contains { foreign[$0] != nil } }
  }
}

extension [UInt8] {
  /// The titles in signs, whose script is the cited document's affair.
  fileprivate var bookTitles: [Range<Int>] {
    var titles: [Range<Int>] = []
    var start: Int?
    for index in indices where self[index] == 0xE3 {
      if self[index...].starts(with: "《".utf8) { start = start ?? index }
      if let open = start, self[index...].starts(with: "》".utf8) {
        titles.append(open..<index)
        start = nil
      }
    }
    return titles
  }
}
