/// What is loaded before the first search: where to find keys and entries, and how the scripts fold.
struct SearchStart {
  static let name = "index.js"

  let file: [UInt8]

  init(
    pages: [IndexedPage], keys: SearchKeyFiles, entries: SearchTextFiles, fold: SearchFold,
    texts: TextTable
  ) {
    // What is typed in the other script must be found; what folds to no character of the texts
    // need not be known.
    let characters = Set(keys.characters)
    let scripts = fold.scripts.filter { characters.contains($0.to) }
    let members: [(String, [UInt8])] = [
      ("keys", SearchStart.list(keys.firstKeys.map(SearchStart.quoted(key:)))),
      ("texts", SearchStart.quoted(SearchNotation.numbers(entries.counts))),
      ("pages", SearchStart.quoted(SearchNotation.numbers(pages.map(\.sections.count)))),
      ("sorts", SearchStart.quoted(SearchNotation.numbers(pages.map(\.sort.rawValue)))),
      (
        "labels",
        SearchStart.list(
          IndexedPage.Sort.allCases.map { SearchStart.quoted(texts[label: $0.label].utf8) })
      ),
      ("words", SearchStart.words(texts)),
      ("from", SearchStart.quoted(String(decoding: scripts.map(\.from), as: UTF16.self).utf8)),
      ("to", SearchStart.quoted(String(decoding: scripts.map(\.to), as: UTF16.self).utf8)),
    ]
    let content = members.map { Array("\"\($0)\":".utf8) + $1 }
    file = SearchFiles.call(
      "\"index\",0,", Array("{".utf8) + content.joined(separator: ",\n".utf8) + Array("}".utf8))
  }

  /// What the script says.
  private static func words(_ texts: TextTable) -> [UInt8] {
    let words = ["none", "count", "some", "more", "all"].map { word in
      quoted(word.utf8) + [UInt8(ascii: ":")] + quoted(texts[pattern: "search.\(word)"].utf8)
    }
    return Array("{".utf8) + words.joined(separator: ",".utf8) + Array("}".utf8)
  }

  private static func list(_ items: [[UInt8]]) -> [UInt8] {
    Array("[".utf8) + items.joined(separator: ",".utf8) + Array("]".utf8)
  }

  private static func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
    SearchNotation.quoted(text)
  }

  /// Keys are written as strings of a script are, halves of characters included.
  private static func quoted(key: [UInt8]) -> [UInt8] {
    [UInt8(ascii: "\"")] + key + [UInt8(ascii: "\"")]
  }
}
