import Foundation

/// The disk, as Load and Publish see it. Listings are sorted by name, so that no file system's
/// order reaches the output.
public struct FileSystem: Sendable {
  /// What a path leads to.
  public enum Sort: Equatable, Sendable {
    case file(size: Int)
    case folder
    case link
    case other
  }

  /// Where this looks, for whoever wants to know.
  private let places: ReadPlaces?

  public init() { places = nil }

  init(noting places: ReadPlaces) { self.places = places }

  /// Nil where there is nothing. Links are not followed.
  public func sort(of path: String) -> Sort? {
    places?.note(path)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else {
      return nil
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: return .file(size: (attributes[.size] as? NSNumber)?.intValue ?? 0)
    case .typeDirectory: return .folder
    case .typeSymbolicLink: return .link
    default: return .other
    }
  }

  /// The path with all links followed.
  public func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  public func names(in folder: String) throws -> [String] {
    places?.note(listing: folder)
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    } catch {
      throw EnvironmentFailure(
        "Cannot list '\(folder)'", remedy: "check that it is a folder that you may read")
    }
  }

  public func bytes(of path: String) throws -> [UInt8] {
    places?.note(path)
    guard let data = FileManager.default.contents(atPath: path) else {
      throw EnvironmentFailure(
        "Cannot read '\(path)'", remedy: "check that it exists and that you may read it")
    }
    return [UInt8](data)
  }

  /// All files below `folder` by their path from it, sorted; hidden ones and links are left out.
  /// None where the folder does not exist.
  public func tree(at folder: String) throws -> [(path: String, bytes: [UInt8])] {
    guard sort(of: folder) == .folder else { return [] }
    var found: [(String, [UInt8])] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)"
      switch sort(of: path) {
      case .file: found.append((name, try bytes(of: path)))
      case .folder: found += try tree(at: path).map { ("\(name)/\($0.path)", $0.bytes) }
      default: break
      }
    }
    return found
  }

  public func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw EnvironmentFailure(
        "Cannot write '\(path)'", remedy: "check the free space and that you may write there")
    }
  }

  /// Puts a file in the place of another, or of none, in one step: whoever reads `path` meanwhile, or
  /// after a crash, finds the old file or the new one. A link stays one, and the file keeps its
  /// permissions; what is no file, such as a pipe, is written to.
  public func replace(_ path: String, with bytes: [UInt8]) throws {
    let target = resolved(path)
    let isSpecial =
      switch sort(of: target) {
      case .file: false
      case nil: sort(of: path) != nil
      default: true
      }
    if isSpecial { return try write(bytes, to: path) }
    try requireWritable(path)
    let temporary = Self.temporary(beside: target)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: temporary))
      let attributes = try? FileManager.default.attributesOfItem(atPath: target)
      if let mode = attributes?[.posixPermissions] {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: temporary)
      }
      guard rename(temporary, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try remove(temporary)
      throw EnvironmentFailure(
        "Cannot write '\(path)'",
        remedy: "check that its folder exists, has space, and that you may write there")
    }
  }

  /// Throws where a file, if it exists, is marked as one that is not to be written to. A superuser
  /// could write to it all the same, and should not.
  public func requireWritable(_ path: String) throws {
    let target = resolved(path)
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else { return }
    let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o200
    guard mode & 0o222 != 0, FileManager.default.isWritableFile(atPath: target) else {
      throw EnvironmentFailure(
        "'\(path)' is read-only", remedy: "allow writing to it, or leave it out")
    }
  }

  /// Hidden, so that Load passes it over if it is ever left behind.
  private static func temporary(beside path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return "\(path[..<slash]).\(path[slash...]).new"
  }

  public func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw EnvironmentFailure(
        "Cannot make the folder '\(path)'", remedy: "check that you may write there")
    }
  }

  public func remove(_ path: String) throws {
    guard sort(of: path) != nil else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw EnvironmentFailure("Cannot remove '\(path)'", remedy: "remove it by hand and try again")
    }
  }

  public func move(_ path: String, to target: String) throws {
    do {
      try FileManager.default.moveItem(atPath: path, toPath: target)
    } catch {
      throw EnvironmentFailure(
        "Cannot rename '\(path)' to '\(target)'", remedy: "check that you may write there")
    }
  }
}
