import HandbookModel

/// The headings that a handbook may demand, and what says that a section has nothing to say.
struct SectionWords: Sendable {
  static let shared = SectionWords(WordTable.entries(of: PackageResources.sections_txt))

  private var topics: [String: String] = [:]
  private var none: Set<String> = []

  private init(_ entries: [WordEntry]) {
    for entry in entries {
      if let id = entry.id {
        for word in entry.words { topics[folded(word)] = id }
      } else {
        none = Set(entry.words.map { folded($0) })
      }
    }
  }

  func topic(of title: String) -> String? { topics[folded(title)] }

  func saysNone(_ text: String) -> Bool { none.contains(folded(text)) }

  /// All topics that a handbook can demand.
  var allTopics: Set<String> { Set(topics.values) }
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
