/// Looks, in every build, whether the index that is about to be published finds every page by its
/// title and all its other names, and every section by its author's heading.
struct SearchSelfTest {
  private let index: SearchIndex
  private let fold: SearchFold
  private let reader: SearchReader

  init(_ index: SearchIndex, fold: SearchFold) {
    self.index = index
    self.fold = fold
    reader = SearchReader(index.files, fold: fold, readsTexts: false)
  }

  /// Traps where something is not found: no author can do anything about it.
  func run() {
    if let lost = lost.first { preconditionFailure("search does not find '\(lost)'") }
  }

  /// What is not found, in the order of the entries.
  var lost: [String] {
    var lost: [String] = []
    var lists = TitleLists(reader: reader)
    for (entry, text) in titles where !lists.lead(SearchQuery(text, fold: fold), to: entry) {
      lost.append(text)
    }
    return lost
  }

  /// Every entry's titles.
  private var titles: [(entry: Int, text: String)] {
    var titles: [(Int, String)] = []
    var entry = 0
    for page in index.pages {
      titles.append((entry, String(decoding: page.title, as: UTF8.self)))
      titles += page.names.map { (entry, $0) }
      for section in page.sections {
        if section.isTitled {
          titles.append((entry, String(decoding: section.title, as: UTF8.self)))
        }
        entry += 1
      }
    }
    return titles
  }
}

/// The lists of keys as they were read, each once: many titles share a word.
private struct TitleLists {
  let reader: SearchReader
  private var known: [Int: [Int]] = [:]

  init(reader: SearchReader) { self.reader = reader }

  mutating func lead(_ query: SearchQuery, to entry: Int) -> Bool {
    query.terms.flatMap(\.pieces).allSatisfy { piece in
      reader.keyNumbers(of: piece).contains { holds($0, entry) }
    }
  }

  private mutating func holds(_ key: Int, _ entry: Int) -> Bool {
    let list = known[key] ?? reader.titles(of: key)
    known[key] = list
    return list.holds(entry)
  }
}

extension [Int] {
  /// Of an ascending list.
  fileprivate func holds(_ number: Int) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
