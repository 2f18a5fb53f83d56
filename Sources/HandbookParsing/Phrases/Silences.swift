import Diagnostics
import HandbookModel

/// What a cell says that has no value of its own.
enum Silence: Hashable, Sendable {
  /// Empty: not stated here.
  case absent
  case nothing
  case unlimited
  case blank
  case exempt
  /// Another document, or the plan, says it; the text is its title, without brackets.
  case elsewhere(SourceText)
  /// What the row of this name says in the same column.
  case sameAs(SourceText)
}

extension PhraseReader {
  /// The silence that `text` is, or nil where it states a value.
  func silence(_ text: SourceText) -> Silence? {
    let phrase = Phrase(text)
    guard !phrase.atoms.isEmpty else { return .absent }
    // One blank makes the whole a blank: ____%, ____ 天内.
    if phrase.atoms.contains(where: { $0.sort == .blank }) { return .blank }
    var parser = PhraseParser(phrase, self, isGuessing: false)
    return parser.silence()
  }

  /// A cell of any sort: its silence, or its value as `read` reads it. Nil for an empty cell, which
  /// states nothing. `cite` looks up a title, and reports those that it does not know; a row that
  /// refers to another row must be resolved before.
  func statement<Value>(
    _ text: SourceText, read: (SourceText) -> Reading<Value>,
    cite: (SourceText) -> Reading<Citation>
  ) -> Reading<Statement<Value>> {
    switch silence(text) {
    case .absent: return Reading(nil)
    case .nothing: return Reading(.nothing)
    case .unlimited: return Reading(.unlimited)
    case .blank: return Reading(.blank)
    case .exempt: return Reading(.exempt)
    case .elsewhere(let title): return stated(cite(title), Statement.elsewhere)
    case .sameAs, nil: return stated(read(text), Statement.value)
    }
  }

  private func stated<Found, Value>(
    _ reading: Reading<Found>, _ make: (Found) -> Statement<Value>
  ) -> Reading<Statement<Value>> {
    Reading(reading.value.map(make) ?? .unreadable, reading.diagnostics)
  }
}

extension PhraseParser {
  mutating func silence() -> Silence? {
    first(of: [
      { $0.wholly(.none, .nothing) }, { $0.wholly(.unlimited, .unlimited) },
      { $0.wholly(.exempt, .exempt) },
      { $0.sameAsRow() },
      { $0.elsewhere() },
    ])
  }

  private mutating func wholly(_ concept: Concept, _ silence: Silence) -> Silence? {
    has(concept) && isAtEnd() ? silence : nil
  }

  /// `同投诉回访`, but not `同日` or `同月`, which are times.
  private mutating func sameAsRow() -> Silence? {
    let isTime = attempt { parser in
      parser.has(.sameDay) || parser.periodReference() != nil && parser.onePeriod() != nil
        ? true : nil
    }
    guard isTime == nil, has(.sameAs) else { return nil }
    return rest().map(Silence.sameAs)
  }

  private mutating func elsewhere() -> Silence? {
    guard has(.perDocument) else { return nil }
    if let title = first(of: [{ $0.bracketed("《", "》") }, { $0.bracketed("[", "]") }]) {
      return .elsewhere(title)
    }
    // `per household` and `under 100,000 m²` begin a value.
    let isValue = attempt { parser -> Bool? in
      parser.numeral() != nil || parser.accept(Concept.countedUnits) != nil
        || parser.accept(Concept.periods) != nil ? true : nil
    }
    return isValue == nil ? rest().map(Silence.elsewhere) : nil
  }

  /// What stands between two signs; words may follow (按《X》执行).
  private mutating func bracketed(_ open: String, _ close: String) -> SourceText? {
    guard sign(open) else { return nil }
    let start = index
    while index < phrase.atoms.count, phrase.atoms[index].text != close { index += 1 }
    guard index < phrase.atoms.count, index > start else { return nil }
    return phrase.slice(start..<index)
  }

  private mutating func rest() -> SourceText? {
    guard index < phrase.atoms.count else { return nil }
    defer { index = phrase.atoms.count }
    return phrase.slice(index..<phrase.atoms.count)
  }
}
