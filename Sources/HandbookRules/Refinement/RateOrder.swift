import HandbookModel

extension Rate {
  /// "Every household" of a kind that is counted by household is all of them.
  func resolved(for kind: VisitKind?) -> Rate {
    if case .each(let unit) = self, unit == kind?.unit {
      return .share(Share(percent: 100), of: nil)
    }
    return self
  }

  /// What the rate demands whoever sets it: a delegation demands its floor, of the kind's own
  /// cases; 0 % demands nothing of any cohort.
  var demand: Rate {
    switch self {
    case .delegated(_, let floor): .share(floor ?? Share(percent: 0), of: nil)
    case .share(let share, _, _) where share.basisPoints == 0: .share(share, of: nil)
    default: self
    }
  }

  /// Both resolved: at least as many are visited. Who may set a delegated rate is checked where it
  /// is set, and not ordered.
  func refines(_ parent: Rate) -> Bool {
    switch (demand, parent.demand) {
    case (_, .share(let floor, _, _)) where floor.basisPoints == 0: true
    case (.share(let child, let whole, _), .share(let parent, let of, _)):
      whole == of && child >= parent
    case (.each(let child), .each(let parent)): child == parent
    case (.sample(let child, let unit, _), .sample(let parent, let of, _)):
      unit == of && child >= parent
    default: false
    }
  }
}

extension Retention {
  var normal: Retention {
    Retention(
      minimum: minimum?.normal, maximum: isPermanent ? nil : maximum?.normal,
      isPermanent: isPermanent)
  }

  /// The interval lies inside the parent's: longer is not stricter, personal data has a maximum.
  func refines(_ parent: Retention) -> Bool {
    let (child, parent) = (normal, parent.normal)
    if parent.isPermanent { return child.isPermanent }
    if let limit = parent.minimum, !child.isPermanent {
      guard let minimum = child.minimum, limit.isAtMost(minimum) else { return false }
    }
    guard let limit = parent.maximum else { return true }
    return child.maximum.map { $0.isAtMost(limit) } ?? false
  }
}
