import HandbookModel

/// The headings that a handbook may demand, and what says that a section has nothing to say.
struct SectionWords: Sendable {
  static let shared = SectionWords(LanguageData(PackageResources.sections_txt))

  private static let noneKey = "none"
  private var topics = NameIndex<String>()
  /// What the program calls the headings, in the order of the file.
  private(set) var ids: [String] = []

  private init(_ data: LanguageData) {
    for line in data.lines { topics.insert(line, line.key) }
    ids = data.lines.map(\.key).filter { $0 != SectionWords.noneKey }
  }

  func topic(of title: String) -> String? {
    topics.exact(title).first { $0 != SectionWords.noneKey }
  }

  /// The heading that the author probably meant.
  func nearestTopic(to title: String) -> String? {
    topics.nearest(title).flatMap { $0.id == SectionWords.noneKey ? nil : $0.name }
  }

  func saysNone(_ text: String) -> Bool { topics.exact(text).contains(SectionWords.noneKey) }
}

/// Makes the anchors of headings: the words of the title, joined by hyphens, unique on the page.
struct AnchorMaker {
  private var used: [String: Int] = [:]

  mutating func anchor(for title: String) -> String {
    let words = title.lowercased().unicodeScalars.split {
      !($0.properties.isAlphabetic || $0.properties.numericType != nil)
    }
    let base = words.isEmpty ? "section" : words.map { String($0) }.joined(separator: "-")
    used[base, default: 0] += 1
    let count = used[base] ?? 1
    return count == 1 ? base : "\(base)-\(count)"
  }
}
