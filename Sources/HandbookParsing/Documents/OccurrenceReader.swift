import Diagnostics
import HandbookModel

/// Reads which of several visits a text speaks of: `第 1 次`, `首次`, `以后`, `2nd`.
struct OccurrenceReader {
  private let words = CellWords.shared

  /// The same for all spellings: `1`, `2`, `later`; nil where the text says nothing of the sort.
  func occurrence(_ text: SourceText) -> String? {
    let named: [(CellWords.ID, String)] = [
      (.first, "1"), (.second, "2"), (.third, "3"), (.later, "later"),
    ]
    for (id, value) in named where words.says(id, text.text) { return value }
    var rest = text
    var isOrdinal = false
    if let length = rest.prefixLength(words[.ordinal]) {
      rest = rest.suffix(from: length)
      isOrdinal = true
    }
    if let end = rest.ordinalNumberLength(words[.ordinalEnd]) {
      rest = rest.prefix(to: end)
      isOrdinal = true
    }
    return isOrdinal ? rest.wholeNumber.map { "\($0)" } : nil
  }

  /// Clauses of one occurrence have one key: the spelling that comes first in the text.
  static func unified(_ clauses: [Clause]) -> [Clause] {
    let reader = OccurrenceReader()
    var spellings: [String: String] = [:]
    return clauses.map { clause in
      guard let written = clause.key.value.occurrence else { return clause }
      let text = SourceText(verbatim: Array(written.utf8), at: clause.key.range)
      guard let occurrence = reader.occurrence(text) else { return clause }
      var clause = clause
      clause.key.value.occurrence = spellings[occurrence] ?? written
      spellings[occurrence] = clause.key.value.occurrence
      return clause
    }
  }

  /// Which comes first, by the spellings of keys; 以后 comes last.
  static func order(in clauses: [Clause]) -> [String: Int] {
    let reader = OccurrenceReader()
    var order: [String: Int] = [:]
    for clause in clauses {
      guard let written = clause.key.value.occurrence else { continue }
      let text = SourceText(verbatim: Array(written.utf8), at: clause.key.range)
      order[written] = reader.occurrence(text).map { Int($0) ?? .max }
    }
    return order
  }

  /// The bytes of an occurrence that a name begins with: 首次 of 首次客户回访.
  func prefixLength(of text: SourceText) -> Int? {
    let start = [CellWords.ID.first, .second, .third].compactMap { text.prefixLength(words[$0]) }
    if let length = start.max() { return length }
    guard text.prefixLength(words[.ordinal]) != nil else { return nil }
    return text.utf8.indices.dropFirst().first { index in
      text.wordLength(words[.ordinalEnd], at: index) != nil
    }.flatMap { index in
      let end = index + (text.wordLength(words[.ordinalEnd], at: index) ?? 0)
      return occurrence(text.prefix(to: end)) != nil ? end : nil
    }
  }
}

extension SourceText {
  /// The bytes before an ending such as `nd` in `2nd`, which follows its number directly.
  fileprivate func ordinalNumberLength(_ endings: [String]) -> Int? {
    for ending in endings {
      let start = utf8.count - ending.utf8.count
      if start > 0, has(Array(ending.utf8), at: start) { return start }
    }
    return nil
  }
}
