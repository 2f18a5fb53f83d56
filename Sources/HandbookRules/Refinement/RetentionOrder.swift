import HandbookModel

extension Retention {
  /// Counted from the same event, and the interval lies inside the parent's: longer is not
  /// stricter, personal data has a maximum.
  func refines(_ parent: Retention) -> Bool {
    let (child, parent) = (normal, parent.normal)
    if parent.isPermanent { return child.isPermanent }
    if child.isPermanent { return parent.maximum == nil }
    guard parent.minimum != nil || parent.maximum != nil else { return true }
    guard child.anchor == parent.anchor else { return false }
    if let limit = parent.minimum {
      guard let minimum = child.minimum, limit.isAtMost(minimum, as: .lower) else { return false }
    }
    guard let limit = parent.maximum else { return true }
    return child.maximum.map { $0.isAtMost(limit) } ?? false
  }
}
