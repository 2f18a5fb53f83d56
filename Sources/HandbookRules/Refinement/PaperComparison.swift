import Diagnostics
import HandbookModel

/// Decides whether a child's reports and records refine its parent's.
struct PaperComparison {
  let order: ConductOrder
  let child: [Paper]
  let parent: [Paper]
  let names: Names

  func uncovered() -> [Uncovered] {
    parent.filter { counterpart(of: $0) == nil }.map {
      Uncovered(name: names.paper($0.subject.value), parent: $0.subject.range, isPaper: true)
    }
  }

  func shortfalls() -> [Shortfall] {
    parent.flatMap { wanted in
      counterpart(of: wanted).map { shortfalls(of: $0, wanted) } ?? []
    }
  }

  /// By form, or by any title or alias.
  private func counterpart(of wanted: Paper) -> Paper? {
    let titles = titles(of: wanted.subject.value)
    return child.first { paper in
      if case .form(let own) = paper.subject.value, case .form(let other) = wanted.subject.value,
        order.isForm(own, orExtends: other)
      {
        return true
      }
      return !titles.isDisjoint(with: self.titles(of: paper.subject.value))
    }
  }

  private func titles(of subject: Paper.Subject) -> Set<String> {
    switch subject {
    case .form(let key):
      let form = names.handbook.form(key) ?? names.workspace.form(key)
      return Set(form?.title.all.map(\.value) ?? [])
    case .document(let key):
      return Set(names.workspace.document(key)?.versions.map(\.title.value) ?? [])
    case .named(let name), .system(let name): return [name]
    }
  }

  private func shortfalls(of paper: Paper, _ wanted: Paper) -> [Shortfall] {
    guard !paper.isUnreadable, !wanted.isUnreadable else { return [] }
    let subject = names.paper(paper.subject.value)
    var found: [Shortfall] = []
    func add(
      _ attribute: Shortfall.Attribute, _ child: Located<Message>, _ parent: Located<Message>
    ) {
      found.append(
        Shortfall(attribute: attribute, subject: subject, child: child, parent: parent))
    }
    if let own = paper.retention?.stated, let term = wanted.retention?.stated,
      !own.value.refines(term.value)
    {
      add(.retention, own.map(names.writer.retention), term.map(names.writer.retention))
      found[found.count - 1].reason = Reasons.retention(own.value, term.value)
    }
    if let own = paper.keeper?.stated, let keeper = wanted.keeper?.stated,
      !order.authority.mayAct(own.value, for: keeper.value)
    {
      add(.keeper, own.map(names.role), keeper.map(names.role))
    }
    if let own = paper.covers?.stated, let covers = wanted.covers?.stated,
      own.value != covers.value
    {
      add(.covers, own.map(names.writer.covers), covers.map(names.writer.covers))
    } else if let own = paper.period?.stated, let period = wanted.period?.stated,
      period.value.holds(own.value) == 0
    {
      add(.covers, own.map { "every \($0.noun)" }, period.map { "every \($0.noun)" })
    } else {
      compareStages(of: paper, wanted, add)
    }
    return found
  }

  /// Each stage of the parent finds one of the child's, in order, by a role that may act, and due
  /// no later.
  private func compareStages(
    of paper: Paper, _ wanted: Paper,
    _ add: (Shortfall.Attribute, Located<Message>, Located<Message>) -> Void
  ) {
    guard !paper.stages.isEmpty else { return }
    var next = 0
    for (index, stage) in wanted.stages.enumerated() {
      let rest = paper.stages.indices.dropFirst(next)
      let ofAct = rest.filter { paper.stages[$0].act.value == stage.act.value }
      let match = ofAct.first {
        order.authority.mayAct(paper.stages[$0].role.value, for: stage.role.value)
      }
      guard let match else {
        let demanded = describe(stage)
        let place = ofAct.first.map { describe(paper.stages[$0]) }
        let none: Message = "no \(stage.act.value.noun)"
        add(.stage, place ?? Located(none, at: paper.subject.range), demanded)
        continue
      }
      next = match + 1
      guard let own = paper.stages[match].due, let limit = stage.due else { continue }
      if !DueOrder.isNoLater(paper, match, than: wanted, index) {
        let act = stage.act.value.noun
        add(
          .stage, own.map { "\(act) \(names.writer.due($0))" },
          limit.map { "\(act) \(names.writer.due($0))" })
      }
    }
  }

  private func describe(_ stage: Paper.Stage) -> Located<Message> {
    stage.role.map { "\(stage.act.value.noun) by \(names.role($0))" }
  }
}

protocol Stating {
  associatedtype Stated
  var value: Stated? { get }
}

extension Statement: Stating {}

extension Located where Value: Stating {
  /// The value of a statement that has one, at its place.
  var stated: Located<Value.Stated>? { value.value.map { Located<Value.Stated>($0, at: range) } }
}

extension Paper.Act {
  var noun: Message {
    switch self {
    case .compile: "compilation"
    case .review: "review"
    case .approve: "approval"
    case .submit: "submission"
    case .archive: "archiving"
    }
  }
}
