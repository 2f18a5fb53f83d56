import Diagnostics
import HandbookModel

/// A workspace that was checked: only `Checker` makes one, and only this can be rendered.
public struct CheckedWorkspace: Sendable {
  public let workspace: Workspace
  /// Errors remain, and it may only be shown to its authors: never published.
  public let isDraft: Bool

  /// The errors of issued texts that somebody answers for, in the order of reporting.
  public let acceptances: [Acceptance]

  init(_ workspace: Workspace, isDraft: Bool, acceptances: [Acceptance] = []) {
    self.acceptances = acceptances.sorted {
      Diagnostic.isReportedBefore($0.finding, $1.finding)
    }
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
  /// Of all handbooks of the workspace.
  public let acceptances: [Acceptance]

  init(_ handbook: Handbook, in checked: CheckedWorkspace) {
    self.handbook = handbook
    workspace = checked.workspace
    isDraft = checked.isDraft
    acceptances = checked.acceptances
  }
}
