import CExchange
import Foundation

extension FileSystem {
  /// Puts a file where none is, in one step, and waits until that is on the disk: the place of a file
  /// is an entry of its folder.
  /// - Throws: also where a file has come there meanwhile.
  func place(_ path: String, at target: String) throws(EnvironmentFailure) {
    guard rename_to_new(path, target) == 0 else {
      throw EnvironmentFailure(
        "Cannot put the sheets at '\(target)'",
        remedy: "check that no file has come there meanwhile, and that you may write there")
    }
    try sync(folder(of: target))
  }

  /// Waits until a file, or what a folder lists, is on the disk.
  func sync(_ path: String) throws(EnvironmentFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw EnvironmentFailure("Cannot write '\(path)'", remedy: "check the disk")
    }
  }

  /// `.` for a name alone.
  func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// A new folder for what is in the making; whoever asks for it removes it.
  func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "visitbook-\(UUID().uuidString)").path(percentEncoded: false)
    try makeFolder(folder)
    return folder
  }
}
