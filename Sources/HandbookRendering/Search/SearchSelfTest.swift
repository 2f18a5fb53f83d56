/// Looks, in every build, whether the index that is about to be published finds every page by its
/// title and all its other names, and every section by its heading.
struct SearchSelfTest {
  private let index: SearchIndex
  private let reader: SearchReader

  init(_ index: SearchIndex, fold: SearchFold) {
    self.index = index
    reader = SearchReader(index.files, fold: fold)
  }

  /// Traps where something is not found: no author can do anything about it.
  func run() {
    if let lost = lost.first { preconditionFailure("search does not find '\(lost)'") }
  }

  /// What is not found, in the order of the entries.
  var lost: [String] {
    var lost: [String] = []
    var entry = 0
    func check(_ text: some Collection<UInt8>) {
      if !reader.leads(text, toTitle: entry) { lost.append(String(decoding: text, as: UTF8.self)) }
    }
    for page in index.pages {
      check(page.title)
      for name in page.names { check(name.utf8) }
      for section in page.sections {
        if section.isTitled { check(section.title) }
        entry += 1
      }
    }
    return lost
  }
}
