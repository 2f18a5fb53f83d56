import HandbookModel

/// When visits are due: `a.refines(b)` where every conduct in time for `a` is in time for `b`.
extension Deadline {
  /// Both resolved. A limit without a number is equal or incomparable.
  func refines(_ parent: Deadline) -> Bool {
    switch (self, parent) {
    case (.choice(let options), _): options.allSatisfy { $0.refines(parent) }
    case (_, .choice(let options)): options.contains { refines($0) }
    case (.phases(let child), .phases(let parent)): Window.match(parent, into: child) != nil
    case (.sequence(let child), .phases(let parent)):
      Window.match(parent, into: child.points) != nil
    case (.sequence(let child), .sequence(let parent)): child.refines(parent)
    case (.phases(let child), .sequence(let parent)):
      VisitSequence(points: child, tail: nil).refines(parent)
    case (.frequency(let child), .frequency(let parent)): child.refines(parent)
    case (.gap(let child), .gap(let parent)): child.isAtMost(parent)
    case (.gap(let child), .frequency(let parent)): child.refinesAsGap(parent)
    case (.vague(let child), .vague(let parent)): child == parent
    default: false
    }
  }

  /// All of a level's deadlines hold: one of them suffices, or one for each end of a window.
  static func meet(_ values: [Deadline], refines wanted: Deadline) -> Bool {
    if values.contains(where: { $0.refines(wanted) }) { return true }
    if case .choice(let options) = wanted {
      return options.contains { meet(values, refines: $0) }
    }
    guard case .phases(let windows) = wanted, let window = windows.first, windows.count == 1
    else { return false }
    let single = values.compactMap { value -> Window? in
      if case .phases(let windows) = value, windows.count == 1 { windows[0] } else { nil }
    }
    return single.contains { $0.beginsInside(window) } && single.contains { $0.endsInside(window) }
  }

  /// A limit without a number says nothing that could be compared.
  var isVague: Bool { if case .vague = self { true } else { false } }
}
