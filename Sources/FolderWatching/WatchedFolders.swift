/// Folders, and which names in them matter.
public struct WatchedFolders: Equatable, Sendable {
  public enum Names: Equatable, Sendable {
    case all
    case some(Set<String>)

    public func contains(_ name: String) -> Bool {
      switch self {
      case .all: true
      case .some(let names): names.contains(name)
      }
    }

    mutating func formUnion(_ other: Names) {
      switch (self, other) {
      case (.some(let own), .some(let others)): self = .some(own.union(others))
      default: self = .all
      }
    }
  }

  /// By path.
  public private(set) var names: [String: Names] = [:]

  public init() {}

  public mutating func add(_ more: Names, in folder: String) {
    names[folder, default: .some([])].formUnion(more)
  }
}
