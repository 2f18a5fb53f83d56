import HandbookModel

/// What a policy's file name says: `return-visit@2.0.en.md` is edition 2.0 in English.
struct PolicyName: Hashable {
  var id: String
  /// Nil for the edition that the front matter names.
  var edition: String?
  /// Nil for the handbook's own language.
  var language: Language?

  init(_ fileName: String) {
    var stem = fileName.hasSuffix(".md") ? String(fileName.dropLast(3)) : fileName
    for language in Language.allCases where stem.hasSuffix("." + language.rawValue) {
      self.language = language
      stem = String(stem.dropLast(language.rawValue.count + 1))
    }
    let parts = stem.split(separator: "@", maxSplits: 1).map(String.init)
    id = parts.first ?? stem
    edition = parts.count > 1 ? parts[1] : nil
  }

  /// Original and translations of one edition share it.
  var work: String { edition.map { "\(id)@\($0)" } ?? id }
}
