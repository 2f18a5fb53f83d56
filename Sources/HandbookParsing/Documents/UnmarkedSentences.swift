import Diagnostics
import HandbookModel

/// Finds sentences that state a rule which no marked block carries (VB108): they name a kind of visit
/// together with a deadline or a rate, or a form together with how long it is kept.
struct UnmarkedSentences {
  private let context: ReadingContext
  private let timed: Set<KindID>
  private let rated: Set<KindID>
  private let kept: Set<FormKey>

  init(_ version: DocumentVersion, context: ReadingContext) {
    self.context = context
    timed = Set(version.visits.filter { $0.deadline != nil }.map(\.kind))
    rated = Set(version.visits.filter { $0.rate != nil }.map(\.kind))
    kept = Set(
      version.papers.compactMap { paper in
        if case .form(let key) = paper.subject.value, paper.retention != nil { key } else { nil }
      })
  }

  func findings(in passages: [Passage]) -> [Diagnostic] {
    passages.filter { !$0.isData && ($0.sort == .paragraph || $0.sort == .item) }
      .flatMap { $0.text.sentences }.compactMap(finding)
  }

  private func finding(_ sentence: SourceText) -> Diagnostic? {
    if let (kind, rest) = kind(in: sentence) {
      if !timed.contains(kind), states(rest, .deadline, isDeadline) {
        return finding(sentence, "a deadline", "visits: deadline")
      }
      if !rated.contains(kind), states(rest, .rate, { context.phrases.rate($0).isClean }) {
        return finding(sentence, "a rate", "visits: rate")
      }
    }
    guard let (form, rest) = form(in: sentence), !kept.contains(form),
      states(rest, .retention, { context.phrases.retention($0).isClean })
    else { return nil }
    return finding(sentence, "a retention term", "records: retention")
  }

  /// The first kind that the sentence names in full, and what follows.
  private func kind(in sentence: SourceText) -> (KindID, SourceText)? {
    let atoms = Lexicon.shared.lexed(sentence.utf8).atoms
    for index in atoms.indices {
      guard let match = context.names.visits.matches(in: atoms, at: index).first,
        let kind = match.ids.first, match.count > 0
      else { continue }
      let end = atoms[index + match.count - 1].bytes.upperBound
      return (kind, sentence.suffix(from: end))
    }
    return nil
  }

  private func form(in sentence: SourceText) -> (FormKey, SourceText)? {
    for title in sentence.citedTitles {
      guard let form = context.titles.citation(for: title.title.text)?.form else { continue }
      return (form, sentence.suffix(from: title.range.upperBound))
    }
    return nil
  }

  private func isDeadline(_ text: SourceText) -> Bool {
    let reading = context.phrases.deadline(text)
    guard reading.isClean else { return false }
    if case .vague? = reading.value { return false }
    return true
  }

  /// Whether the text, or a part between commas, with or without the column's name before it, can be
  /// read as a value.
  private func states(
    _ text: SourceText, _ column: Column, _ isValue: (SourceText) -> Bool
  ) -> Bool {
    let parts = [text] + text.split(at: ",").map(\.trimmed)
    return parts.contains { part in
      !part.isEmpty && (isValue(part) || behindName(of: column, in: part).map(isValue) ?? false)
    }
  }

  private func behindName(of column: Column, in text: SourceText) -> SourceText? {
    let sort: MarkedBlock.Sort = column == .retention ? .records : .visits
    let words = BlockDictionary.shared.words(of: column, in: sort)
    for index in text.utf8.indices {
      guard let length = text.wordLength(words, at: index) else { continue }
      return text.suffix(from: index + length)
    }
    return nil
  }

  private func finding(_ sentence: SourceText, _ what: Message, _ marker: String) -> Diagnostic {
    Diagnostic(
      RuleCode(108), .warning, at: sentence.place,
      "The sentence states \(what) that no marked block carries",
      explanation: "Rules in running text are not checked and stand on no page but this one",
      suggestions: [Suggestion("Write it as an item of a list behind '<!-- \(marker) -->'")])
  }
}

extension SourceText {
  /// Divided at full stops and semicolons; the stop in a number is none.
  fileprivate var sentences: [SourceText] {
    split(at: "。").flatMap { $0.split(at: ";") }.flatMap(\.lines).flatMap(\.byStops)
      .map(\.trimmed).filter { !$0.isEmpty }
  }

  private var byStops: [SourceText] {
    var parts: [SourceText] = []
    var start = 0
    for index in utf8.indices where utf8[index] == 0x2E {
      guard index + 1 < utf8.count, utf8[index + 1] == 0x20 else { continue }
      parts.append(slice(start..<index))
      start = index + 1
    }
    return parts + [slice(start..<utf8.count)]
  }
}
