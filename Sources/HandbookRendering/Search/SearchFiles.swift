/// Files of the index that are loaded when they are needed: each is a script with one call.
struct SearchFiles {
  /// A file is closed once it has so many bytes: a few hundred milliseconds on a slow line.
  static let fullSize = 16_384

  /// `keys` or `texts`: the name of the files before their number, and the first argument.
  let name: String
  private(set) var files: [[UInt8]] = []
  private var open: [UInt8] = []

  init(_ name: String) { self.name = name }

  /// What the open file has so far.
  var content: [UInt8] {
    get { open }
    _modify { yield &open }
  }

  var isFull: Bool { open.count >= SearchFiles.fullSize }
  var isEmpty: Bool { open.isEmpty }

  /// Closes the open file, unless it is empty.
  mutating func close(_ quote: (_ content: [UInt8]) -> [UInt8]) {
    guard !open.isEmpty else { return }
    files.append(SearchFiles.call("\"\(name)\",\(files.count),", quote(open)))
    open.removeAll(keepingCapacity: true)
  }

  /// `visitbookSearch(…);`
  static func call(_ start: String, _ argument: [UInt8]) -> [UInt8] {
    Array("visitbookSearch(\(start)".utf8) + argument + Array(");\n".utf8)
  }
}

/// The keys with their entries, in the order of the keys, which is that of UTF-16.
struct SearchKeyFiles {
  private(set) var files = SearchFiles("keys")
  /// The first key of each file.
  private(set) var firstKeys: [[UInt8]] = []

  /// All Chinese characters of the texts, folded, in their order.
  private(set) var characters: [UInt16] = []

  /// Words stand before Chinese characters.
  init(words: SearchWords, wordPlaces: Postings, pairPlaces: Postings) {
    let order = words.order
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, word) in order.enumerated() { ranks[word] = UInt32(rank) }
    wordPlaces.renumbered(ranks).eachKey { rank, places in
      add(key: words[order[Int(rank)]], places)
    }
    pairPlaces.eachKey { pair, places in
      let first = UInt16(pair >> 16)
      if characters.last != first { characters.append(first) }
      add(key: [first, UInt16(pair & 0xFFFF)], places)
    }
    close()
  }

  private mutating func add(key: some Sequence<UInt16>, _ places: [Postings.Place]) {
    if files.isFull { close() }
    let start = files.content.count
    SearchNotation.append(key: key, to: &files.content)
    if start == 0 { firstKeys.append(files.content) }
    files.content.append(UInt8(ascii: " "))
    SearchNotation.append(places, to: &files.content)
    files.content.append(UInt8(ascii: " "))
  }

  private mutating func close() {
    files.close { [UInt8(ascii: "\"")] + $0 + [UInt8(ascii: "\"")] }
  }
}

/// What the entries say, to show around a hit and to look whether it is one.
struct SearchTextFiles {
  private(set) var files = SearchFiles("texts")
  /// How many entries each file has.
  private(set) var counts: [Int] = []
  private var count = 0

  init(_ pages: [IndexedPage]) {
    for page in pages { add(page) }
    close()
  }

  /// A page that does not fit into a file goes on in the next, where it is named again.
  private mutating func add(_ page: IndexedPage) {
    if files.isFull { close() }
    begin(page, names: page.names)
    for section in page.sections {
      if files.isFull {
        files.content += "]]".utf8
        close()
        begin(page, names: [])
      }
      add(section)
      count += 1
    }
    files.content += "]]".utf8
  }

  private mutating func begin(_ page: IndexedPage, names: [String]) {
    files.content += (files.isEmpty ? "[" : ",[").utf8
    add(page.href.utf8)
    add(page.title)
    add(names.joined(separator: "\n").utf8)
    files.content.append(UInt8(ascii: "["))
  }

  private mutating func add(_ section: IndexedSection) {
    if files.content.last == UInt8(ascii: "]") { files.content.append(UInt8(ascii: ",")) }
    files.content.append(UInt8(ascii: "["))
    add(section.anchor.utf8)
    add(section.title)
    SearchNotation.append(section.text, quoted: &files.content)
    files.content += (section.isTitled ? ",\"T\"]" : "]").utf8
  }

  private mutating func add(_ text: some Sequence<UInt8>) {
    SearchNotation.append(text, quoted: &files.content)
    files.content.append(UInt8(ascii: ","))
  }

  private mutating func close() {
    guard !files.isEmpty else { return }
    files.close { [UInt8(ascii: "[")] + $0 + [UInt8(ascii: "]")] }
    counts.append(count)
    count = 0
  }
}
