import Diagnostics
import HandbookModel

/// How often something has to happen, and within what it is counted.
extension PhraseParser {
  /// The first number of occurrences in free words, wherever it stands.
  mutating func firstThreshold() -> Located<Escalation.Threshold>? {
    for start in phrase.atoms.indices where phrase.word(at: start, meaning: .filler) == nil {
      index = start
      guard let count = attempt({ $0.occurrences() }) else { continue }
      let threshold = Escalation.Threshold(count: count, isConsecutive: says(.inARow))
      return Located(threshold, at: phrase.range(start..<index))
    }
    return nil
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
      return (2...PhraseParser.largestCount).contains(number) && has(.times) ? number : nil
    }
    if has(.ordinal) { return counted(atLeast: 2) { $0.has(.times) } }
    let before = accept(.atLeast, .moreThan, .full)
    if let adverb = accept([(.once, 1), (.twice, 2)]) {
      let isBounded = has(.orMore) || before != nil
      return adverb > 1 || isBounded ? adverb : nil
    }
    guard attempt({ $0.offset() }) == nil || countIsFollowed(by: .times) else { return nil }
    guard let number = wholeNumber(), (1...PhraseParser.largestCount).contains(number) else {
      return nil
    }
    let isTimes = has(.times)
    let isBounded = has(.orMore) || before != nil
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

  private func countIsFollowed(by concept: Concept) -> Bool {
    var copy = self
    return copy.wholeNumber() != nil && copy.has(concept)
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
