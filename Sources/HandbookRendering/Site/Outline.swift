import Diagnostics
import HandbookModel

/// The sections of one version of a document with the numbers that are printed before their titles.
struct Outline: Sendable {
  /// As written by hand, else made in the document's style; empty where it has none.
  let numbers: [String]
  private let labels: [String]
  private let starts: [Int32]
  /// `#anchor`, encoded.
  private let fragments: [String]
  let sections: [Section]

  init(_ version: DocumentVersion, of document: Document, texts: TextTable) {
    sections = version.sections
    starts = sections.map(\.heading.lower)
    fragments = sections.map { "#" + PageLocation.encoded($0.anchor) }
    // A style that a language cannot write (一、, 第一章) becomes decimal in it; the other script of
    // Chinese can, and its text speaks of the same numbers.
    let original = document.original?.language ?? version.language
    let isForeign =
      original != version.language && !(original.isChinese && version.language.isChinese)
    var counter = SectionCounter(
      isForeign && document.numbering != .none ? .decimal : document.numbering, texts)
    numbers = sections.map { section in
      let made = counter.next(level: section.level)
      return section.number?.value ?? made
    }
    var naming = SectionLabels()
    labels = zip(sections, numbers).map { naming.next($0, number: $1) }
  }

  /// The section that a place stands in; nil before the first heading.
  func section(at range: SourceRange) -> Int? {
    var lower = 0
    var upper = starts.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if starts[middle] <= range.lower { lower = middle + 1 } else { upper = middle }
    }
    return lower == 0 ? nil : lower - 1
  }

  /// `#anchor` of the section that a place stands in; empty before the first heading.
  func fragment(at range: SourceRange) -> String {
    section(at: range).map { fragments[$0] } ?? ""
  }

  /// What a link to the section of a place is called; empty before the first heading.
  func label(at range: SourceRange) -> String { section(at: range).map { labels[$0] } ?? "" }
}

extension Language {
  fileprivate var isChinese: Bool { self == .zhHans || self == .zhHant }
}

/// Counts headings in one of the styles of regulations.
private struct SectionCounter {
  private let style: Document.Numbering
  private let texts: TextTable
  private var counts: [Int] = Array(repeating: 0, count: 7)

  init(_ style: Document.Numbering, _ texts: TextTable) {
    self.style = style
    self.texts = texts
  }

  mutating func next(level: Int) -> String {
    let level = min(max(level, 1), 6)
    counts[level] += 1
    // Articles are counted through all chapters.
    for deeper in counts.indices where deeper > level && !(style == .articles && deeper == 2) {
      counts[deeper] = 0
    }
    switch style {
    case .none: return ""
    case .decimal: return counts[1...level].map { String(max($0, 1)) }.joined(separator: ".")
    case .chinese: return numbered("chinese", level, upTo: 4)
    case .articles: return numbered("articles", level, upTo: 2)
    }
  }

  private func numbered(_ family: String, _ level: Int, upTo deepest: Int) -> String {
    guard level <= deepest else { return "" }
    let count = counts[level]
    return texts.phrase(
      "numbering.\(family).\(level)", ["n": texts.numeral(count), "d": String(count)])
  }
}
