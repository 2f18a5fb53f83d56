import Diagnostics
import HandbookModel

/// Whom a document gives one task to, place by place.
struct Assignments {
  enum Place: Hashable { case duties, steps, papers, visits, text }

  let act: AssignedTask.Act
  let object: AssignedTask.Object
  private(set) var people: [(place: Place, role: Located<RoleID>)] = []

  /// Every task that a document assigns, in the order in which the rows and sentences name them.
  static func all(of version: DocumentVersion) -> [Assignments] {
    var table = AssignmentTable()
    for task in version.tasks {
      table.add(
        task.value.act, task.value.object, task.value.isDuty ? .duties : .steps,
        Located(task.value.role, at: task.range))
    }
    for paper in version.papers { table.add(paper) }
    for visit in version.visits where visit.isPrinted { table.add(visit) }
    let blocks = version.blocks.map(\.content.offsets)
    for demand in version.demands where demand.value.act == .review {
      // What stands in blocks was found among the duties and steps.
      guard !blocks.contains(where: { $0.overlaps(demand.range.offsets) }) else { continue }
      table.add(
        .review, .paper(.form(demand.value.form)), .text,
        Located(demand.value.role, at: demand.range))
    }
    return table.assignments
  }

  fileprivate init(_ act: AssignedTask.Act, _ object: AssignedTask.Object) {
    self.act = act
    self.object = object
  }

  fileprivate mutating func add(_ place: Place, _ role: Located<RoleID>) {
    people.append((place, role))
  }

  /// A role of one place and one of a later place, where the two places have nobody in common;
  /// neither a body and its member.
  func contradiction(_ authority: Authority) -> (Located<RoleID>, Located<RoleID>)? {
    guard !people.contains(where: { $0.role.value == .visitor }) else { return nil }
    var order: [Place] = []
    for (place, _) in people where !order.contains(place) { order.append(place) }
    for (index, place) in order.enumerated() {
      for later in order.dropFirst(index + 1) {
        let (some, others) = (roles(in: place), roles(in: later))
        let isShared = some.contains { one in
          others.contains { other in
            authority.belongs(one.value, to: other.value)
              || authority.belongs(other.value, to: one.value)
          }
        }
        if !isShared, let one = some.first, let other = others.first {
          return one.range < other.range ? (one, other) : (other, one)
        }
      }
    }
    return nil
  }

  private func roles(in place: Place) -> [Located<RoleID>] {
    people.filter { $0.place == place }.map(\.role)
  }
}

private struct AssignmentTable {
  private struct Key: Hashable {
    let act: AssignedTask.Act
    let object: AssignedTask.Object
  }

  private(set) var assignments: [Assignments] = []
  private var index: [Key: Int] = [:]

  mutating func add(
    _ act: AssignedTask.Act, _ object: AssignedTask.Object, _ place: Assignments.Place,
    _ role: Located<RoleID>
  ) {
    let key = Key(act: act, object: object)
    let number = index[key] ?? assignments.count
    if index[key] == nil {
      index[key] = number
      assignments.append(Assignments(act, object))
    }
    assignments[number].add(place, role)
  }

  mutating func add(_ paper: Paper) {
    for stage in paper.stages {
      guard let act = stage.act.value.assigned else { continue }
      add(act, .paper(paper.subject.value), .papers, stage.role)
    }
    if let keeper = paper.keeper?.stated {
      add(.keep, .paper(paper.subject.value), .papers, keeper)
    }
  }

  /// Whoever has to do with a visit may be called responsible for it.
  mutating func add(_ visit: Visit) {
    guard let leaders = visit.leaders, leaders.origin != .others, let roles = leaders.value.value
    else { return }
    let people = roles.roles + roles.exceptions.flatMap(\.roles)
    let others = [visit.organisers, visit.companions, visit.assistants, visit.supervisors]
      .flatMap { $0?.value.value ?? [] }
    for role in people + others { add(.visit, .visit(visit.kind), .visits, role) }
  }
}

extension Paper.Act {
  /// Submission is done to somebody.
  fileprivate var assigned: AssignedTask.Act? {
    switch self {
    case .compile: .compile
    case .review: .review
    case .approve: .approve
    case .archive: .archive
    case .submit: nil
    }
  }
}
