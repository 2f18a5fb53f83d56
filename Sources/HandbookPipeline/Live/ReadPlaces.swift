import FolderWatching
import Synchronization

/// Remembers where a run looked on the disk, so that exactly this can be watched.
///
/// Of every path the folders along it are noted too: a link or a folder above the handbooks may be put in
/// the place of another.
final class ReadPlaces: Sendable {
  private let noted = Mutex(WatchedFolders())

  var folders: WatchedFolders { noted.withLock { $0 } }

  /// A path was asked about or read; `resolved` is where its links lead.
  func note(_ path: String, resolved: String? = nil) {
    noted.withLock { folders in
      ReadPlaces.note(path, in: &folders)
      if let resolved, resolved != path { ReadPlaces.note(resolved, in: &folders) }
    }
  }

  /// The names in a folder were listed.
  func note(listing folder: String) {
    note(folder)
    noted.withLock { $0.add(.all, in: folder) }
  }

  private static func note(_ path: String, in folders: inout WatchedFolders) {
    var rest = path[...]
    while let last = rest.split(separator: "/").last, last != ".", last != ".." {
      let folder = rest.prefix(upTo: last.startIndex)
      let isRoot = folder.allSatisfy { $0 == "/" }
      let parent = folder.isEmpty ? "." : isRoot ? "/" : String(folder.dropLast())
      folders.add(.some([String(last)]), in: parent)
      rest = isRoot ? "" : folder.dropLast()
    }
  }
}
