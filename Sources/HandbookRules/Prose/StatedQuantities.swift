import Diagnostics
import HandbookModel

// The figures in the values of the model.

extension Deadline {
  /// The lengths of its windows and gaps.
  var lengths: [Remark.Quantity] {
    switch self {
    case .phases(let windows): windows.flatMap(\.lengths)
    case .gap(let offset): [.length(offset)]
    case .sequence(let sequence): sequence.lengths
    case .choice(let options): options.flatMap(\.lengths)
    case .frequency, .vague: []
    }
  }

  /// How often; a gap of whole months is as often as the calendar period of that length.
  var frequencies: [Remark.Quantity] {
    switch self {
    case .frequency(let frequency): [.frequency(frequency)]
    case .gap(let offset): offset.frequency.map { [.frequency($0)] } ?? []
    case .sequence(let sequence): sequence.frequencies
    case .choice(let options): options.flatMap(\.frequencies)
    case .phases, .vague: []
    }
  }
}

extension Window {
  var lengths: [Remark.Quantity] {
    [lower, upper].compactMap { $0?.offset }.filter { $0.count != 0 }.map { .length($0) }
  }
}

extension VisitSequence {
  var lengths: [Remark.Quantity] {
    var lengths = points.flatMap(\.lengths)
    if case .every(let offset)? = tail { lengths.append(.length(offset)) }
    if case .after(let offset)? = end { lengths.append(.length(offset)) }
    return lengths
  }

  fileprivate var frequencies: [Remark.Quantity] {
    switch tail {
    case .frequency(let frequency): [.frequency(frequency)]
    case .every(let offset): offset.frequency.map { [.frequency($0)] } ?? []
    case nil: []
    }
  }
}

extension Offset {
  fileprivate var frequency: Frequency? {
    unit == .month && count > 0
      ? Frequency(period: .month, periodCount: count, minimum: 1, maximum: 1) : nil
  }
}

extension Rate {
  var quantities: [Remark.Quantity] {
    switch self {
    case .share(let share, _, _): [.share(share)]
    case .delegated(_, let floor): floor.map { [.share($0)] } ?? []
    case .each, .sample, .vague: []
    }
  }
}

extension Notice {
  var quantities: [Remark.Quantity] { ahead.map { [.length($0)] } ?? [] }
}

extension VisitLength {
  var quantities: [Remark.Quantity] { [.minutes(maximum)] }
}
