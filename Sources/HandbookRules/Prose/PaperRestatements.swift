import Diagnostics
import HandbookModel

/// What rows of reports and records state of a figure in running text.
extension Restatements {
  func period(_ remark: Remark) -> Restatement? {
    papers(remark, .period) { paper in
      paper.frequencies.map {
        Restatement.Value(quantity: $0, place: paper.period?.range ?? paper.subject.range)
      }
    }
  }

  func retention(_ remark: Remark) -> Restatement? {
    papers(remark, .retention) { paper in
      guard let stated = paper.retention, let term = stated.value.value else { return [] }
      return [term.minimum, term.maximum].compactMap(\.self).map {
        Restatement.Value(quantity: .length($0), place: stated.range)
      }
    }
  }

  func copies(_ remark: Remark) -> Restatement? {
    papers(remark, .copies) { paper in
      paper.copies.map { [Restatement.Value(quantity: .copies($0.value), place: $0.range)] } ?? []
    }
  }

  private func papers(
    _ remark: Remark, _ aspect: Restatement.Aspect, _ values: (Paper) -> [Restatement.Value]
  ) -> Restatement? {
    let papers = papers(of: remark)
    guard let first = papers.first, !papers.contains(where: \.isUnreadable) else { return nil }
    return Restatement(
      aspect, of: text.names.paper(first.subject.value), papers.flatMap(values),
      like: remark.quantity.value)
  }

  func papers(of remark: Remark) -> [Paper] {
    let named = remark.papers
    return text.version.papers.filter { paper in
      named.contains(paper.subject.value)
        || remark.subjects.contains(.records) && paper.retention != nil
    }
  }

  /// When a stage of a paper, or a step on it, is due: by what is done, on which paper, by whom.
  func due(_ remark: Remark) -> Restatement? {
    let papers = papers(of: remark)
    guard !papers.contains(where: \.isUnreadable) else { return nil }
    let stages = papers.flatMap(\.stages).filter { stage in
      remark.act.map { !remark.isActNear || $0.isAct(stage.act.value) } ?? remark.isBare
    }
    let forms = Set(papers.compactMap(\.form))
    let steps = text.version.procedures.joined().filter { step in
      let isSheet = remark.isOfSheet && step.cites(forms)
      return step.isBy(remark.roles)
        ? isSheet || step.text.resembles(remark.sentence)
        : remark.roles.isEmpty && isSheet
    }
    let dues = stages.compactMap(\.due) + steps.flatMap(\.dues)
    let name =
      papers.first.map { text.names.paper($0.subject.value) }
      ?? remark.roles.first.map { text.names.role($0.value) }
    guard let name else { return nil }
    return Restatement(.due, of: name, dues.flatMap(\.values), like: remark.quantity.value)
  }
}

extension Restatements {
  /// How often whatever a remark names is made, done or visited.
  func frequencies(near remark: Remark) -> [Remark.Quantity] {
    let kinds = kinds(of: remark)
    let visits = text.version.visits.filter { kinds.contains($0.kind) }
    return papers(of: remark).flatMap(\.frequencies)
      + provisions(of: remark).flatMap(\.frequencies)
      + visits.flatMap { $0.deadline?.value.value?.frequencies ?? [] }
      + targets(of: remark).flatMap(\.values).map(\.quantity)
  }
}
