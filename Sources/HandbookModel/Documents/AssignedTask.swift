import Diagnostics

/// What the words of a duty or a step give a role to do: `审核《回访记录表》`, `负责投诉回访`.
public struct AssignedTask: Hashable, Sendable {
  public enum Act: String, CaseIterable, Sendable {
    case compile, review, approve, archive, keep, visit
  }

  public enum Object: Hashable, Sendable {
    case paper(Paper.Subject)
    case visit(KindID)
  }

  public var act: Act
  public var object: Object
  public var role: RoleID
  /// It stands among the duties, and not in a step.
  public var isDuty: Bool

  public init(_ act: Act, _ object: Object, by role: RoleID, isDuty: Bool) {
    self.act = act
    self.object = object
    self.role = role
    self.isDuty = isDuty
  }
}

/// Two names that a text says to be one thing: `年度回访即第四季度的回访`, `管家（下称回访专员）`.
public struct Equation<Subject>: Hashable, Sendable {
  public var one: Identifier<Subject>
  public var other: Identifier<Subject>
  /// Said in words, and not only by a bracket behind the name.
  public var isExplicit: Bool

  public init(_ one: Identifier<Subject>, _ other: Identifier<Subject>, isExplicit: Bool) {
    self.one = one
    self.other = other
    self.isExplicit = isExplicit
  }
}
