import Diagnostics
import HandbookModel

/// How often something has to happen, and within what it is counted.
extension PhraseParser {
  /// The first number of occurrences in free words, wherever it stands.
  mutating func firstThreshold() -> Located<Escalation.Threshold>? {
    for start in phrase.atoms.indices
    where phrase.word(at: start, meaning: .filler) == nil && !isLimited(at: start) {
      index = start
      guard let count = attempt({ $0.occurrences() }) else { continue }
      let threshold = Escalation.Threshold(count: count, isConsecutive: says(.inARow))
      return Located(threshold, at: phrase.range(start..<index))
    }
    return nil
  }

  /// `不超过 2 次`, `fewer than 3 complaints`: as many are still all right.
  private func isLimited(at start: Int) -> Bool {
    (0..<start).contains { before in
      phrase.word(at: before, among: [.lessThan, .atMost]).map { before + $0.count >= start }
        ?? false
    }
  }

  private func says(_ concept: Concept) -> Bool {
    phrase.atoms.indices.contains { phrase.word(at: $0, meaning: concept) != nil }
  }

  /// `两次以上`, `第三次`, `at least 3`, `two or more`, `the third time`
  private mutating func occurrences() -> Int? {
    // `每月两次` is how often something is done.
    guard !has(.every) else { return nil }
    accept(.inARow, .accumulated)
    if let number = attempt({ $0.ordinalNumber() }) {
      guard (2...PhraseParser.largestCount).contains(number) else { return nil }
      return has(.times) || occurrence() ? number : nil
    }
    if has(.ordinal) { return counted(atLeast: 2) { $0.has(.times, .counter) } }
    let before = accept(.atLeast, .moreThan, .full)
    if let adverb = accept([(.once, 1), (.twice, 2)]) {
      let isBounded = has(.orMore) || before != nil
      return adverb > 1 || isBounded ? adverb : nil
    }
    guard attempt({ $0.offset() }) == nil || countIsFollowed(by: .times, .counter) else {
      return nil
    }
    guard let number = wholeNumber(), (1...PhraseParser.largestCount).contains(number) else {
      return nil
    }
    var isTimes = has(.times, .counter)
    var isBounded = has(.orMore) || before != nil
    if !isTimes, !isBounded, occurrence() || pluralNoun() {
      isTimes = true
      isBounded = has(.orMore)
    }
    guard isTimes || isBounded && !isUnit() else { return nil }
    guard number > 1 || isBounded else { return nil }
    accept(.inARow)
    return before == .moreThan ? number + 1 : number
  }

  private mutating func counted(
    atLeast minimum: Int, _ rest: (inout PhraseParser) -> Bool
  ) -> Int? {
    guard let number = wholeNumber(), number >= minimum, rest(&self) else { return nil }
    return number <= PhraseParser.largestCount ? number : nil
  }

  private func countIsFollowed(by concepts: Concept...) -> Bool {
    var copy = self
    return copy.wholeNumber() != nil && copy.accept(among: concepts) != nil
  }

  /// `complaints`, `missed calls`
  private mutating func occurrence() -> Bool {
    if has(.occurrence) { return true }
    let joints: [Concept] = [
      .of, .and, .or, .rangeSign, .after, .before, .on, .from, .every, .until, .inside,
    ]
    return attempt { parser -> Bool? in
      guard parser.phrase.word(at: parser.index, among: joints) == nil,
        parser.atom({ $0.sort == .word ? true : nil }) != nil
      else { return nil }
      return parser.has(.occurrence) ? true : nil
    } ?? false
  }

  /// Any English plural that measures nothing: `3 refunds`.
  private mutating func pluralNoun() -> Bool {
    attempt { parser -> Bool? in
      let isMeasure =
        parser.isUnit() || parser.peeks(.unitMinute, .point, .persons, .squareMetre, .periodDay)
      let place = parser.index
      guard !isMeasure, let noun = parser.atom({ $0.sort == .word ? $0.text : nil }),
        Lexicon.shared.numerals.ordinals[noun] == nil
      else { return nil }
      let written = parser.phrase.slice(place..<parser.index).text
      return written.utf8.count > noun.utf8.count && written.hasSuffix("s") ? true : nil
    } ?? false
  }

  /// What follows is no occurrence but a length, a share or a sum.
  private func isUnit() -> Bool {
    var copy = self
    return copy.accept(among: Concept.offsetUnits.map(\.0)) != nil || copy.has(.percent)
      || copy.accept(Concept.currencies) != nil
  }

  /// `同一住户，3 个月内`, `same household, within 3 months`
  mutating func counting() -> Escalation.Counting? {
    var counting = Escalation.Counting(unit: nil, within: nil)
    repeat {
      if counting.unit == nil, let unit = attempt({ $0.sameUnit() }) {
        counting.unit = unit
      } else if counting.within == nil, let within = attempt({ $0.within() }) {
        counting.within = within
      } else {
        return nil
      }
    } while separator() || !isAtEnd()
    return counting
  }

  /// `同一患者一个月内`, `the same bike within a month`: the range in the words of a case.
  mutating func countingInWords() -> Located<Escalation.Counting>? {
    guard
      let same = phrase.atoms.indices.first(where: {
        phrase.word(at: $0, meaning: .oneAndTheSame) != nil
      })
    else { return nil }
    index = same
    let unit = attempt { $0.sameUnit() }
    for start in phrase.atoms.indices {
      index = start
      if let within = attempt({ $0.within() }) {
        return Located(
          Escalation.Counting(unit: unit, within: within), at: phrase.range(start..<index))
      }
    }
    return nil
  }

  private mutating func sameUnit() -> VisitKind.Unit? {
    accept(.same, .every)
    return accept(Concept.countedUnits)
  }

  private mutating func within() -> Offset? {
    let isBefore = has(.within)
    guard let length = offset() else { return nil }
    return has(.inside) || isBefore ? length : nil
  }
}
