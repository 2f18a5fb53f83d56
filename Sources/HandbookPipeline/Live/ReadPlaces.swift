import FolderWatching
import Foundation
import Synchronization

/// Remembers where a run looked on the disk, so that exactly this can be watched.
///
/// Of every path the folders along it are noted too, and where links on it lead: a link or a folder above
/// the handbooks may be put in the place of another.
final class ReadPlaces: Sendable {
  private struct State {
    var folders = WatchedFolders()
    var known: Set<String> = []
  }

  private let state = Mutex(State())
  private static let mostLinks = 16

  var folders: WatchedFolders { state.withLock { $0.folders } }

  /// A path was asked about or read.
  func note(_ path: String) {
    state.withLock { Self.note(path, in: &$0, links: 0) }
  }

  /// The names in a folder were listed.
  func note(listing folder: String) {
    note(folder)
    state.withLock { $0.folders.add(.all, in: folder) }
  }

  /// From the path upwards, until a folder that is known.
  private static func note(_ path: String, in state: inout State, links: Int) {
    var path = path
    while let step = Step(path), state.known.insert(path).inserted {
      state.folders.add(.some([step.name]), in: step.folder)
      if links < mostLinks, let target = step.target { note(target, in: &state, links: links + 1) }
      path = step.folder
    }
  }

  /// The last step of a path.
  private struct Step {
    let folder: String
    let name: String

    /// Nil for `.`, `..`, `/`, above which nothing is watched.
    init?(_ path: String) {
      guard let last = path.split(separator: "/").last, last != ".", last != ".." else {
        return nil
      }
      name = String(last)
      let above = path[..<last.startIndex]
      folder =
        above.isEmpty ? "." : above.allSatisfy { $0 == "/" } ? "/" : String(above.dropLast())
    }

    /// Where it leads, if it is a link.
    var target: String? {
      let path = "\(folder)/\(name)"
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return nil
      }
      return target.hasPrefix("/") ? target : "\(folder)/\(target)"
    }
  }
}
