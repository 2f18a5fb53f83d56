import HandbookModel

extension ValueWriter {
  /// `within 3 days after the repair is finished`; `kind` names the own event.
  public func window(_ window: Window, kind: KindID? = nil) -> String {
    self.window(window, anchor: anchor(window.anchor, kind: kind))
  }

  /// Without what it counts from: `within 3 days`, `1 day before`.
  public func bounds(_ window: Window) -> String {
    fill("bounds.\(WindowShape(window).rawValue)", window, event: "")
  }

  func window(_ window: Window, anchor: AnchorText) -> String {
    let key = "window.\(WindowShape(window).rawValue)"
    let hasTwo = texts.has(key + ".noun")
    return fill(
      hasTwo && !anchor.isSentence ? key + ".noun" : key, window, event: anchor.text)
  }

  private func fill(_ key: String, _ window: Window, event: String) -> String {
    let window = counted(window)
    let upper = window.upper?.offset.count ?? 0
    // Patterns of windows with one length say by their words whether it belongs to the window.
    let isRange = [.across, .reversed, .since, .until].contains(WindowShape(window))
    func text(_ bound: Bound?) -> String {
      bound.map { isRange ? self.bound($0) : length($0.offset) } ?? ""
    }
    return texts.phrase(
      key,
      [
        "event": event, "lower": text(window.lower), "upper": text(window.upper),
        "range": range(of: window), "n": "\(upper)", "nth": ordinal(upper),
      ])
  }

  /// With its days counted as the handbook counts them: from the event's own day, where that is
  /// day one.
  func counted(_ window: Window) -> Window {
    switch WindowShape(window) {
    case .within, .under, .after, .afterExcluded, .dayPoint, .workingDayPoint, .fromTo, .fromToOpen:
      Window(
        anchor: window.anchor, lower: window.lower.map(counted), upper: window.upper.map(counted))
    default: window
    }
  }

  private func counted(_ bound: Bound) -> Bound {
    Bound(counted(bound.offset), isIncluded: bound.isIncluded)
  }

  func counted(_ offset: Offset) -> Offset {
    guard conventions.dayOne == .sameDay, offset.count > 0,
      offset.unit == .day || offset.unit == .workingDay
    else { return offset }
    return Offset(offset.count + 1, offset.unit)
  }

  private func range(of window: Window) -> String {
    guard let lower = window.lower, let upper = window.upper else { return "" }
    return range(lower, upper)
  }
}

/// Which of the texts `window.…` and `bounds.…` says what a window says.
enum WindowShape: String, CaseIterable {
  case anyTime = "any-time"
  // One end.
  case open
  case openExcluded = "open-excluded"
  case after
  case afterExcluded = "after-excluded"
  case since, until
  case beforeOpen = "before-open"
  case beforeOpenExcluded = "before-open-excluded"
  case beforeLeast = "before-least"
  case beforeMore = "before-more"
  // One length, and day 0.
  case sameDay = "same-day"
  case within
  case withinExcluded = "within-excluded"
  case under
  case underExcluded = "under-excluded"
  case beforeWithin = "before-within"
  case beforeWithinExcluded = "before-within-excluded"
  case beforeUnder = "before-under"
  case beforeUnderExcluded = "before-under-excluded"
  // One length.
  case dayPoint = "day-point"
  case workingDayPoint = "working-day-point"
  case point
  case beforePoint = "before-point"
  case around
  case aroundUnder = "around-under"
  // Two lengths.
  case fromTo = "from-to"
  case fromToOpen = "from-to-open"
  case beforeRange = "before-range"
  case across
  /// Ends before it begins; VB401 says so.
  case reversed

  init(_ window: Window) {
    self =
      switch (window.lower, window.upper) {
      case (nil, nil): .anyTime
      case (let lower?, nil): WindowShape(from: lower)
      case (nil, let upper?): WindowShape(to: upper)
      case (let lower?, let upper?): WindowShape(from: lower, to: upper)
      }
  }

  private init(from lower: Bound) {
    self =
      switch lower.offset.count {
      case ..<0: .since
      case 0: lower.isIncluded ? .open : .openExcluded
      default: lower.isIncluded ? .after : .afterExcluded
      }
  }

  private init(to upper: Bound) {
    self =
      switch upper.offset.count {
      case ..<0: upper.isIncluded ? .beforeLeast : .beforeMore
      case 0: upper.isIncluded ? .beforeOpen : .beforeOpenExcluded
      default: .until
      }
  }

  private init(from lower: Bound, to upper: Bound) {
    let (from, to) = (lower.offset.count, upper.offset.count)
    self =
      switch (from, to) {
      case (0, 0) where lower.isIncluded && upper.isIncluded: .sameDay
      case _ where lower == upper && lower.isIncluded: WindowShape(point: upper.offset)
      case (0, 1...): WindowShape(toDay: upper, isDayZeroIn: lower.isIncluded)
      case (..<0, 0): WindowShape(fromDay: lower, isDayZeroIn: upper.isIncluded)
      case (..<0, ..<0): .beforeRange
      case _ where lower.offset.mirrored == upper.offset && lower.isIncluded == upper.isIncluded:
        lower.isIncluded ? .around : .aroundUnder
      case (..<0, _): .across
      case (1..., ..<0): .reversed
      default: upper.isIncluded ? .fromTo : .fromToOpen
      }
  }

  private init(point offset: Offset) {
    self =
      switch (offset.count, offset.unit) {
      case (..<0, _): .beforePoint
      case (_, .day): .dayPoint
      case (_, .workingDay): .workingDayPoint
      default: .point
      }
  }

  private init(toDay upper: Bound, isDayZeroIn: Bool) {
    self =
      upper.isIncluded
      ? isDayZeroIn ? .within : .withinExcluded : isDayZeroIn ? .under : .underExcluded
  }

  private init(fromDay lower: Bound, isDayZeroIn: Bool) {
    self =
      lower.isIncluded
      ? isDayZeroIn ? .beforeWithin : .beforeWithinExcluded
      : isDayZeroIn ? .beforeUnder : .beforeUnderExcluded
  }
}

extension Offset {
  /// The same length on the other side.
  fileprivate var mirrored: Offset { Offset(0 &- count, unit) }
}
