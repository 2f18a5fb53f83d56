import HandbookModel

/// By when, without a date: around events, by a promise; and what days of rest do to any due date.
extension PhraseParser {
  /// `投诉处理完毕后 2 天内`, `回访前 1 天`, `1 day before the visit`
  mutating func anchoredDue() -> DueDate? {
    guard let windows = windows(), windows.count == 1, let window = windows.first else {
      return nil
    }
    guard window.anchor == Anchor(.ownEvent) else { return .anchored(window) }
    // Without an event, what was done before is meant.
    guard window.lower?.offset == .zero, let limit = window.upper?.offset else { return nil }
    return .within(limit)
  }

  /// `在与业主约定的时间内`, `by the date promised to the customer`: in any order.
  mutating func promisedDue() -> DueDate? {
    var (isAgreed, isTime) = (false, false)
    while true {
      if has(.agreed) {
        isAgreed = true
      } else if has(.agreedTime, .inside, .before, .byDate, .within) {
        isTime = true
      } else {
        guard has(.withWhom, .person, .this) || partner() else { break }
      }
    }
    return isAgreed && isTime ? .promised : nil
  }

  private mutating func partner() -> Bool { known(\.roles, .role) { _, role in role } != nil }

  /// `，遇休息日顺延`, `, on a rest day the next working day`
  mutating func movedFromRestDay(_ due: DueDate) -> DueDate {
    let shift = attempt { parser -> Conventions.HolidayShift? in
      let isBracketed = parser.sign("(")
      if !isBracketed { _ = parser.separator() }
      parser.accept(.or)
      let early = parser.restDayShift()
      guard parser.has(.restDay) else { return nil }
      _ = parser.separator()
      guard let shift = early ?? parser.restDayShift() else { return nil }
      return !isBracketed || parser.sign(")") ? shift : nil
    }
    return shift.map { .shifted(due, $0) } ?? due
  }

  private mutating func restDayShift() -> Conventions.HolidayShift? {
    accept([(.shiftLater, .later), (.shiftEarlier, .earlier)])
  }
}
