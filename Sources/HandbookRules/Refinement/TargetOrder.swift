import Diagnostics
import HandbookModel
import HandbookWriting

extension Target {
  /// The same figure, with no more exceptions and a bound at least as tight.
  func refines(_ parent: Target) -> Bool {
    guard isSameFigure(as: parent), let value = value?.value else { return false }
    let excepted = Set(parent.exceptions.map(\.value))
    return excepted.isSuperset(of: exceptions.map(\.value))
      && (parent.value.map { value.refines($0.value) } ?? true)
  }

  /// Numerator, denominator and period agree.
  func isSameFigure(as other: Target) -> Bool {
    numerator?.value == other.numerator?.value && denominator?.value == other.denominator?.value
      && period?.value == other.period?.value
  }
}

extension Target.Value {
  func refines(_ parent: Target.Value) -> Bool {
    switch (self, parent) {
    case (.share(let own, let share), .share(let wanted, let limit)):
      Self.lies(own, share, inside: wanted, limit)
    case (.number(let own, let number), .number(let wanted, let limit)):
      Self.lies(own, number, inside: wanted, limit)
    case (.rate(let own), .rate(let wanted)): own == wanted
    default: false
    }
  }

  private static func lies<Number: Comparable>(
    _ own: Target.Comparator, _ number: Number, inside wanted: Target.Comparator, _ limit: Number
  ) -> Bool {
    switch (own, wanted) {
    case (.atLeast, .atLeast), (.equal, .atLeast): number >= limit
    case (.atMost, .atMost), (.equal, .atMost): number <= limit
    case (.equal, .equal): number == limit
    case (.atLeast, _), (.atMost, _): false
    }
  }
}

/// Decides whether a child's targets refine its parent's. A figure that the child does not name it
/// takes from the parent.
struct TargetComparison {
  let child: [Target]
  let parent: [Target]
  let names: Names

  func shortfalls() -> [Shortfall] {
    parent.compactMap { wanted in
      guard wanted.numerator != nil, let value = wanted.value else { return nil }
      let same = child.filter { $0.isSameFigure(as: wanted) }
      guard let own = same.first, !same.contains(where: { $0.refines(wanted) }) else { return nil }
      return Shortfall(
        attribute: .target, subject: Message(verbatim: own.name.text),
        child: describe(own) ?? Located("without a value", at: own.range),
        parent: describe(wanted) ?? value.map { names.writer.target($0) })
    }
  }

  private func describe(_ target: Target) -> Located<Message>? {
    target.value?.map { value in
      let exceptions = target.exceptions.map { names.kind($0.value) }
      return exceptions.isEmpty
        ? names.writer.target(value)
        : "\(names.writer.target(value)), except \(Wording.list(exceptions))"
    }
  }
}
