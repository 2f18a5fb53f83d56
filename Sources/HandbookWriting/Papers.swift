import HandbookModel

extension ValueWriter {
  public func covers(_ period: CoveredPeriod) -> String {
    switch period {
    case .days(let from, let fromMonth, let to, let toMonth):
      texts.phrase(
        "covers.days", ["from": coveredDay(from, fromMonth), "to": coveredDay(to, toMonth)])
    case .period(let period, let offset):
      texts["covers.\(ValueWriter.place(offset)).\(period.rawValue)"]
    }
  }

  private func coveredDay(_ day: Int, _ month: Int) -> String {
    texts.phrase(
      "covers.day",
      ["day": ordinal(day), "month": texts["covers.month.\(ValueWriter.place(month))"]])
  }

  /// Nobody reports of months further away.
  private static func place(_ offset: Int) -> String {
    offset < 0 ? "previous" : offset == 0 ? "this" : "next"
  }

  public func occasion(_ occasion: Paper.Occasion) -> String {
    switch occasion {
    case .eachVisit: return texts["occasion.each-visit"]
    case .each(let event):
      let anchor = anchor(Anchor(.event(event)), kind: nil)
      let key = anchor.isSentence ? "occasion.each" : "occasion.each.noun"
      return texts.phrase(key, ["event": anchor.text])
    case .when(let text): return text
    }
  }

  public func retention(_ retention: Retention) -> String {
    if retention.isPermanent { return texts["retention.permanent"] }
    let pattern =
      switch (retention.minimum, retention.maximum) {
      case (let minimum?, let maximum?): minimum == maximum ? "exact" : "range"
      case (_?, nil): "minimum"
      case (nil, _?): "maximum"
      case (nil, nil): "unstated"
      }
    let anchor = retention.anchor.map { self.anchor($0, kind: nil).text }
    return texts.phrase(
      "retention.\(pattern)",
      [
        "event": anchor ?? texts["retention.archived"],
        "minimum": retention.minimum.map { length($0) } ?? "",
        "maximum": retention.maximum.map { length($0) } ?? "",
      ])
  }

  public func amount(_ amount: Amount) -> String {
    let pattern =
      switch (amount.minimum, amount.maximum) {
      case (let minimum?, let maximum?): minimum == maximum ? "exact" : "range"
      case (_?, nil): "minimum"
      case (nil, _?): "maximum"
      case (nil, nil): "unstated"
      }
    return texts.phrase(
      "amount.\(pattern)",
      [
        "minimum": amount.minimum.map(money) ?? "", "maximum": amount.maximum.map(money) ?? "",
      ])
  }

  private func money(_ hundredths: Int) -> String {
    hundredths.isMultiple(of: 100) ? number(hundredths / 100) : self.hundredths(hundredths)
  }

  public func time(_ time: Provision.Time) -> String {
    switch time {
    case .frequency(let frequency): self.frequency(frequency)
    case .due(let due): self.due(due)
    case .vague(let text): text
    }
  }
}
