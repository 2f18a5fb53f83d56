import Diagnostics
import HandbookModel

/// What the marked blocks state of the thing that a figure in running text is said of.
struct Restatement {
  /// What the figure is a figure of.
  enum Aspect: Hashable {
    case deadline, frequency, rate, notice, callLength
    case due, period, retention, copies
    case reporting, threshold, target, provision
  }

  struct Value {
    var quantity: Remark.Quantity
    var place: SourceRange
    /// The whole value that the figure is a part of, for messages; nil: the figure is all of it.
    var text: Message?
  }

  var aspect: Aspect
  /// The name of what the figure is said of.
  var subject: Message
  /// In the order of the text; any of them may be meant. Empty where nothing is stated, or what is
  /// stated is no figure of that sort.
  var values: [Value]

  init(_ aspect: Aspect, of subject: Message, _ values: [Value], like quantity: Remark.Quantity) {
    self.aspect = aspect
    self.subject = subject
    self.values = values.filter { $0.quantity.isComparable(with: quantity) }
  }

  /// Nil where there is nothing that could be contradicted.
  var ifStated: Restatement? { values.isEmpty ? nil : self }

  func agrees(with quantity: Remark.Quantity) -> Bool {
    values.contains { $0.quantity.agrees(with: quantity) }
  }
}

/// Finds what the figures of one document could restate.
struct Restatements {
  let text: DocumentText
  let vocabulary: Vocabulary
  private let tree: KindTree

  init(_ text: DocumentText, vocabulary: Vocabulary) {
    self.text = text
    self.vocabulary = vocabulary
    tree = KindTree(vocabulary.kinds)
  }

  /// Nil where the words leave open what the figure is a figure of.
  func restatement(of remark: Remark) -> Restatement? {
    let found =
      switch remark.quantity.value {
      case .length: length(remark)
      case .minutes: callLength(remark)
      case .share: share(remark)
      case .frequency: frequency(remark)
      case .day, .weekday: due(remark)
      case .count: count(remark)
      case .copies: copies(remark)
      }
    guard let found, !remark.isConditional || found.aspect.isOfCases else { return nil }
    return found
  }

  private func length(_ remark: Remark) -> Restatement? {
    if remark.act == .keep { return retention(remark) }
    if let reporting = reporting(remark)?.ifStated { return reporting }
    guard remark.isLimit else { return nil }
    switch remark.act {
    case .visit: return deadline(remark)
    case .notify: return notice(remark)
    case .compile, .review, .approve, .submit, .archive, .sign, .report: return due(remark)
    case .keep, .other, nil: return nil
    }
  }

  private func share(_ remark: Remark) -> Restatement? {
    if let target = target(remark) { return target }
    guard remark.act == .visit || remark.act == .compile || remark.isBare else { return nil }
    return rate(remark)
  }

  private func frequency(_ remark: Remark) -> Restatement? {
    if let target = target(remark) { return target }
    let isMade = remark.act.map(Restatements.making.contains) ?? remark.isBare
    if isMade, remark.act != nil || remark.kinds.isEmpty, let period = period(remark) {
      return period
    }
    if remark.kinds.isEmpty, let provision = provision(remark)?.ifStated { return provision }
    guard remark.act == .visit || remark.isBare else { return nil }
    return visitFrequency(remark)
  }

  private func count(_ remark: Remark) -> Restatement? {
    target(remark) ?? (remark.isThreshold ? threshold(remark) : nil)
  }

  private static let making: Set<Remark.Act> = [.compile, .submit, .report, .approve]
}

extension Restatement.Aspect {
  /// What is stated of a case is told as a case in running text too.
  fileprivate var isOfCases: Bool { self == .reporting || self == .threshold }
}

// MARK: Visits

extension Restatements {
  private func deadline(_ remark: Remark) -> Restatement? {
    visits(remark, .deadline, \.deadline, \.lengths) { text.names.writer.deadline($0) }
  }

  private func visitFrequency(_ remark: Remark) -> Restatement? {
    visits(remark, .frequency, \.deadline, \.frequencies) { text.names.writer.deadline($0) }
  }

  private func rate(_ remark: Remark) -> Restatement? {
    visits(remark, .rate, \.rate, \.quantities) { text.names.writer.rate($0) }
  }

  private func notice(_ remark: Remark) -> Restatement? {
    visits(remark, .notice, \.notice, \.quantities) { text.names.writer.notice($0) }
  }

  private func callLength(_ remark: Remark) -> Restatement? {
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
  private func kinds(of remark: Remark) -> [KindID] {
    let named = remark.kinds
    guard named.isEmpty else { return named }
    let events = Set(remark.events)
    return vocabulary.kinds.filter { $0.event.map { events.contains($0.value) } ?? false }.map(\.id)
  }
}

// MARK: Papers

extension Restatements {
  private func period(_ remark: Remark) -> Restatement? {
    papers(remark, .period) { paper in
      paper.frequencies.map {
        Restatement.Value(quantity: $0, place: paper.period?.range ?? paper.subject.range)
      }
    }
  }

  private func retention(_ remark: Remark) -> Restatement? {
    papers(remark, .retention) { paper in
      guard let stated = paper.retention, let term = stated.value.value else { return [] }
      return [term.minimum, term.maximum].compactMap(\.self).map {
        Restatement.Value(quantity: .length($0), place: stated.range)
      }
    }
  }

  private func copies(_ remark: Remark) -> Restatement? {
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
  private func due(_ remark: Remark) -> Restatement? {
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

// MARK: Cases, targets, provisions

extension Restatements {
  private func escalations(of remark: Remark) -> [Escalation] {
    remark.subjects.compactMap {
      if case .escalation(let index) = $0 { text.version.escalations[index] } else { nil }
    }
  }

  private func reporting(_ remark: Remark) -> Restatement? {
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

  private func threshold(_ remark: Remark) -> Restatement? {
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

  private func target(_ remark: Remark) -> Restatement? {
    let targets = targets(of: remark)
    guard let first = targets.first else { return nil }
    return Restatement(
      .target, of: Message(verbatim: first.name.text), targets.flatMap(\.values),
      like: remark.quantity.value)
  }

  private func targets(of remark: Remark) -> [Target] {
    remark.subjects.compactMap {
      if case .target(let index) = $0 { text.version.targets[index] } else { nil }
    }
  }

  private func provisions(of remark: Remark) -> [Provision] {
    remark.subjects.compactMap {
      if case .provision(let index) = $0 { text.version.provisions[index] } else { nil }
    }
  }

  private func provision(_ remark: Remark) -> Restatement? {
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
