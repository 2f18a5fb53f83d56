import HandbookModel

/// The order of windows: `a.refines(b)` where every visit in time for `a` is in time for `b`.
extension Window {
  func refines(_ parent: Window) -> Bool {
    beginsInside(parent) && endsInside(parent)
  }

  /// Counted from the same event, and never beginning before `other` does.
  func beginsInside(_ other: Window) -> Bool {
    let (own, other) = (normal, other.normal)
    guard own.anchor == other.anchor else { return false }
    guard let limit = other.lower else { return true }
    return own.lower.map { limit.isAtMost($0, as: .lower) } ?? false
  }

  /// Counted from the same event, and never ending after `other` does.
  func endsInside(_ other: Window) -> Bool {
    let (own, other) = (normal, other.normal)
    guard own.anchor == other.anchor else { return false }
    guard let limit = other.upper else { return true }
    return own.upper.map { $0.isAtMost(limit, as: .upper) } ?? false
  }

  /// Each window of the parent holds one of the child's, in their order; the places in `child`.
  /// Taking the first that fits never spoils a later match.
  static func match(_ parent: [Window], into child: [Window]) -> [Int]? {
    var places: [Int] = []
    for window in parent {
      let next = (places.last ?? -1) + 1
      guard let place = child.indices.dropFirst(next).first(where: { child[$0].refines(window) })
      else { return nil }
      places.append(place)
    }
    return places
  }
}
