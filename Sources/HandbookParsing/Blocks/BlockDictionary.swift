import Diagnostics
import HandbookModel

/// A column of a marked block, by the ids of Language/blocks.txt.
enum Column: String, CaseIterable, Sendable {
  case role, text, kind, appliesTo, occurrence, condition, deadline, rate, leaders, companions,
    assistants, organisers, methods, fallback, topics, sheet, signed, contacts, hours, length,
    script, document, covers, period, route, compile, review, approve, submit, archive, contents,
    together, keeper, retention, numbering, copies, `case`, countedPer, by, to, due, under, target,
    value, numerator, denominator, except, owner, number, actor, next, required, recommended,
    avoided, parent, cited, external, term, meaning, supervisors, notice, provision, category,
    addressees, time, amount
}

/// What the first word of a marker comment says.
enum MarkerWord: Hashable, Sendable {
  case block(MarkedBlock.Sort)
  /// A single visit under its heading.
  case card
  case notData
  case note
  case allow
}

/// The words of markers and column headings in all languages. Read once.
struct BlockDictionary: Sendable {
  static let shared = BlockDictionary(LanguageData(PackageResources.blocks_txt))

  private var markers = NameIndex<MarkerWord>()
  /// As they are spelt: `visit` is a card and `visits` a block, which the index takes for one word.
  private var spelled: [String: MarkerWord] = [:]
  private var columns: [MarkedBlock.Sort: NameIndex<Column>] = [:]
  private var markerWords: [MarkerWord: [String]] = [:]
  private var headings = NameIndex<Bool>()
  private var headingNames: [String] = []
  /// The first word of each marker, by the places of Language.
  private var firstWords: [MarkerWord: [String]] = [:]
  /// The first word of each column, in the order of the file.
  private var columnLines: [MarkedBlock.Sort: [(column: Column, words: [String])]] = [:]
  private var columnWords: [MarkedBlock.Sort: [(column: Column, words: [String])]] = [:]

  private init(_ data: LanguageData) {
    for line in data.lines {
      let key = line.key.split(separator: ".").map(String.init)
      if key.count == 2 {
        addColumn(key[1], of: key[0], line)
      } else if key[0] == "heading" {
        headings.insert(line, true)
        headingNames += line.words
      } else {
        let meaning = BlockDictionary.meaning(of: key[0])
        markers.insert(line, meaning)
        markerWords[meaning, default: []] += line.words
        firstWords[meaning] = line.firstWords
        for word in line.words { spelled[word.lowercased()] = meaning }
      }
    }
  }

  private mutating func addColumn(_ id: String, of sort: String, _ line: LanguageData.Line) {
    guard let sort = MarkedBlock.Sort(rawValue: sort), let column = Column(rawValue: id) else {
      preconditionFailure("blocks.txt: no column '\(line.key)'")
    }
    columns[sort, default: NameIndex()].insert(line, column)
    columnWords[sort, default: []].append((column, line.words))
    columnLines[sort, default: []].append((column, line.firstWords))
  }

  private static func meaning(of key: String) -> MarkerWord {
    switch key {
    case "visit": return .card
    case "not-data": return .notData
    case "note": return .note
    case "allow": return .allow
    default:
      guard let sort = MarkedBlock.Sort(rawValue: key) else {
        preconditionFailure("blocks.txt: no marker '\(key)'")
      }
      return .block(sort)
    }
  }

  func marker(_ word: String) -> MarkerWord? {
    spelled[word.lowercased()] ?? markers.exact(word).first
  }

  /// The word of a marker, for an author who writes in the script of `text`.
  func marker(for word: MarkerWord, inScriptOf text: String) -> String {
    (markerWords[word] ?? []).inScript(of: text).first ?? ""
  }

  /// The word of a marker in a language.
  func word(of word: MarkerWord, in language: Language) -> String {
    firstWords[word]?[BlockDictionary.place(of: language)] ?? ""
  }

  /// The columns that the items of a list most often have: those that a row must have, then the
  /// others in the order of the file.
  func typicalColumns(of sort: MarkedBlock.Sort, in language: Language) -> [String] {
    let usual: [Column] = [.deadline, .rate, .leaders, .sheet]
    let all = (columnLines[sort] ?? []).filter { $0.column != sort.headColumn }
    let first = usual.compactMap { wanted in all.first { $0.column == wanted } }
    let rest = all.filter { !usual.contains($0.column) }
    return (first + rest).map { $0.words[BlockDictionary.place(of: language)] }
  }

  private static func place(of language: Language) -> Int {
    Language.allCases.firstIndex(of: language) ?? 0
  }

  func nearestMarker(to word: String) -> String? { markers.nearest(word)?.name }

  /// Whether a word is plainly the misspelt word of one marker.
  func isMisspeltMarker(_ word: String) -> Bool {
    markers.nearest(word).map { markers.isSlip(word, for: $0) } ?? false
  }

  /// Whether the left side of a marker's `heading = column` says "heading".
  func saysHeading(_ word: String) -> Bool { !headings.exact(word).isEmpty }

  func headingWords(inScriptOf text: String) -> [String] { headingNames.inScript(of: text) }

  func column(_ heading: String, in sort: MarkedBlock.Sort) -> Column? {
    columns[sort]?.exact(heading).first
  }

  func nearestColumn(to heading: String, in sort: MarkedBlock.Sort) -> String? {
    columns[sort]?.nearest(heading)?.name
  }

  /// Whether a heading is plainly the misspelt heading of one column.
  func isMisspeltColumn(_ heading: String, in sort: MarkedBlock.Sort) -> Bool {
    guard let index = columns[sort], let near = index.nearest(heading) else { return false }
    return index.isSlip(heading, for: near)
  }

  /// The words of a column, the longest first.
  func words(of column: Column, in sort: MarkedBlock.Sort) -> [String] {
    (columnWords[sort] ?? []).filter { $0.column == column }.flatMap(\.words)
      .sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The words of a column in the script of `text`, for an author who writes so.
  func words(of column: Column, in sort: MarkedBlock.Sort, inScriptOf text: String) -> [String] {
    (columnWords[sort] ?? []).filter { $0.column == column }.flatMap(\.words).inScript(of: text)
  }

  /// How many of a table's headings name columns of a sort.
  func columnCount(of headings: [String], in sort: MarkedBlock.Sort) -> Int {
    headings.count { column($0, in: sort) != nil }
  }
}

extension LanguageData.Line {
  /// The first word in each language; where a column is empty, the word of the first.
  fileprivate var firstWords: [String] {
    Language.allCases.indices.map { place in
      let own = place < columns.count ? columns[place].first : nil
      return own ?? columns.first?.first ?? ""
    }
  }
}

extension [String] {
  /// Chinese words for an author who writes Chinese, and Latin ones for others; all where there is
  /// none of the sort.
  func inScript(of text: String) -> [String] {
    let chosen = filter { $0.isHan == text.isHan }
    return chosen.isEmpty ? self : chosen
  }
}

extension String {
  fileprivate var isHan: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
