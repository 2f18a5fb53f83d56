/// The search index of a handbook in one language: files that a page's script loads one by one, also
/// without a server. docs/search.md describes them, docs/decisions/0017-search.md says why so.
///
/// `PageText` reads the pages, `SearchFold` and `SearchKeys` say what can be looked up, `Postings` sort
/// it, `SearchFiles` cut it into files; `SearchReader` reads them again and `SearchSelfTest` looks
/// whether every heading finds its page.
struct SearchIndex {
  /// In the order in which entries are numbered: short titles first, since the shortest title that
  /// holds a word is what it means best; what is no longer in force last.
  let pages: [IndexedPage]
  /// Names without folder, with contents.
  let files: [(name: String, bytes: [UInt8])]

  init(_ pages: [IndexedPage], fold: SearchFold, texts: TextTable) {
    self.pages = SearchIndex.ordered(pages, fold)
    var gatherer = SearchGatherer(fold)
    for page in self.pages { gatherer.gather(page) }
    let keys = gatherer.keyFiles
    let entries = SearchTextFiles(self.pages)
    let start = SearchStart(
      pages: self.pages, keys: keys, entries: entries, fold: fold, texts: texts)
    files =
      [(SearchStart.name, start.file)]
      + SearchIndex.numbered(keys.files) + SearchIndex.numbered(entries.files)
  }

  /// An index whose files were changed, for tests of what would then be noticed.
  init(pages: [IndexedPage], files: [(name: String, bytes: [UInt8])]) {
    self.pages = pages
    self.files = files
  }

  private static func numbered(_ files: SearchFiles) -> [(name: String, bytes: [UInt8])] {
    files.files.enumerated().map { ("\(files.name)-\($0).js", $1) }
  }

  private static func ordered(_ pages: [IndexedPage], _ fold: SearchFold) -> [IndexedPage] {
    pages.map { (page: $0, length: fold.folded($0.title).count) }
      .sorted { left, right in
        if left.page.sort.isLast != right.page.sort.isLast { return right.page.sort.isLast }
        if left.length != right.length { return left.length < right.length }
        return (left.page.sort.rawValue, left.page.href)
          < (right.page.sort.rawValue, right.page.href)
      }
      .map(\.page)
  }
}

/// Walks over the texts of all entries once.
private struct SearchGatherer {
  private let fold: SearchFold
  private let keys: SearchKeys
  private var words = SearchWords()
  private var wordPlaces = Postings()
  private var pairPlaces = Postings()
  private var entry = 0

  init(_ fold: SearchFold) {
    self.fold = fold
    keys = SearchKeys(fold: fold)
  }

  mutating func gather(_ page: IndexedPage) {
    for (index, section) in page.sections.enumerated() {
      if index == 0 {
        gather(page.title, isTitle: true)
        for name in page.names { gather(name.utf8, isTitle: true) }
      }
      gather(section.title, isTitle: section.isTitled)
      gather(section.text, isTitle: false)
      entry += 1
    }
  }

  private mutating func gather(_ text: some Sequence<UInt8>, isTitle: Bool) {
    let folded = fold.folded(text)
    keys.each(in: folded) { first, second in
      let pair = UInt32(first) << 16 | UInt32(second)
      pairPlaces.add(key: pair, entry: entry, isTitle: isTitle)
    } word: { range in
      let word = words.number(of: folded[range])
      wordPlaces.add(key: UInt32(word), entry: entry, isTitle: isTitle)
    }
  }

  var keyFiles: SearchKeyFiles {
    SearchKeyFiles(words: words, wordPlaces: wordPlaces, pairPlaces: pairPlaces)
  }
}
