/// Reads an index from its files, as search-index.js does: so that what is written is also what is tested.
struct SearchReader {
  struct Entry: Hashable {
    /// Relative to the folder of the language, with the anchor behind `#`.
    var href: String
    var title: String
    var names: [String]
    var text: String
  }

  private let fold: SearchFold
  private var keys: [[UInt16]] = []
  private var lists: [ArraySlice<UInt8>] = []
  private(set) var entries: [Entry] = []

  /// Traps where `files` are not an index: they were made a moment ago.
  /// - Parameter readsTexts: false where only keys are looked up, without `entries`.
  init(_ files: [(name: String, bytes: [UInt8])], fold: SearchFold, readsTexts: Bool = true) {
    self.fold = fold
    for file in files {
      var script = ScriptArgument(file.bytes)
      if file.name.hasPrefix("keys-") { read(keys: script.value()) }
      if readsTexts, file.name.hasPrefix("texts-") { read(texts: script.value()) }
    }
  }

  private mutating func read(keys value: ScriptArgument.Value) {
    let parts = value.text.split(separator: 0x20, omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      keys.append(Array(parts[index]))
      lists.append(parts[index + 1].map { UInt8(truncatingIfNeeded: $0) }[...])
    }
  }

  private mutating func read(texts value: ScriptArgument.Value) {
    for page in value.members {
      let names = page.members[2].string.split(separator: "\n").map(String.init)
      for section in page.members[3].members {
        let anchor = section.members[0].string
        let heading = section.members[1].string
        entries.append(
          Entry(
            href: page.members[0].string + (anchor.isEmpty ? "" : "#\(anchor)"),
            title: heading.isEmpty ? page.members[1].string : heading,
            names: anchor.isEmpty ? names : [], text: section.members[2].string))
      }
    }
  }

  /// The entries that hold all terms, by number.
  func search(_ typed: String) -> [Int] {
    let terms = SearchQuery(typed, fold: fold).terms
    guard !terms.isEmpty else { return [] }
    let pieces = terms.flatMap(\.pieces).map { Set(places(of: $0).map(\.entry)) }
    let all = pieces.dropFirst().reduce(pieces[0]) { $0.intersection($1) }
    return all.sorted().filter { number in terms.allSatisfy { holds(entries[number], $0) } }
  }

  private func holds(_ entry: Entry, _ term: SearchQuery.Term) -> Bool {
    let keys = SearchKeys(fold: fold)
    return ([entry.title, entry.text] + entry.names).contains {
      keys.finds(term.text, in: fold.folded($0.utf8))
    }
  }

  /// Those of all keys that the piece begins, or is.
  private func places(of piece: SearchQuery.Piece) -> [Postings.Place] {
    keyNumbers(of: piece).flatMap { SearchReader.places(lists[$0]) }
  }

  /// The entries in whose titles a key stands, ascending.
  func titles(of key: Int) -> [Int] {
    SearchReader.places(lists[key]).filter(\.isTitle).map(\.entry)
  }

  /// The keys that a piece begins, or is, by number.
  func keyNumbers(of piece: SearchQuery.Piece) -> Range<Int> {
    var first = 0
    var end = keys.count
    while first < end {
      let middle = (first + end) / 2
      if keys[middle].lexicographicallyPrecedes(piece.key) {
        first = middle + 1
      } else {
        end = middle
      }
    }
    end = first
    while end < keys.count,
      piece.isWhole ? keys[end] == piece.key : keys[end].starts(with: piece.key)
    {
      end += 1
    }
    return first..<end
  }

  private static func places(_ list: ArraySlice<UInt8>) -> [Postings.Place] {
    var next = 0
    return SearchNotation.read(list).map { number in
      let place = Postings.Place(entry: next + number >> 1, isTitle: number & 1 == 1)
      next = place.entry + 1
      return place
    }
  }
}
