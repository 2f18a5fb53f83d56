import HandbookModel

/// All names of a handbook in one language, and where a text uses them.
///
/// A class: the page of every document holds it.
final class Glossary: Sendable {
  let language: Language
  /// By sort, then in the order of the texts and of the vocabulary.
  let entries: [GlossaryEntry]
  /// By the names in this language, escaped as in HTML; those of a text's own terms first.
  private let trie: TermTrie

  /// In the language of `context`; terms that only texts in other languages define are among them.
  init(_ context: HandbookContext) {
    language = context.language
    entries = GlossaryEntries(context).all
    var trie = TermTrie()
    for (index, entry) in entries.enumerated() {
      // One character (户) stands in too many words that it does not mean.
      for name in entry.words(in: context.language) where name.count > 1 {
        for form in Glossary.forms(of: Markup.escape(name)) { trie.insert(form.utf8, index) }
      }
    }
    self.trie = trie
  }

  /// The longest name that begins at `start`, and where it ends.
  func match(in html: [UInt8], at start: Int, within range: Range<Int>) -> (entry: Int, end: Int)? {
    trie.match(in: html, at: start, within: range).map { ($0.value, $0.end) }
  }

  /// The entries that a plain text uses, each once, in the order of the text.
  func entries(usedIn text: [UInt8]) -> [Int] {
    let html = text.contains(UInt8(ascii: "&")) ? Glossary.escaped(text) : text
    var found: [Int] = []
    var index = 0
    while index < html.count {
      guard let match = match(in: html, at: index, within: 0..<html.count) else {
        index += 1
        continue
      }
      if !found.contains(match.entry) { found.append(match.entry) }
      index = match.end
    }
    return found
  }

  private static func escaped(_ text: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    Markup.append(text, to: &html)
    return html
  }

  /// A name and, where it ends with a Latin letter, its plurals.
  private static func forms(of name: String) -> [String] {
    guard let last = name.utf8.last, (0x61...0x7A).contains(last | 0x20) else { return [name] }
    let stem = name.dropLast()
    return [name, name + "s", name + "es"] + (last == UInt8(ascii: "y") ? [stem + "ies"] : [])
  }
}

extension GlossaryEntry {
  fileprivate func words(in language: Language) -> [String] {
    guard let names else { return self.language == language ? [title] : [] }
    return names.entries.filter { $0.language == language }.flatMap(\.names).map(\.value)
  }
}
