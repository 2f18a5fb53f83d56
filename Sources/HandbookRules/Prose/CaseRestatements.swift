import Diagnostics
import HandbookModel

/// What escalations, targets and provisions state of a figure in running text.
extension Restatements {
  func escalations(of remark: Remark) -> [Escalation] {
    remark.subjects.compactMap {
      if case .escalation(let index) = $0 { text.version.escalations[index] } else { nil }
    }
  }

  func reporting(_ remark: Remark) -> Restatement? {
    let roles = Set(remark.roles.map(\.value))
    let rows = escalations(of: remark).filter { row in
      remark.isThreshold || remark.act == .report || remark.act == .submit
        || row.chain.contains { roles.contains($0.role.value) }
    }
    guard let first = rows.first else { return nil }
    let dues = rows.flatMap { row in
      let own = row.chain.filter { roles.contains($0.role.value) }.compactMap(\.due)
      return own.isEmpty ? row.chain.compactMap(\.due) + [row.due].compactMap(\.self) : own
    }
    let counted = rows.compactMap { row in
      row.counting.flatMap { counting in
        counting.value.within.map {
          Restatement.Value(quantity: .length($0), place: counting.range)
        }
      }
    }
    return Restatement(
      .reporting, of: Message(verbatim: first.occasion.text), dues.flatMap(\.values) + counted,
      like: remark.quantity.value)
  }

  func threshold(_ remark: Remark) -> Restatement? {
    let rows = escalations(of: remark)
    guard let first = rows.first else { return nil }
    let values = rows.compactMap { row in
      row.threshold.map {
        Restatement.Value(quantity: .count($0.value.count), place: $0.range)
      }
    }
    return Restatement(
      .threshold, of: Message(verbatim: first.occasion.text), values, like: remark.quantity.value)
  }

  func target(_ remark: Remark) -> Restatement? {
    let targets = targets(of: remark)
    guard let first = targets.first else { return nil }
    return Restatement(
      .target, of: Message(verbatim: first.name.text), targets.flatMap(\.values),
      like: remark.quantity.value)
  }

  func targets(of remark: Remark) -> [Target] {
    remark.subjects.compactMap {
      if case .target(let index) = $0 { text.version.targets[index] } else { nil }
    }
  }

  func provisions(of remark: Remark) -> [Provision] {
    remark.subjects.compactMap {
      if case .provision(let index) = $0 { text.version.provisions[index] } else { nil }
    }
  }

  func provision(_ remark: Remark) -> Restatement? {
    let provisions = provisions(of: remark)
    guard let first = provisions.first else { return nil }
    let values = provisions.flatMap { provision in
      provision.frequencies.map { quantity in
        Restatement.Value(quantity: quantity, place: provision.time?.range ?? provision.range)
      }
    }
    return Restatement(
      .provision, of: Message(verbatim: first.name.text), values, like: remark.quantity.value)
  }
}
