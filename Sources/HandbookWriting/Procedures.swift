import HandbookModel

extension ValueWriter {
  public func threshold(_ threshold: Escalation.Threshold) -> String {
    texts.phrase(
      threshold.isConsecutive ? "threshold.consecutive" : "threshold",
      ["n": grouped(threshold.count), "times": times(threshold.count)])
  }

  /// `same household, within 3 months`; empty where it says neither.
  public func counting(_ counting: Escalation.Counting) -> String {
    let unit = counting.unit.map { texts["counting.\($0.rawValue)"] }
    let within = counting.within.map { texts.phrase("counting.within", ["length": length($0)]) }
    return [unit, within].compactMap { $0 }.joined(separator: texts["counting.joint"])
  }

  public func target(_ value: Target.Value) -> String {
    switch value {
    case .share(let comparator, let share): compared(comparator, self.share(share))
    case .number(let comparator, let count): compared(comparator, number(count))
    case .rate(let kind): texts.phrase("target.rate-of", ["kind": self.kind(kind)])
    }
  }

  private func compared(_ comparator: Target.Comparator, _ value: String) -> String {
    texts.phrase("comparator.\(comparator.rawValue)", ["n": value])
  }
}

// MARK: Statements

extension ValueWriter {
  /// What a cell says; `title` is what a citation is called.
  public func statement<Value>(
    _ statement: Statement<Value>, title: (Citation) -> String, _ value: (Value) -> String
  ) -> String {
    switch statement {
    case .value(let stated): value(stated)
    case .nothing: nothing
    case .unlimited: texts["statement.unlimited"]
    case .blank: texts["statement.blank"]
    case .exempt: texts["statement.exempt"]
    case .elsewhere(let citation):
      texts.phrase("statement.elsewhere", ["title": title(citation)])
    case .unreadable: texts["statement.unreadable"]
    }
  }

  /// Closed on purpose: the clause's cases are not visited.
  public var exempt: String { texts["statement.exempt"] }

  /// Decided: there is none.
  public var nothing: String { texts["statement.nothing"] }
}
