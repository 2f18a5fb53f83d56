import Foundation

/// The last step of writing a file: it is there whole, or not at all.
enum OutputFile {
  /// Puts the finished file at `partial` in the place of `path`, once it is on the disk itself: after
  /// a power failure there is the old file or the new one, and neither is empty.
  static func replace(_ path: String, by partial: String) throws(StampFailure) {
    do {
      let file = try FileHandle(forUpdating: URL(filePath: partial))
      try file.synchronize()
      try file.close()
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
    guard unsafe rename(partial, path) == 0 else {
      throw .unwritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
  }

  /// Writes a new file, or all of one anew.
  static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(StampFailure) {
    guard let start = bytes.baseAddress else { return }
    let data = unsafe Data(
      bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
    do {
      try data.write(to: URL(filePath: path))
    } catch {
      throw .unwritable(path: path, reason: error.localizedDescription)
    }
  }

  static func remove(_ path: String) { unsafe _ = unlink(path) }
}
