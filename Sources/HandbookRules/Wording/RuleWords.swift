import HandbookModel

/// The words of Language/conduct.txt, by which rules judge how a text is worded; those of all
/// languages at once, for regulations mix them.
///
/// The file is ours and compiled in, so a fault in it is a mistake of ours and traps.
struct RuleWords: Sendable {
  enum ID: String, CaseIterable {
    case choice, report, duty, same, sanction, company
    case noChoice = "no-choice"
    case noReport = "no-report"
    case besideReport = "beside-report"
    case levelByLevel = "level-by-level"
    case byRule = "by-rule"
    case afternoon
    case worksBegin = "works-begin"
    case worksEnd = "works-end"
    case contractBegin = "contract-begin"
    case contractEnd = "contract-end"
    case stayBegin = "stay-begin"
    case stayEnd = "stay-end"
    case clauseEnd = "clause-end"
    case yesNoEnds = "yes-no-ends"
    case yesNoHolds = "yes-no-holds"
    case yesNoOpens = "yes-no-opens"
    case questionEnd = "question-end"
    case sentenceEnd = "sentence-end"
    case anyAnswer = "any-answer"
  }

  /// Names of what begins and ends one and the same thing.
  static let spans: [(begin: ID, end: ID)] = [
    (.worksBegin, .worksEnd), (.contractBegin, .contractEnd), (.stayBegin, .stayEnd),
  ]

  static let standard = RuleWords(PackageResources.conduct_txt)

  /// The longest first, so that a word is not taken for one that it contains.
  private let words: [ID: [[UInt8]]]
  /// The first word of each language, for what is suggested.
  private let first: [ID: [String]]

  init(_ file: [UInt8]) {
    var words: [ID: Set<[UInt8]>] = [:]
    var first: [ID: [String]] = [:]
    for line in String(decoding: file, as: UTF8.self).split(separator: "\n") {
      guard !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let id = ID(rawValue: Self.trimmed(parts[0])) else {
        preconditionFailure("conduct: no id in '\(line)'")
      }
      let columns = parts[1].split(separator: "|", omittingEmptySubsequences: false).map {
        $0.split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
      }
      words[id] = Set(columns.joined().map { Array($0.utf8) })
      first[id] = columns.map { $0.first ?? "" }
    }
    precondition(ID.allCases.allSatisfy { words[$0] != nil }, "conduct: a line is missing")
    self.first = first
    self.words = words.mapValues { $0.sorted { ($1.count, $0.count) < ($0.count, $1.count) } }
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  subscript(id: ID) -> [[UInt8]] { words[id] ?? [] }

  /// The word to write in a language; a Traditional one that is not given is the Simplified one.
  func word(_ id: ID, in language: Language) -> String {
    let columns = first[id] ?? []
    let column = Language.allCases.firstIndex(of: language) ?? 0
    let word = columns.indices.contains(column) ? columns[column] : ""
    return word.isEmpty ? columns.first ?? "" : word
  }
}

/// Finds words in a text, without regard to the case of Latin letters. Places are byte offsets.
struct WordFinder {
  private let bytes: [UInt8]

  init(_ text: [UInt8]) {
    bytes = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  var count: Int { bytes.count }

  /// Where words of `id` stand and none of `except` does, from the start and without overlaps.
  func places(
    of id: RuleWords.ID, except: RuleWords.ID? = nil, in part: Range<Int>? = nil
  ) -> [Range<Int>] {
    let words = RuleWords.standard
    return places(of: words[id], except: except.map { words[$0] } ?? [], in: part)
  }

  func places(
    of words: [[UInt8]], except: [[UInt8]] = [], in part: Range<Int>? = nil
  ) -> [Range<Int>] {
    let part = part ?? bytes.indices
    var found: [Range<Int>] = []
    var index = part.lowerBound
    while index < part.upperBound {
      // What is excepted may begin before the word: 不可 holds 可.
      if let end = end(of: except, at: index, within: part) {
        index = end
      } else if let end = end(of: words, at: index, within: part) {
        found.append(index..<end)
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private func end(of words: [[UInt8]], at start: Int, within part: Range<Int>) -> Int? {
    for word in words where bytes[start..<part.upperBound].starts(with: word) {
      let end = start + word.count
      let isLatin = word.first.map(Self.isLatin) ?? false
      if !isLatin || !touchesLatin(start, end) { return end }
    }
    return nil
  }

  private func touchesLatin(_ start: Int, _ end: Int) -> Bool {
    start > 0 && Self.isLatin(bytes[start - 1]) || end < bytes.count && Self.isLatin(bytes[end])
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// A stretch of the text, with Latin letters in lower case.
  func text(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// Nothing but these words, blanks and commas stands in a stretch.
  func holdsOnly(_ words: [[UInt8]], in range: Range<Int>) -> Bool {
    let places = places(of: words, in: range)
    let starts = [range.lowerBound] + places.map(\.upperBound)
    let ends = places.map(\.lowerBound) + [range.upperBound]
    return zip(starts, ends).allSatisfy { start, end in
      bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x2C }
    }
  }

  /// Whether nothing but blanks stands between two places.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 } }
}
