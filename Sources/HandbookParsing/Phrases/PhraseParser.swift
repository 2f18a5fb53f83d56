import Diagnostics
import HandbookModel

/// Reads one phrase from left to right. Grammar/ extends it with the rules; a rule is a mutating
/// function that returns nil, and moves nothing, where its form does not stand.
///
/// A phrase is read twice at most: the first time every name must be known. Where that fails, the
/// second time (`isGuessing`) any words may stand for a name, so that a misspelt name is reported
/// as such and not as a phrase that makes no sense.
///
/// Rules work on one parser in place; where one fails, `attempt` puts back the few values that it
/// may have moved. Copying the parser for each attempt cost most of the time of reading.
struct PhraseParser {
  let phrase: Phrase
  let names: HandbookNames
  let conventions: Conventions
  let forms: FormIndex
  var index = 0
  let isGuessing: Bool
  var diagnostics: [Diagnostic] = []
  /// Something was reported that leaves no value: an unknown name, a share above 100 %.
  var hasNoValue = false
  /// Whether an event's own day is day one, where the text at hand says so.
  var isDayOneSame: Bool?
  /// A phase of an event that lasts went before, so that 结束 is its end.
  var isInSpan = false
  /// Where the window at hand begins.
  var windowStart = 0
  /// The kind's own event was named, and not left out.
  var namesOwnEvent = false
  /// The text is about a visit, which 回访 then means.
  var isAboutVisit = false
  /// The last atom at which some rule got stuck.
  private(set) var furthest = 0
  /// Where a rule found a fault in something that could be read; goes before `furthest`.
  private(set) var fault: Int?
  /// What would help with that fault.
  private(set) var hint: PhraseHint?
  /// How many rules were tried; the work of reading, whatever the machine.
  private(set) var attempts = 0

  init(_ phrase: Phrase, _ reader: PhraseReader, isGuessing: Bool) {
    self.phrase = phrase
    names = reader.names
    conventions = reader.conventions
    forms = reader.forms
    self.isGuessing = isGuessing
  }

  /// Runs `rule`; where it returns nil, everything but the knowledge of where it got stuck is as
  /// before.
  mutating func attempt<Value>(_ rule: (inout PhraseParser) -> Value?) -> Value? {
    attempts += 1
    let start = (
      index: index, findings: diagnostics.count, hasNoValue: hasNoValue, dayOne: isDayOneSame,
      namesOwnEvent: namesOwnEvent
    )
    let value = rule(&self)
    if value == nil {
      index = start.index
      diagnostics.removeLast(diagnostics.count - start.findings)
      hasNoValue = start.hasNoValue
      isDayOneSame = start.dayOne
      namesOwnEvent = start.namesOwnEvent
    }
    return value
  }

  /// The first rule that has a value.
  mutating func first<Value>(of rules: [(inout PhraseParser) -> Value?]) -> Value? {
    for rule in rules {
      if let value = attempt(rule) { return value }
    }
    return nil
  }

  mutating func stuck(at place: Int) { furthest = max(furthest, place) }

  /// Says that what begins at `place` is readable but wrong; returns nil for the rule to return.
  /// `hint` names the forms to offer instead of the usual ones.
  mutating func reject<Value>(at place: Int, hint: PhraseHint? = nil) -> Value? {
    if fault == nil { (fault, self.hint) = (place, hint) }
    return nil
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

// MARK: Words, signs and numbers

extension PhraseParser {
  /// Takes the longest word that means one of `concepts`, and the filler words before it.
  @discardableResult
  mutating func accept(_ concepts: Concept...) -> Concept? { accept(among: concepts) }

  mutating func accept(among concepts: [Concept]) -> Concept? {
    skippingFillers { parser in
      guard let word = parser.phrase.word(at: parser.index, among: concepts) else { return nil }
      parser.index += word.count
      return word.concept
    }
  }

  mutating func has(_ concepts: Concept...) -> Bool { accept(among: concepts) != nil }

  /// Takes the longest word of a table, and returns what it stands for.
  mutating func accept<Value>(_ table: [(Concept, Value)]) -> Value? {
    guard let concept = accept(among: table.map(\.0)) else { return nil }
    return table.first { $0.0 == concept }?.1
  }

  mutating func sign(_ text: String) -> Bool {
    skippingFillers { $0.atom { $0.sort == .sign && $0.text == text ? true : nil } } ?? false
  }

  mutating func numeral() -> Numeral? {
    skippingFillers {
      $0.atom { if case .number(let numeral) = $0.sort { numeral } else { nil } }
    }
  }

  /// A number without a fraction.
  mutating func wholeNumber() -> Int? { attempt { $0.numeral()?.whole } }

  mutating func timeWithColon() -> Int? {
    skippingFillers { $0.atom { if case .time(let minutes) = $0.sort { minutes } else { nil } } }
  }

  /// Takes the next atom if `meaning` has a value for it.
  mutating func atom<Value>(_ meaning: (Atom) -> Value?) -> Value? {
    guard index < phrase.atoms.count, let value = meaning(phrase.atoms[index]) else { return nil }
    index += 1
    return value
  }

  /// Moves to the next word that is no filler.
  mutating func skipFillers() {
    while let filler = phrase.word(at: index, meaning: .filler) { index += filler.count }
  }

  /// Runs `rule` here, and after each filler word that stands here.
  mutating func skippingFillers<Value>(
    _ rule: (inout PhraseParser) -> Value?
  ) -> Value? {
    let start = index
    while true {
      if let value = rule(&self) { return value }
      guard let filler = phrase.word(at: index, meaning: .filler) else { break }
      index += filler.count
    }
    stuck(at: index)
    index = start
    return nil
  }
}

// MARK: Ends

extension PhraseParser {
  /// One or more signs or words that separate parts of a phrase (`, and`).
  mutating func separator() -> Bool {
    var isSeparated = false
    while has(.separator, .then, .and) { isSeparated = true }
    return isSeparated
  }

  /// Nothing is left but filler words and a full stop.
  mutating func isAtEnd() -> Bool {
    attempt { parser in
      while parser.has(.filler) || parser.sign(".") {}
      return parser.index == parser.phrase.atoms.count ? true : nil
    } ?? false
  }

  /// The end, or something that separates what follows.
  mutating func isAtBoundary() -> Bool {
    var copy = self
    return copy.isAtEnd() || copy.separator() || copy.has(.or) || copy.sign("(")
  }
}
