import Diagnostics

/// What the name of a YAML file says: `intake@1.0.yaml` is edition 1.0 of `intake`.
struct FileName: Hashable {
  var id: String
  /// Nil for the current edition.
  var edition: String?

  init(_ name: String) {
    let stem = name.hasSuffix(".yaml") ? name.dropLast(5) : name[...]
    let parts = stem.split(separator: "@", maxSplits: 1).map(String.init)
    id = parts.first ?? String(stem)
    edition = parts.count > 1 ? parts[1] : nil
  }
}

/// Holds an id against the name that its file or folder gives it.
enum NameOfFile {
  static func check(
    _ what: Message, _ text: SourceText?, is expected: String, of holder: Message,
    into findings: inout [Diagnostic]
  ) {
    guard let text, text.text != expected else { return }
    findings.append(
      Diagnostic(
        RuleCode(102), .error, at: text.place,
        "The \(what) '\(text.text)' differs from the name of its \(holder), '\(expected)'",
        suggestions: [
          Suggestion("Write '\(expected)'", edits: [Edit(text.place, replacement: expected)])
        ]))
  }
}
