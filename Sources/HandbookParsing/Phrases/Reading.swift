import Diagnostics
import HandbookModel

/// What came of reading a phrase.
///
/// A missing value always comes with at least one finding; a value may come with findings too (a
/// misspelt event that was recognised).
struct Reading<Value> {
  var value: Value?
  var diagnostics: [Diagnostic]
  /// How many rules were tried: the work of reading, on any machine.
  var attempts = 0

  init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  func map<Result>(_ transform: (Value) -> Result) -> Reading<Result> {
    var result = Reading<Result>(value.map(transform), diagnostics)
    result.attempts = attempts
    return result
  }
}

extension Reading: Sendable where Value: Sendable {}

/// A text that is read as a phrase. A class, because every attempt at reading holds it.
final class Phrase: Sendable {
  let text: SourceText
  let atoms: [Atom]
  private let words: [[(count: Int, values: [Concept])]]

  init(_ text: SourceText) {
    self.text = text
    let lexed = Lexicon.shared.lexed(text.utf8)
    atoms = lexed.atoms
    words = lexed.words
  }

  /// The longest word at `index` that means one of `concepts`.
  func word(at index: Int, among concepts: [Concept]) -> (concept: Concept, count: Int)? {
    guard index < atoms.count, !words[index].isEmpty else { return nil }
    for match in words[index].reversed() {
      if let concept = concepts.first(where: match.values.contains) {
        return (concept, match.count)
      }
    }
    return nil
  }

  /// The longest word at `index` that means `concept`.
  func word(at index: Int, meaning concept: Concept) -> (concept: Concept, count: Int)? {
    guard index < atoms.count else { return nil }
    let match = words[index].last { $0.values.contains(concept) }
    return match.map { (concept, $0.count) }
  }

  /// The place of the atoms in the file; empty stretches are points.
  func range(_ atomRange: Range<Int>) -> SourceRange { text.range(of: bytes(atomRange)) }

  func slice(_ atomRange: Range<Int>) -> SourceText { text.slice(bytes(atomRange)) }

  private func bytes(_ atomRange: Range<Int>) -> Range<Int> {
    guard !atomRange.isEmpty else {
      let point =
        atomRange.lowerBound < atoms.count
        ? atoms[atomRange.lowerBound].bytes.lowerBound : atoms.last?.bytes.upperBound ?? 0
      return point..<point
    }
    return atoms[atomRange.lowerBound].bytes
      .lowerBound..<atoms[atomRange.upperBound - 1].bytes.upperBound
  }
}
