/// A finding in words, for formats that have one field for all of it.
///
/// The first line is the summary; each other part follows on a line of its own.
struct PlainMessage {
  private let diagnostic: Diagnostic
  private let sources: SourceMap
  private let language: MessageLanguage

  init(_ diagnostic: Diagnostic, _ sources: SourceMap, _ language: MessageLanguage) {
    self.language = language
    self.diagnostic = diagnostic
    self.sources = sources
  }

  /// Everything but the place of the finding itself.
  var whole: String {
    let notes = diagnostic.notes.map { note in
      said("note", note.text) + (note.range.map { " (\(sources.place(of: $0)))" } ?? "")
    }
    return joined(notes, diagnostic.suggestions)
  }

  /// Without what has a field of its own where notes have places and suggestions have edits.
  var remarks: String {
    joined(
      diagnostic.notes.filter { $0.range == nil }.map { said("note", $0.text) },
      diagnostic.suggestions.filter(\.edits.isEmpty))
  }

  private func joined(_ notes: [String], _ suggestions: [Suggestion]) -> String {
    let why = diagnostic.explanation.map { [said("why", $0)] } ?? []
    let parts =
      [diagnostic.summary.text(in: language)] + why + notes
      + suggestions.flatMap { suggestion in
        [said("help", suggestion.text)] + suggestion.lines.map { "    \($0)" }
      }
    return parts.joined(separator: "\n")
  }

  private func said(_ word: Message, _ text: Message) -> String {
    ("\(word): \(text)" as Message).text(in: language)
  }
}

extension RuleCatalogue {
  /// `VB116 unknown-form`, or the code alone where no rule has it.
  func title(of code: RuleCode) -> String {
    ([code.description] + (self[code].map { [$0.name] } ?? [])).joined(separator: " ")
  }
}
