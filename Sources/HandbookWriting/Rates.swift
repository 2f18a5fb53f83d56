import HandbookModel

extension ValueWriter {
  public func rate(_ rate: Rate) -> String {
    switch rate {
    case .share(let share, let whole, let repeats): repeating(self.share(share, of: whole), repeats)
    case .each(let unit): texts["rate.each.\(unit.rawValue)"]
    case .sample(let count, let unit, let repeats): repeating(sample(count, unit), repeats)
    case .delegated(let role, nil): texts.phrase("rate.set-by", ["role": self.role(role)])
    case .delegated(let role, let floor?):
      texts.phrase("rate.set-by-floor", ["role": self.role(role), "share": share(floor)])
    case .vague(let text): text
    }
  }

  private func share(_ share: Share, of whole: DenominatorID?) -> String {
    guard let whole else { return self.share(share) }
    return texts.phrase("rate.of", ["share": self.share(share), "whole": denominator(whole)])
  }

  private func sample(_ count: Int, _ unit: VisitKind.Unit) -> String {
    texts.phrase(
      "rate.sample.\(unit.rawValue).\(count == 1 ? "one" : "other")", ["n": grouped(count)])
  }

  private func repeating(_ rate: String, _ repeats: Repetition?) -> String {
    guard let repeats else { return rate }
    return texts.phrase("rate.repeats.\(repeats.rawValue)", ["rate": rate])
  }
}
