import Diagnostics
import HandbookModel

/// The texts of all languages of a run.
struct TextTables: Sendable {
  private let tables: [Language: TextTable]
  /// Languages without texts, and keys that one language lacks and another has, as VB902.
  let findings: [Diagnostic]

  /// - Parameter values: a handbook's own, by name; templates use them as `text.theme-NAME`.
  init(_ set: TemplateSet, values: [String: String] = [:]) {
    var tables: [Language: TextTable] = [:]
    var files: [Language: [TemplateFile]] = [:]
    for language in Language.allCases {
      let own = set.files(in: "texts/\(language.rawValue)")
      guard !own.isEmpty else { continue }
      files[language] = own
      tables[language] = TextTable(
        tag: language.rawValue, files: own.map(\.bytes), values: values)
    }
    self.tables = tables
    findings = TextTables.missing(in: tables, files)
  }

  /// An empty table for a language without texts; its keys are printed, and `findings` says so.
  subscript(language: Language) -> TextTable {
    tables[language] ?? TextTable(tag: language.rawValue, files: [])
  }

  private static func missing(
    in tables: [Language: TextTable], _ files: [Language: [TemplateFile]]
  ) -> [Diagnostic] {
    let all = Set(tables.values.flatMap(\.keys)).union(TextKeys.required)
    return Language.allCases.flatMap { language -> [Diagnostic] in
      guard let table = tables[language], let file = files[language]?.first else { return [] }
      let end = SourceRange(source: file.source, lower: file.bytes.count, upper: file.bytes.count)
      return all.subtracting(table.keys).sorted().map { key in
        Diagnostic(
          RuleCode(902), .error, at: end, "No text '\(key)' in '\(file.path)'",
          suggestions: [Suggestion("Add the line '\(key) = …'")])
      }
    }
  }
}
