import HandbookModel

/// Times of the day, and lengths of a visit.
extension PhraseParser {
  /// `10:00 至 11:30、下午3:00至5:30`, `3:00 to 5:30 pm`
  mutating func hourRanges() -> [HourRange]? {
    var ranges: [HourRange] = []
    repeat {
      guard let range = hourRange() else { return nil }
      ranges.append(range)
    } while separator()
    return ranges
  }

  private struct Clock {
    var minutes: Int
    /// `上午` or `下午`, where the text says which.
    var half: Concept?

    /// Minutes after midnight, given the half of the day.
    func minutes(in half: Concept?) -> Int {
      half == .pm && minutes < 720 ? minutes + 720 : half == .am && minutes == 720 ? 0 : minutes
    }
  }

  mutating func hourRange() -> HourRange? {
    if let open = attempt({ $0.openHours() }) { return open }
    accept(.from, .between)
    let start = index
    guard let first = clock() else { return nil }
    if isAtBoundary(), !peeks(.and) { return exactly(first) }
    guard has(.rangeSign, .and), let second = clock() else { return nil }
    // One word may stand for both ends: 下午3:00至5:30, 3:00 to 5:30 pm.
    let to = second.minutes(
      in: second.half ?? (second.minutes < first.minutes(in: first.half) ? first.half : nil))
    let alike = first.minutes(in: first.half ?? second.half)
    let from = alike < to ? alike : first.minutes(in: first.half)
    guard from < to else { return reject(at: start) }
    return HourRange(
      from: TimeOfDay(hour: 0, minute: from), to: TimeOfDay(hour: 0, minute: to))
  }

  /// `09:00` by itself: neither earlier nor later.
  private func exactly(_ clock: Clock) -> HourRange {
    let time = TimeOfDay(hour: 0, minute: clock.minutes(in: clock.half))
    return HourRange(from: time, to: time)
  }

  /// `16:00 以后`, `9:00 以前`, `after 16:00`: to the end of the day, or from its beginning.
  private mutating func openHours() -> HourRange? {
    let before = accept(.after, .before)
    let start = index
    guard let clock = clock(), let side = before ?? accept(.after, .before, .onwards),
      before == nil || !has(.rangeSign)
    else { return nil }
    if before != nil { accept(.onwards) }
    let minutes = clock.minutes(in: clock.half)
    guard (1..<1440).contains(minutes) else { return reject(at: start) }
    let midnight = TimeOfDay(hour: 0, minute: 0)
    let time = TimeOfDay(hour: 0, minute: minutes)
    return side == .before
      ? HourRange(from: midnight, to: time)
      : HourRange(from: time, to: TimeOfDay(hour: 24, minute: 0))
  }

  private mutating func clock() -> Clock? {
    attempt { parser in
      if parser.has(.noon) {
        return Clock(minutes: parser.timeOnDial() ?? 720, half: .pm)
      }
      let early = parser.accept(.am, .pm)
      let hourOnly = parser.index
      if let minutes = parser.timeOnDial() {
        return Clock(minutes: minutes, half: early ?? parser.accept(.am, .pm))
      }
      // 3 pm: a bare number needs the half of the day.
      parser.index = hourOnly
      guard let hour = parser.wholeNumber(), (0...24).contains(hour) else { return nil }
      if hour == 12, parser.has(.noon) { return Clock(minutes: 720, half: .pm) }
      guard let half = early ?? parser.accept(.am, .pm) else { return nil }
      return Clock(minutes: hour * 60, half: half)
    }
  }

  /// `10:30`, `10 点半`, `10 点 15 分`
  private mutating func timeOnDial() -> Int? {
    if let minutes = timeWithColon() { return minutes }
    return attempt { parser in
      guard let hour = parser.wholeNumber(), (0...24).contains(hour), parser.has(.oClock) else {
        return nil
      }
      if parser.has(.halfPast) { return hour < 24 ? hour * 60 + 30 : nil }
      let minute = parser.attempt { parser -> Int? in
        guard let minute = parser.wholeNumber(), (0...59).contains(minute), hour < 24 else {
          return nil
        }
        parser.accept(.minuteOf)
        return minute
      }
      return hour * 60 + (minute ?? 0)
    }
  }

  /// `不超过 5 分钟`, `half an hour`, `within 3 minutes`; in minutes.
  mutating func minutes() -> Int? {
    accept(.atMost, .within)
    guard let length = lengthInMinutes() else { return nil }
    accept(.inside, .orLess)
    return length
  }

  private mutating func lengthInMinutes() -> Int? {
    if has(.unitHalfHour) { return 30 }
    guard let number = count() else { return nil }
    return accept([(.unitMinute, 1), (.unitHour, 60)]).map { $0 * number }
  }
}
