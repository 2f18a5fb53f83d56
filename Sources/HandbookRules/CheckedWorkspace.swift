import HandbookModel

/// A workspace that was checked: only `Checker` makes one, and only this can be rendered.
public struct CheckedWorkspace: Sendable {
  public let workspace: Workspace
  /// Errors remain, and it may only be shown to its authors: never published.
  public let isDraft: Bool

  init(_ workspace: Workspace, isDraft: Bool) {
    self.workspace = workspace
    self.isDraft = isDraft
  }

  public var handbooks: [CheckedHandbook] {
    workspace.handbooks.map { CheckedHandbook($0, in: self) }
  }

  public func handbook(_ id: HandbookID) -> CheckedHandbook? {
    workspace.handbook(id).map { CheckedHandbook($0, in: self) }
  }
}

/// A handbook of a checked workspace.
public struct CheckedHandbook: Sendable {
  public let handbook: Handbook
  public let workspace: Workspace
  public let isDraft: Bool

  init(_ handbook: Handbook, in checked: CheckedWorkspace) {
    self.handbook = handbook
    workspace = checked.workspace
    isDraft = checked.isDraft
  }
}
