import HandbookModel

/// When a provision is carried out: a frequency, a due date, or words without a number.
extension PhraseParser {
  mutating func vagueTime() -> Provision.Time? {
    has(.vague) ? .vague(phrase.text.trimmed.text) : nil
  }

  mutating func frequentTime() -> Provision.Time? {
    guard case .frequency(let frequency) = frequency() else { return nil }
    return .frequency(frequency)
  }
}
