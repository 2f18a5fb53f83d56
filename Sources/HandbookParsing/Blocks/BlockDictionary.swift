import Diagnostics
import HandbookModel

/// A column of a marked block, by the ids of Language/blocks.txt.
enum Column: String, CaseIterable, Sendable {
  case role, text, kind, appliesTo, occurrence, condition, deadline, rate, leaders, companions,
    assistants, organisers, methods, fallback, topics, sheet, signed, contacts, hours, length,
    script, document, covers, period, route, compile, review, approve, submit, archive, contents,
    together, keeper, retention, numbering, copies, `case`, countedPer, by, to, due, under, target,
    value, numerator, denominator, except, owner, number, actor, next, required, recommended,
    avoided, parent, cited, external, term, meaning
}

/// What the first word of a marker comment says.
enum MarkerWord: Equatable, Sendable {
  case block(MarkedBlock.Sort)
  /// A single visit under its heading.
  case card
  case notData
  case note
  case allow
}

/// The words of markers and column headings in all languages. Read once.
struct BlockDictionary: Sendable {
  static let shared = BlockDictionary(WordTable.entries(of: PackageResources.blocks_txt))

  private var markers: [String: MarkerWord] = [:]
  private var columns: [MarkedBlock.Sort: [String: Column]] = [:]
  /// In the order of the list, for near misses and printing.
  private var markerWords: [String] = []
  private var columnWords: [MarkedBlock.Sort: [(column: Column, words: [String])]] = [:]
  private var headingWords: Set<String> = []

  private init(_ entries: [WordEntry]) {
    for entry in entries {
      if let id = entry.id { addColumn(id, entry) } else { addMarker(entry) }
    }
  }

  private mutating func addMarker(_ entry: WordEntry) {
    if entry.section == "heading" { headingWords = Set(entry.words.map { folded($0) }) }
    guard let word = BlockDictionary.meaning(of: entry.section) else { return }
    markerWords += entry.words
    for text in entry.words { markers[folded(text)] = word }
  }

  private static func meaning(of section: String) -> MarkerWord? {
    switch section {
    case "visit": .card
    case "not-data": .notData
    case "note": .note
    case "allow": .allow
    default: MarkedBlock.Sort(rawValue: section).map(MarkerWord.block)
    }
  }

  private mutating func addColumn(_ id: String, _ entry: WordEntry) {
    guard let sort = MarkedBlock.Sort(rawValue: entry.section), let column = Column(rawValue: id)
    else { preconditionFailure("blocks.txt names '\(id)' in '\(entry.section)'") }
    columnWords[sort, default: []].append((column, entry.words))
    for text in entry.words { columns[sort, default: [:]][folded(text)] = column }
  }

  func marker(_ word: String) -> MarkerWord? { markers[folded(word)] }

  func nearestMarker(to word: String) -> String? {
    NearMiss.nearest(to: word, among: markerWords)
  }

  /// Whether a heading of a marker's `heading = column` says "heading".
  func saysHeading(_ word: String) -> Bool { headingWords.contains(folded(word)) }

  func column(_ heading: String, in sort: MarkedBlock.Sort) -> Column? {
    columns[sort]?[folded(heading)]
  }

  func nearestColumn(to heading: String, in sort: MarkedBlock.Sort) -> String? {
    NearMiss.nearest(to: heading, among: (columnWords[sort] ?? []).flatMap(\.words))
  }

  /// The words of a column, the longest first.
  func words(of column: Column, in sort: MarkedBlock.Sort) -> [String] {
    (columnWords[sort] ?? []).filter { $0.column == column }.flatMap(\.words)
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  /// How many of a table's headings name columns of a sort.
  func columnCount(of headings: [String], in sort: MarkedBlock.Sort) -> Int {
    headings.count { column($0, in: sort) != nil }
  }
}
