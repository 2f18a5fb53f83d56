/// Prints findings for programs. Members stand in this order and are always present; members may be
/// added behind them, none is renamed or removed while `version` stays the same.
///
///     { "version": 1,
///       "findings": [
///         { "code": "VB116", "name": "unknown-form",   // name: null for a code without a rule
///           "severity": "error",                       // or "warning", "information"
///           "summary": "…", "explanation": "…",        // explanation: or null
///           "file": "plans/site.yaml",
///           "range": { "start": { "offset": 20, "line": 3, "column": 9, "utf16": 9 },
///                      "end": { … } },
///           "notes": [ { "text": "…", "file": "…", "range": { … } } ],   // both null: no place
///           "suggestions": [
///             { "text": "…", "edits": [ { "file": "…", "range": { … }, "replacement": "…" } ],
///               "lines": [ "…" ],                        // to paste where the text says
///               "safe": false } ] } ],                   // '--fix' makes the edits
///       "counts": { "error": 1, "warning": 0, "information": 0,
///                   "files": 14, "filesWithFindings": 1 } }
///
/// `offset` counts bytes from 0; `line` counts from 1; `column` counts Unicode scalars and `utf16`
/// UTF-16 units within the line, both from 1. `end` is the place behind the last character. Findings
/// are in the order of `Diagnostic.isReportedBefore`.
public struct JSONEmitter: Sendable {
  /// Gives the codes their names.
  public var catalogue: RuleCatalogue
  /// In which the findings are told.
  public var language: MessageLanguage

  public init(catalogue: RuleCatalogue, language: MessageLanguage = .english) {
    self.catalogue = catalogue
    self.language = language
  }

  /// The text for `--format json`, with a line break at its end.
  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    JSONText(value(for: diagnostics, in: sources)).text
  }

  public func value(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> JSONValue
  {
    let sorted = diagnostics.sorted(by: Diagnostic.isReportedBefore)
    return [
      "version": 1,
      "findings": .array(sorted.map { finding($0, sources) }),
      "counts": Self.counts(DiagnosticCounts(sorted, in: sources)),
    ]
  }

  private func finding(_ diagnostic: Diagnostic, _ sources: SourceMap) -> JSONValue {
    [
      "code": .string(diagnostic.code.description),
      "name": JSONValue(catalogue[diagnostic.code]?.name),
      "severity": .string(diagnostic.severity.rawValue),
      "summary": .string(diagnostic.summary.text(in: language)),
      "explanation": JSONValue(diagnostic.explanation?.text(in: language)),
      "file": .string(sources[diagnostic.range.source].path),
      "range": Self.range(diagnostic.range, sources),
      "notes": .array(diagnostic.notes.map { note($0, sources) }),
      "suggestions": .array(diagnostic.suggestions.map { self.suggestion($0, sources) }),
    ]
  }

  private func note(_ note: Note, _ sources: SourceMap) -> JSONValue {
    [
      "text": .string(note.text.text(in: language)),
      "file": JSONValue(note.range.map { sources[$0.source].path }),
      "range": note.range.map { Self.range($0, sources) } ?? .null,
    ]
  }

  private func suggestion(_ suggestion: Suggestion, _ sources: SourceMap) -> JSONValue {
    let edits = suggestion.edits.map { edit -> JSONValue in
      [
        "file": .string(sources[edit.range.source].path),
        "range": Self.range(edit.range, sources),
        "replacement": .string(edit.replacement),
      ]
    }
    return [
      "text": .string(suggestion.text.text(in: language)), "edits": .array(edits),
      "lines": .array(suggestion.lines.map { .string($0) }), "safe": .bool(suggestion.isSafe),
    ]
  }

  private static func range(_ range: SourceRange, _ sources: SourceMap) -> JSONValue {
    let table = sources.lines(of: range.source)
    return [
      "start": place(table.location(at: range.offsets.lowerBound)),
      "end": place(table.location(at: range.offsets.upperBound)),
    ]
  }

  private static func place(_ location: Location) -> JSONValue {
    [
      "offset": .integer(location.offset), "line": .integer(location.line),
      "column": .integer(location.column), "utf16": .integer(location.utf16Column),
    ]
  }

  private static func counts(_ counts: DiagnosticCounts) -> JSONValue {
    [
      "error": .integer(counts.errors), "warning": .integer(counts.warnings),
      "information": .integer(counts.information), "files": .integer(counts.files),
      "filesWithFindings": .integer(counts.filesWithFindings),
    ]
  }
}
