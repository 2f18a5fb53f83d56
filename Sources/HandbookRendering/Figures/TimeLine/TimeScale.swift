import HandbookModel

/// Places of days on an axis on which a day and two months are both legible: it is drawn in steps
/// (a week, a month, three months, a year …), each as wide as the next and straight within.
struct TimeScale: Sendable {
  /// In days; the ends of the steps, and of those before the event with the sign turned.
  private static let ends: [Double] = [0, 7, 365.25 / 12, 365.25 / 4, 365.25, 5 * 365.25]

  private let before: Int
  private let after: Int

  /// Wide enough for `windows`, and never less than a week after the event.
  init(_ windows: [Window]) {
    let days = windows.flatMap { [$0.lower, $0.upper].compactMap { $0?.offset.days } }
    before = TimeScale.steps(to: -(days.min() ?? 0), least: 0)
    after = TimeScale.steps(to: days.max() ?? 0, least: 1)
  }

  private static func steps(to days: Double, least: Int) -> Int {
    let found = ends.firstIndex { $0 >= days } ?? ends.count - 1
    return max(found, least)
  }

  /// 0 to 1; days beyond the ends stand at the ends.
  func place(_ days: Double) -> Double {
    let steps = days < 0 ? -TimeScale.stepped(-days) : TimeScale.stepped(days)
    return min(max((steps + Double(before)) / Double(before + after), 0), 1)
  }

  /// How many steps so many days take.
  private static func stepped(_ days: Double) -> Double {
    for (index, end) in ends.enumerated().dropFirst() where days <= end {
      return Double(index - 1) + (days - ends[index - 1]) / (end - ends[index - 1])
    }
    return Double(ends.count - 1)
  }

  /// A mark of the axis. Narrow screens leave out the minor ones.
  struct Tick: Sendable {
    let place: Double
    let count: Int
    /// The key of its text.
    let unit: String
    let isMinor: Bool
  }

  private static let marks: [Mark] = [
    (1, 1, "day", true), (3, 3, "day", false), (7, 1, "week", false), (14, 2, "week", true),
    (365.25 / 12, 1, "month", false), (365.25 / 6, 2, "month", true),
    (365.25 / 4, 3, "month", false), (365.25 / 2, 6, "month", true), (365.25, 1, "year", false),
    (730.5, 2, "year", true), (5 * 365.25, 5, "year", false),
  ]

  /// In the order of the axis.
  var ticks: [Tick] {
    let ahead = marks(upTo: before).reversed().map { tick($0, sign: -1) }
    let behind = marks(upTo: after).map { tick($0, sign: 1) }
    return ahead + [Tick(place: place(0), count: 0, unit: "origin", isMinor: false)] + behind
  }

  private typealias Mark = (days: Double, count: Int, unit: String, isMinor: Bool)

  /// Of three steps and more, the first day is too narrow for its name.
  private func marks(upTo step: Int) -> [Mark] {
    TimeScale.marks.filter { mark in
      mark.days <= TimeScale.ends[step] && (mark.days > 1 || before + after < 3)
    }
  }

  private func tick(_ mark: Mark, sign: Int) -> Tick {
    Tick(
      place: place(Double(sign) * mark.days), count: sign * mark.count, unit: mark.unit,
      isMinor: mark.isMinor)
  }
}

extension Offset {
  /// About how many days it lasts; working days at five a week.
  var days: Double {
    switch unit {
    case .hour: Double(count) / 24
    case .day: Double(count)
    case .workingDay: Double(count) * 7 / 5
    case .halfMonth: Double(count) * 365.25 / 24
    case .month: Double(count) * 365.25 / 12
    }
  }
}
