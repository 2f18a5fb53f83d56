/// An absolute folder, from which paths can be stated. Links are not followed: only names are
/// compared, and `.` and `..` taken out.
public struct FolderPath: Hashable, Sendable {
  private let names: [Substring]

  /// - Parameter path: from `/`.
  public init(_ path: String) { names = Self.names(path, from: []) }

  /// The folder that a path leads to from here, or from `/` where it begins there.
  public func folder(_ path: String) -> FolderPath {
    FolderPath(names: Self.names(path, from: names))
  }

  /// From `/`.
  public var path: String { "/" + names.joined(separator: "/") }

  private init(names: [Substring]) { self.names = names }

  /// `path`, which is relative to this folder or absolute, as it is stated from `folder`: with `..`
  /// where it lies outside.
  public func path(_ path: String, from folder: FolderPath) -> String {
    let target = Self.names(path, from: names)
    let shared = zip(target, folder.names).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.names.count - shared)
    let relative = up + target.dropFirst(shared)
    return relative.isEmpty ? "." : relative.joined(separator: "/")
  }

  /// `path` as reports for other programs state it: relative where it lies below this folder, else
  /// absolute.
  public func reportedPath(_ path: String) -> String {
    let target = Self.names(path, from: names)
    guard target.starts(with: names), target.count > names.count else {
      return FolderPath(names: target).path
    }
    return target.dropFirst(names.count).joined(separator: "/")
  }

  private static func names(_ path: String, from folder: [Substring]) -> [Substring] {
    path.split(separator: "/").reduce(into: path.hasPrefix("/") ? [] : folder) { names, name in
      switch name {
      case ".": break
      case "..": if !names.isEmpty { names.removeLast() }
      default: names.append(name)
      }
    }
  }
}
