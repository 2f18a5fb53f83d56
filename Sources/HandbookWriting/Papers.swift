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
      return texts.phrase(
        key, ["event": anchor.isSentence ? anchor.text : withoutArticle(anchor.text)])
    case .when(let text): return text
    }
  }

  public func retention(_ retention: Retention) -> String { term(retention, "retention") }

  /// As a clause of a sentence: `kept for 2 years after archiving`; nil: no term is stated.
  public func kept(_ retention: Retention?) -> String {
    retention.map { term($0, "kept") } ?? texts["kept.unstated"]
  }

  private func term(_ retention: Retention, _ family: String) -> String {
    if retention.isPermanent { return texts["\(family).permanent"] }
    let anchor = retention.anchor.map { self.anchor($0, kind: nil).text }
    return texts.phrase(
      "\(family).\(ValueWriter.pattern(retention.minimum, retention.maximum))",
      [
        "event": anchor ?? texts["retention.archived"],
        "minimum": retention.minimum.map { length($0) } ?? "",
        "maximum": retention.maximum.map { length($0) } ?? "",
      ])
  }

  /// Which of the texts of a family says what two limits say.
  private static func pattern<Limit: Equatable>(_ minimum: Limit?, _ maximum: Limit?) -> String {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): minimum == maximum ? "exact" : "range"
    case (_?, nil): "minimum"
    case (nil, _?): "maximum"
    case (nil, nil): "unstated"
    }
  }

  public func amount(_ amount: Amount) -> String {
    texts.phrase(
      "amount.\(ValueWriter.pattern(amount.minimum, amount.maximum))",
      [
        "minimum": amount.minimum.map(money) ?? "", "maximum": amount.maximum.map(money) ?? "",
        "unit": texts.phrase("currency.\(amount.currency.rawValue)", [:]),
      ])
  }

  private func money(_ hundredths: Int) -> String {
    hundredths.isMultiple(of: 100) ? grouped(hundredths / 100) : self.hundredths(hundredths)
  }

  public func time(_ time: Provision.Time) -> String {
    switch time {
    case .frequency(let frequency): self.frequency(frequency)
    case .due(let due): self.due(due)
    case .vague(let text): text
    }
  }
}
