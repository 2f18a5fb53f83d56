import Diagnostics
import HandbookModel

/// What a name that texts use stands for, as far as wording and code of a finding go.
struct NameSort: Sendable {
  let code: RuleCode
  let noun: Message
  /// The key of vocabulary.yaml that declares such things.
  let key: String

  static let role = NameSort(code: RuleCode(111), noun: "role", key: "roles")
  static let kind = NameSort(code: RuleCode(112), noun: "visit kind", key: "kinds")
  static let event = NameSort(code: RuleCode(113), noun: "event", key: "events")
  static let method = NameSort(code: RuleCode(114), noun: "method", key: "methods")
  static let segment = NameSort(code: RuleCode(115), noun: "segment", key: "segments")
  static let denominator = NameSort(
    code: RuleCode(407), noun: "denominator", key: "denominators")
}

extension Diagnostic {
  /// A name that the vocabulary does not have; `near` is what the author probably meant.
  static func unknownName(_ name: SourceText, _ sort: NameSort, near: String?) -> Diagnostic {
    guard let near else {
      return Diagnostic(
        sort.code, .error, at: name.whole, "No \(sort.noun) '\(name.text)' in the vocabulary",
        undeclared: UndeclaredName(sort.key, name.text, isMisspelt: false))
    }
    return Diagnostic(
      sort.code, .error, at: name.whole,
      "No \(sort.noun) '\(name.text)'\(Message.didYouMean(near))",
      suggestions: [
        Suggestion("Replace with '\(near)'", edits: [Edit(name.whole, replacement: near)])
      ], undeclared: UndeclaredName(sort.key, name.text, isMisspelt: true))
  }

  /// A name that stands for several things.
  static func ambiguousName(_ name: SourceText, _ sort: NameSort, ids: [String]) -> Diagnostic {
    Diagnostic(
      sort.code, .error, at: name.whole,
      "'\(name.text)' names more than one \(sort.noun): \(Message(names: ids))",
      suggestions: [Suggestion("Use a name that only one of them has")])
  }
}

extension PhraseParser {
  /// Reads a name and then what `rest` reads behind it.
  mutating func named<ID: Hashable & Sendable, Value>(
    _ index: KeyPath<HandbookNames, NameIndex<ID>>, _ sort: NameSort,
    then rest: (inout PhraseParser, ID?) -> Value?
  ) -> Value? {
    attempt { $0.known(index, sort, then: rest) } ?? attempt { $0.guessed(index, sort, then: rest) }
  }

  /// A name of the vocabulary; shorter ones are tried where the longest leaves no sense.
  mutating func known<ID: Hashable & Sendable, Value>(
    _ index: KeyPath<HandbookNames, NameIndex<ID>>, _ sort: NameSort,
    then rest: (inout PhraseParser, ID?) -> Value?
  ) -> Value? {
    skipFillers(before: index)
    for match in names[keyPath: index].matches(in: phrase.atoms, at: self.index) {
      let value = attempt { parser -> Value? in
        let place = parser.index..<parser.index + match.count
        parser.index = place.upperBound
        if match.ids.count > 1 { parser.reportAmbiguous(place, match.ids, sort) }
        return rest(&parser, match.ids.first)
      }
      if let value { return value }
    }
    stuck(at: self.index)
    return nil
  }

  /// In the second round, the fewest words behind which `rest` makes sense; reported as unknown.
  mutating func guessed<ID: Hashable & Sendable, Value>(
    _ index: KeyPath<HandbookNames, NameIndex<ID>>, _ sort: NameSort,
    before stops: [Concept] = [.separator],
    then rest: (inout PhraseParser, ID?) -> Value?
  ) -> Value? {
    guard isGuessing else { return nil }
    skipFillers(before: index)
    let longest = min(PhraseParser.longestGuess, phrase.atoms.count - self.index)
    guard longest > 0 else { return nil }
    for count in 1...longest {
      // A name that holds a comma is rarer than a comma that ends a name.
      guard phrase.word(at: self.index + count - 1, among: stops) == nil else { break }
      let place = self.index..<self.index + count
      let value = attempt { parser -> Value? in
        parser.index = place.upperBound
        guard rest(&parser, nil) != nil, parser.isAtBoundary() else { return nil }
        parser.index = place.upperBound
        return rest(&parser, parser.nearest(place, index, sort))
      }
      if let value { return value }
    }
    return nil
  }

  /// Reports the unknown name at `place` and returns what was probably meant.
  private mutating func nearest<ID>(
    _ place: Range<Int>, _ index: KeyPath<HandbookNames, NameIndex<ID>>, _ sort: NameSort
  ) -> ID? {
    let name = phrase.slice(place)
    let near = names[keyPath: index].nearest(name.text)
    report(.unknownName(name, sort, near: near?.name))
    if near == nil { hasNoValue = true }
    return near?.id
  }

  private mutating func reportAmbiguous(
    _ place: Range<Int>, _ ids: [some Hashable], _ sort: NameSort
  ) {
    report(.ambiguousName(phrase.slice(place), sort, ids: ids.map { "\($0)" }))
    hasNoValue = true
  }

  /// Filler words may stand before a name, unless they begin one.
  private mutating func skipFillers<ID>(
    before index: KeyPath<HandbookNames, NameIndex<ID>>
  ) {
    while names[keyPath: index].matches(in: phrase.atoms, at: self.index).isEmpty,
      let filler = phrase.word(at: self.index, meaning: .filler)
    {
      self.index += filler.count
    }
  }

  /// Longer names are guesses that nobody means, and cost time.
  private static let longestGuess = 24
}
