import HandbookModel

/// Values that have nothing in common, whatever the lengths of months are.
extension Deadline {
  /// Single windows around one event that never meet, or frequencies of one period that cannot
  /// both be kept.
  func excludes(_ other: Deadline) -> Bool {
    switch (self, other) {
    case (.phases(let own), .phases(let theirs)):
      own.count == 1 && theirs.count == 1 && own[0].excludes(theirs[0])
    case (.frequency(let own), .frequency(let theirs)):
      own.excludes(theirs) || theirs.excludes(own)
    default: false
    }
  }
}

extension Window {
  fileprivate func excludes(_ other: Window) -> Bool {
    anchor == other.anchor && (ends(before: other) || other.ends(before: self))
  }

  private func ends(before other: Window) -> Bool {
    guard let upper = normal.upper, let lower = other.normal.lower else { return false }
    if upper.offset.isBelow(lower.offset) { return true }
    return upper.offset == lower.offset && !(upper.isIncluded && lower.isIncluded)
  }
}

extension Frequency {
  /// At most so often, and the other demands more.
  fileprivate func excludes(_ other: Frequency) -> Bool {
    guard period == other.period, periodCount == other.periodCount, unit == other.unit,
      let maximum
    else { return false }
    return maximum < other.minimum
  }
}

extension VisitHours {
  /// No minute is allowed by both.
  func excludes(_ other: VisitHours) -> Bool {
    let ranges = [required, avoided, other.required, other.avoided].flatMap(\.self)
    let minutes = ranges.flatMap { [$0.from.minutes, $0.to.minutes] }
      .flatMap { [$0 - 1, $0, $0 + 1] }
    return !(minutes + [0, 1_440]).contains {
      (0...1_440).contains($0) && allows($0) && other.allows($0)
    }
  }
}

extension Retention {
  func excludes(_ other: Retention) -> Bool {
    outlasts(other.normal) || other.outlasts(normal)
  }

  /// Kept longer than the other allows, counted from the same day.
  private func outlasts(_ other: Retention) -> Bool {
    let own = normal
    guard let limit = other.maximum else { return false }
    if own.isPermanent { return true }
    guard own.anchor == other.anchor, let minimum = own.minimum else { return false }
    return limit.isBelow(minimum)
  }
}

extension Target.Value {
  func excludes(_ other: Target.Value) -> Bool {
    switch (self, other) {
    case (.share(let own, let share), .share(let theirs, let bound)):
      Self.excludes(own, share, theirs, bound)
    case (.number(let own, let number), .number(let theirs, let bound)):
      Self.excludes(own, number, theirs, bound)
    default: false
    }
  }

  private static func excludes<Number: Comparable>(
    _ left: Target.Comparator, _ low: Number, _ right: Target.Comparator, _ high: Number
  ) -> Bool {
    switch (left, right) {
    case (.atLeast, .atLeast), (.atMost, .atMost): false
    case (.atLeast, .atMost), (.atLeast, .equal), (.equal, .atMost): low > high
    case (.atMost, .atLeast), (.equal, .atLeast), (.atMost, .equal): low < high
    case (.equal, .equal): low != high
    }
  }
}
