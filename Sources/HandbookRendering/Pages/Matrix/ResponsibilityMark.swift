import HandbookModel

/// What a role has to do with something, as a letter of the matrix.
enum ResponsibilityMark: String, CaseIterable, Sendable {
  case lead, joint, assist, organise, review, approve, informed, keep

  init(_ act: Paper.Act) {
    switch act {
    case .compile, .submit: self = .lead
    case .review: self = .review
    case .approve: self = .approve
    case .archive: self = .keep
    }
  }

  /// Nil for what makes no mark on a paper.
  init?(_ act: AssignedTask.Act) {
    switch act {
    case .compile: self = .lead
    case .review: self = .review
    case .approve: self = .approve
    case .archive, .keep: self = .keep
    case .visit: return nil
    }
  }
}

/// The marks of one row by role; each once, in the order of the marks.
struct ResponsibilityMarks: Sendable {
  private var marks: [RoleID: Set<ResponsibilityMark>] = [:]

  mutating func add(_ roles: [RoleID], _ mark: ResponsibilityMark) {
    for role in roles { marks[role, default: []].insert(mark) }
  }

  subscript(role: RoleID) -> [ResponsibilityMark] {
    ResponsibilityMark.allCases.filter { marks[role]?.contains($0) ?? false }
  }

  var roles: Set<RoleID> { Set(marks.keys) }
}
