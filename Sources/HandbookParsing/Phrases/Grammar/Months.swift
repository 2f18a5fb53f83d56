import HandbookModel

/// Which month a day belongs to.
extension PhraseParser {
  /// `次月`, `本月`, `每月`, `the next month`
  mutating func relativeMonth() -> MonthReference? {
    attempt { parser in
      if let offset = parser.periodReference() {
        return parser.has(.periodMonth) ? .relative(offset) : nil
      }
      return parser.has(.every) && parser.has(.periodMonth) ? .next : nil
    }
  }

  /// `12 月`, `次年 1 月`
  mutating func namedMonth() -> MonthReference? {
    attempt { parser in
      let year = parser.attempt { $0.yearReference() }
      if year == nil { _ = parser.attempt { $0.has(.every) && $0.has(.periodYear) ? true : nil } }
      let start = parser.index
      guard let month = parser.wholeNumber(), parser.has(.monthOf) else {
        guard year == nil else { return nil }
        return parser.attempt { $0.spelledMonth() }
      }
      guard (1...12).contains(month) else { return parser.reject(at: start) }
      return .named(month, yearOffset: year)
    }
  }

  /// `December`, `January of the next year`
  mutating func spelledMonth() -> MonthReference? {
    attempt { parser in
      guard let month = parser.accept(Concept.months) else { return nil }
      return .named(month, yearOffset: parser.attempt { $0.ofYear() })
    }
  }

  /// `of the next year`
  mutating func ofYear() -> Int? {
    accept(.of)
    return yearReference()
  }

  private mutating func yearReference() -> Int? {
    guard let offset = periodReference(), has(.periodYear) else { return nil }
    return offset
  }

  /// `季度末月`, `次季度首月`, `the first month of the next quarter`
  mutating func monthOfQuarter() -> MonthReference? {
    attempt { parser in
      let first = parser.accept(Concept.quarterMonths)
      let offset = parser.periodReference()
      if offset == nil { parser.accept(.every) }
      guard parser.has(.periodQuarter), let index = first ?? parser.accept(Concept.quarterMonths)
      else { return nil }
      return .ofQuarter(index: index, quarterOffset: offset ?? 0)
    }
  }

  /// `次季度` in `次季度 10 日前`: its first month is meant.
  mutating func wholeQuarter() -> MonthReference? {
    attempt { parser in
      guard let offset = parser.periodReference(), parser.has(.periodQuarter) else { return nil }
      return .ofQuarter(index: 0, quarterOffset: offset)
    }
  }

  /// 上 −1, 本 0, 次 +1.
  mutating func periodReference() -> Int? { accept([(.previous, -1), (.current, 0), (.next, 1)]) }
}
