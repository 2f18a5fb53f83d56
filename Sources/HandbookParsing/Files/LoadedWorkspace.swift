import Diagnostics
import HandbookModel

/// The files of a run, read but not yet understood. Made by Load, used by Parse.
public struct LoadedWorkspace: Sendable {
  public var sources: SourceMap
  public var handbooks: [LoadedHandbook]
  /// What kept a file from being read at all (VB101).
  public var findings: [Diagnostic]

  public init(sources: SourceMap, handbooks: [LoadedHandbook], findings: [Diagnostic]) {
    self.sources = sources
    self.handbooks = handbooks
    self.findings = findings
  }
}

/// One folder with a handbook.yaml. Lists are sorted by file name.
public struct LoadedHandbook: Sendable {
  /// The folder's name, which is the handbook's id.
  public var folder: String
  /// Asked for by the user, not only used by one that was.
  public var isRequested: Bool
  public var handbook: LoadedFile
  public var vocabulary: LoadedFile?
  public var policies: [LoadedFile]
  public var plans: [LoadedFile]
  public var forms: [LoadedFile]
  /// Pictures and other files that texts may show, by path from the handbook's folder.
  public var assets: [String: [UInt8]]
  /// Templates and styles of the handbook's own; named by path from its folder `templates`.
  public var templates: [LoadedFile]

  public init(folder: String, isRequested: Bool, handbook: LoadedFile) {
    self.folder = folder
    self.isRequested = isRequested
    self.handbook = handbook
    policies = []
    plans = []
    forms = []
    assets = [:]
    templates = []
  }
}

public struct LoadedFile: Sendable {
  public var source: SourceID
  /// `return-visit.en.md`: the file's name without its folder.
  public var name: String

  public init(source: SourceID, name: String) {
    self.source = source
    self.name = name
  }
}
