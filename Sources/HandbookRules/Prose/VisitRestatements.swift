import Diagnostics
import HandbookModel

/// What rows of visits state of a figure in running text.
extension Restatements {
  func deadline(_ remark: Remark) -> Restatement? {
    visits(remark, .deadline, \.deadline, \.lengths) { text.names.writer.deadline($0) }
  }

  func visitFrequency(_ remark: Remark) -> Restatement? {
    visits(remark, .frequency, \.deadline, \.frequencies) { text.names.writer.deadline($0) }
  }

  func rate(_ remark: Remark) -> Restatement? {
    visits(remark, .rate, \.rate, \.quantities) { text.names.writer.rate($0) }
  }

  func notice(_ remark: Remark) -> Restatement? {
    visits(remark, .notice, \.notice, \.quantities) { text.names.writer.notice($0) }
  }

  func callLength(_ remark: Remark) -> Restatement? {
    guard remark.act == nil || remark.act == .visit else { return nil }
    return visits(remark, .callLength, \.length, \.quantities) { text.names.writer.length($0) }
  }

  /// What the rows of the named kinds, and of kinds that are part of them, state. A row that leaves
  /// its value to somebody else may mean any: then nothing is said.
  private func visits<Value>(
    _ remark: Remark, _ aspect: Restatement.Aspect,
    _ attribute: KeyPath<Visit, Sourced<Value>?>, _ quantities: (Value) -> [Remark.Quantity],
    written: (Value) -> Message
  ) -> Restatement? {
    let kinds = kinds(of: remark)
    let rows = text.version.visits.filter { visit in
      tree.ancestors(of: visit.kind).keys.contains(where: kinds.contains)
    }
    let stated = rows.compactMap { $0[keyPath: attribute] }
    guard stated.allSatisfy(\.value.isSettled), let first = rows.first else { return nil }
    let values = stated.flatMap { sourced in
      let written = sourced.value.value.map(written)
      return (sourced.value.value.map(quantities) ?? []).map {
        Restatement.Value(quantity: $0, place: sourced.range, text: written)
      }
    }
    let name = kinds.count == 1 ? kinds[0] : first.kind
    return Restatement(
      aspect, of: text.names.kind(name), values, like: remark.quantity.value)
  }

  /// The kinds that are named, and those that follow the events that are named.
  func kinds(of remark: Remark) -> [KindID] {
    let named = remark.kinds
    guard named.isEmpty else { return named }
    let events = Set(remark.events)
    return vocabulary.kinds.filter { $0.event.map { events.contains($0.value) } ?? false }.map(\.id)
  }
}
