import Diagnostics
import HandbookModel

/// What a tier is measured on.
enum Scale: Hashable {
  case axis(AxisID)
  case measure(MeasureID)

  func term(_ interval: NumericInterval) -> Condition.Term {
    switch self {
    case .axis(let axis): .number(axis, interval)
    case .measure(let measure): .measure(measure, interval)
    }
  }
}

/// A row that holds for a stretch of a scale.
struct Tier {
  let visit: Visit
  let interval: NumericInterval
}

/// The rows of one kind that tell its cases apart by a number, and agree in everything else that
/// narrows them.
struct Tiers {
  let kind: KindID
  let scale: Scale
  /// What narrows all of the rows alike, beside the number.
  let rest: Set<Condition.Term>
  let occurrence: String?
  /// In the order of the text.
  var rows: [Tier] = []

  /// A row's place on the scale, among the others that hold in the same cases.
  private struct Key: Hashable {
    let kind: KindID
    let scale: Scale
    let rest: Set<Condition.Term>
    let occurrence: String?
  }

  /// All tiers of `visits`, in the order in which the rows first name them. Parts of a kind that
  /// take their rows from the whole are left out: what is wrong with the whole is told once.
  static func all(of visits: [Visit], _ vocabulary: Vocabulary) -> [Tiers] {
    var order: [Key] = []
    var rows: [Key: [Tier]] = [:]
    for visit in visits where visit.key.subject == .kind(visit.kind) {
      for (scale, interval, rest) in visit.places(vocabulary) {
        let key = Key(
          kind: visit.kind, scale: scale, rest: rest, occurrence: visit.key.occurrence)
        if rows[key] == nil { order.append(key) }
        rows[key, default: []].append(Tier(visit: visit, interval: interval))
      }
    }
    var told: Set<[SourceRange]> = []
    return order.compactMap { key in
      guard let tiers = rows[key], told.insert(tiers.map(\.visit.head)).inserted else { return nil }
      return Tiers(
        kind: key.kind, scale: key.scale, rest: key.rest, occurrence: key.occurrence, rows: tiers)
    }
  }

  /// Every case of these tiers is one of `visit`'s, but for its number.
  func lies(within visit: Visit, _ vocabulary: Vocabulary) -> Bool {
    guard visit.key.occurrence == nil || visit.key.occurrence == occurrence else { return false }
    return visit.terms(vocabulary).allSatisfy { rest.contains($0) || $0.scale == scale }
  }
}

extension Visit {
  /// The terms of the row's condition; a value that is defined by a number is that number.
  func terms(_ vocabulary: Vocabulary) -> [Condition.Term] {
    (key.condition?.terms ?? []).map { term in
      guard case .segment(let axis, let value) = term else { return term }
      return vocabulary.axes[axis]?.values.first { $0.id == value }?.definition ?? term
    }
  }

  /// Each number that narrows the row, with what else does.
  fileprivate func places(
    _ vocabulary: Vocabulary
  ) -> [(scale: Scale, interval: NumericInterval, rest: Set<Condition.Term>)] {
    let terms = terms(vocabulary)
    return terms.enumerated().compactMap { index, term in
      guard let scale = term.scale, let interval = term.interval,
        terms.filter({ $0.scale == scale }).count == 1
      else { return nil }
      var rest = terms
      rest.remove(at: index)
      return (scale, interval, Set(rest))
    }
  }
}

extension Condition.Term {
  var scale: Scale? {
    switch self {
    case .number(let axis, _): .axis(axis)
    case .measure(let measure, _): .measure(measure)
    case .segment, .feature, .result: nil
    }
  }

  var interval: NumericInterval? {
    switch self {
    case .number(_, let interval), .measure(_, let interval): interval
    case .segment, .feature, .result: nil
    }
  }
}
