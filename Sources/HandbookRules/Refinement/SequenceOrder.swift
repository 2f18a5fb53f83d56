import HandbookModel

/// The order of visits one after the other: each point of the parent's finds one of the child's, in
/// their order, and the child's series starts no later, repeats as often and ends no earlier.
extension VisitSequence {
  /// Both resolved.
  func refines(_ parent: VisitSequence) -> Bool {
    guard let places = Window.match(parent.points, into: points) else { return false }
    guard let wanted = parent.tail else { return true }
    guard let tail, tail.refines(wanted), endsNoEarlier(than: parent) else { return false }
    guard let place = places.last, let last = points.last, let limit = parent.points.last else {
      return points.isEmpty && start == parent.start
    }
    return last.endsInside(limit) || isConnected(from: place, wanted)
  }

  /// The points behind the one that stands for the parent's last already are the parent's series.
  private func isConnected(from place: Int, _ wanted: Tail) -> Bool {
    guard case .every(let most) = wanted, let limit = most.days(as: .upper).lower else {
      return false
    }
    return zip(points[place...], points[(place + 1)...]).allSatisfy { point, next in
      guard point.anchor == next.anchor,
        let earliest = point.lower?.offset.days(as: .lower).lower,
        let latest = next.upper?.offset.days(as: .upper).upper
      else { return false }
      return latest - earliest <= limit
    }
  }

  private func endsNoEarlier(than parent: VisitSequence) -> Bool {
    switch (end, parent.end) {
    case (nil, _): true
    case (.until(let own), .until(let wanted)): own == wanted
    case (.after(let own), .after(let wanted)):
      origin == parent.origin && wanted.isAtMost(own, as: .lower)
    case (.times(let own), .times(let wanted)): own >= wanted
    default: false
    }
  }

  /// What `so long after` counts from.
  private var origin: Anchor? { points.first?.anchor ?? start }
}

extension VisitSequence.Tail {
  func refines(_ parent: VisitSequence.Tail) -> Bool {
    switch (self, parent) {
    case (.every(let own), .every(let wanted)): own.isAtMost(wanted)
    case (.frequency(let own), .frequency(let wanted)): own.refines(wanted)
    case (.every(let own), .frequency(let wanted)): own.refinesAsGap(wanted)
    case (.frequency, .every): false
    }
  }
}
