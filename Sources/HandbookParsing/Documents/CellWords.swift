import Diagnostics
import HandbookModel

/// The words that give a cell its shape, from Language/cells.txt.
struct CellWords: Sendable {
  enum ID: String, CaseIterable, Sendable {
    case all, others, above, agent, plan, companions, assistants, organisers, supervisors, and, or,
      then,
      opens,
      closes, by, visit, unsigned, reviews, signs, decides, on, step, end, say, ask, `do`, pick,
      questions, rule, see, script, training, inspection, evaluation, publicity, privacy, safety,
      appraisal, reward, penalty, other
    case checks, signed, behind, directly, post, task, alongside, fallback
    case compiles, approves, archives, keeps, makes, same, called, which, possessive
    case taskOpens = "task-opens"
    case visitsOf = "visits-of"
    case jointly, pooled, first, second, third, later, ordinal
    case acceptedBy = "accepted-by"
    case acceptedUntil = "accepted-until"
    case eachOf = "each-of"
    case ordinalEnd = "ordinal-end"
    case goTo = "go-to"
    case signsOn = "signs-on"
    case caseOpens = "case-opens"
    case caseCloses = "case-closes"
    case caseSays = "case-says"
    case noPost = "no-post"
    case decidesOn = "decides-on"
    case stepEnd = "step-end"
    case perPage = "per-page"
    case perCopy = "per-copy"
  }

  static let shared = CellWords()

  private var words: [ID: [String]] = [:]
  private var columns: [ID: [[String]]] = [:]
  private var index = NameIndex<ID>()

  private init() {
    for line in LanguageData(PackageResources.cells_txt).lines {
      guard let id = ID(rawValue: line.key) else {
        preconditionFailure("cells.txt: no word '\(line.key)'")
      }
      // The longest first, so that 以及 is not read as 以 and 及.
      words[id] = line.words.sorted { $0.utf8.count > $1.utf8.count }
      columns[id] = line.columns
      index.insert(line, id)
    }
  }

  subscript(id: ID) -> [String] { words[id] ?? [] }

  /// The word that the file gives first, in the language of `text`: what an author is shown.
  func word(_ id: ID, like text: SourceText) -> String {
    let columns = columns[id] ?? []
    let place = Language.allCases.firstIndex(of: Lexicon.shared.language(of: text.text)) ?? 0
    let own = place < columns.count ? columns[place].first : nil
    return own ?? columns.first?.first ?? columns.joined().first ?? ""
  }

  /// Whether the whole of `text` is one of the words.
  func says(_ id: ID, _ text: String) -> Bool { index.exact(text).contains(id) }
}

extension SourceText {
  /// The word at the start of the text, in any case: Latin words must end where the text goes on
  /// with something else. Returns the bytes that it takes.
  func prefixLength(_ words: [String]) -> Int? { wordLength(words, at: 0) }

  /// The same for a word that begins at byte `start`.
  func wordLength(_ words: [String], at start: Int) -> Int? {
    for word in words where has(folded: word.utf8, at: start) {
      if endsWord(word.utf8, before: start + word.utf8.count) { return word.utf8.count }
    }
    return nil
  }

  /// The word at the end of the text; the bytes that stand before it.
  func lengthBeforeSuffix(_ words: [String]) -> Int? {
    for word in words {
      let start = utf8.count - word.utf8.count
      guard has(folded: word.utf8, at: start) else { continue }
      let isHan = word.utf8.first.map { !isLatin($0) } ?? true
      if isHan || start == 0 || !isLatin(utf8[start - 1]) { return start }
    }
    return nil
  }

  private func has(folded word: String.UTF8View, at start: Int) -> Bool {
    guard start >= 0, start + word.count <= utf8.count else { return false }
    var index = start
    for byte in word {
      guard lower(utf8[index]) == lower(byte) else { return false }
      index += 1
    }
    return true
  }

  private func endsWord(_ word: String.UTF8View, before end: Int) -> Bool {
    !(word.last.map(isLatin) ?? false) || end == utf8.count || !isLatin(utf8[end])
  }

  private func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private func isLatin(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lower(byte)) }

  /// Everything from byte `offset` on, without the white space at its ends.
  func suffix(from offset: Int) -> SourceText { slice(offset..<utf8.count).trimmed }

  /// Everything before byte `offset`, without the white space at its ends.
  func prefix(to offset: Int) -> SourceText { slice(0..<offset).trimmed }

  /// The text before a closing bracket at its end, and what stands between the brackets.
  var closingBracket: (head: SourceText, inside: SourceText)? {
    let closers = [Array(")".utf8), Array("）".utf8)]
    let openers = [Array("(".utf8), Array("（".utf8)]
    guard let close = closers.first(where: { has($0, at: utf8.count - $0.count) }) else {
      return nil
    }
    var depth = 0
    for index in stride(from: utf8.count - close.count, through: 0, by: -1) {
      if closers.contains(where: { has($0, at: index) }) { depth += 1 }
      guard let open = openers.first(where: { has($0, at: index) }) else { continue }
      depth -= 1
      guard depth == 0 else { continue }
      return (
        prefix(to: index), slice(index + open.count..<utf8.count - close.count).trimmed
      )
    }
    return nil
  }
}
