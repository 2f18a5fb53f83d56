import HandbookModel

extension Rate {
  /// What the rate demands whoever sets it: a delegation demands its floor, of the kind's own
  /// cases; 0 % demands nothing of any cohort.
  var demand: Rate {
    switch self {
    case .delegated(_, let floor): Rate.share(floor ?? Share(percent: 0), of: nil).demand
    case .share(let share, _, _) where share.basisPoints == 0: .share(share, of: nil)
    default: self
    }
  }

  /// Both resolved: at least as many are visited. Who may set a delegated rate is checked where it
  /// is set, and not ordered. `unit` is what the kind is counted in.
  func refines(_ parent: Rate, unit: VisitKind.Unit? = nil) -> Bool {
    switch (demand, parent.demand) {
    case (_, .share(let floor, _, _)) where floor.basisPoints == 0: true
    case (.share(let child, let whole, let repeats), .share(let parent, let of, let allowed)):
      whole == of && child >= parent && Self.counts(repeats, asMuchAs: allowed)
    case (.each(let child), .each(let parent)): child == parent
    case (.each(let child), .sample(_, let parent, _)): child == parent
    case (.share(let share, nil, nil), .sample(_, let parent, _)):
      // Whoever visits all visits any number of them.
      share.basisPoints >= 10_000 && parent == unit
    case (.sample(let child, let unit, let repeats), .sample(let parent, let of, let allowed)):
      unit == of && child >= parent && Self.counts(repeats, asMuchAs: allowed)
    case (.vague(let child), .vague(let parent)): child == parent
    default: false
    }
  }

  /// Different units are more than so many visits, of which some may be to the same one.
  private static func counts(_ own: Repetition?, asMuchAs wanted: Repetition?) -> Bool {
    own != .allowed || wanted == .allowed
  }

  var isVague: Bool { if case .vague = self { true } else { false } }
}
