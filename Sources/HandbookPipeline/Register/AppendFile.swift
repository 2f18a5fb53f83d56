import Foundation

/// A file that is only added to, held open and locked: one process adds at a time, and readers wait
/// for it. What was added is on the disk when `append` returns.
///
/// The lock (flock) belongs to the open file and ends with the process, however that ends.
struct AppendFile: ~Copyable {
  private let descriptor: Int32
  private let path: String

  /// Opens a file to add to, makes it where there is none, and waits until nobody else holds it.
  init(adding path: String) throws(EnvironmentFailure) {
    try self.init(path, flags: O_RDWR | O_CREAT | O_APPEND, lock: LOCK_EX)
  }

  /// Opens a file to read, and waits until nobody adds to it.
  init(reading path: String) throws(EnvironmentFailure) {
    try self.init(path, flags: O_RDONLY, lock: LOCK_SH)
  }

  private init(_ path: String, flags: Int32, lock: Int32) throws(EnvironmentFailure) {
    descriptor = open(path, flags | O_CLOEXEC, 0o644)
    self.path = path
    guard descriptor >= 0 else { throw Self.failure(path) }
    while flock(descriptor, lock) != 0 {
      guard errno == EINTR else { throw Self.failure(path) }
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func bytes() throws(EnvironmentFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let offset = off_t(bytes.count)
      let count = buffer.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.failure(path) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  /// Adds `text` and waits until it is on the disk.
  ///
  /// In one call, so that a process that is killed has written all of it or nothing; a machine that
  /// stops may leave a part, which readers notice. Where it cannot be written whole, as on a full disk,
  /// what was written of it is taken back.
  func append(_ text: String) throws(EnvironmentFailure) {
    let length = lseek(descriptor, 0, SEEK_END)
    guard length >= 0, write(Array(text.utf8)), fsync(descriptor) == 0 else {
      if length >= 0 { _ = ftruncate(descriptor, length) }
      throw Self.failure(path)
    }
  }

  private func write(_ bytes: [UInt8]) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  private static func failure(_ path: String) -> EnvironmentFailure {
    EnvironmentFailure(
      "Cannot read or write '\(path)'",
      remedy: "check that its folder exists, has space, and that you may write there")
  }
}
