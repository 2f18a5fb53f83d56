/// The form in which names are compared: without case, width, number and signs of emphasis.
func folded(_ text: String) -> String {
  Lexicon.shared.lexed(Array(text.utf8)).atoms.map(\.text).filter { $0 != "*" }.joined()
}

extension NameIndex {
  /// Files every word of a line of language data.
  mutating func insert(_ line: LanguageData.Line, _ id: ID) {
    for word in line.columns.joined() { insert(word, id) }
  }
}

extension LanguageData.Line {
  /// The words of all languages, in the order of the file.
  var words: [String] { Array(columns.joined()) }
}
