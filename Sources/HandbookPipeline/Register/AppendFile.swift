import Foundation

/// A file that is only added to, held open and locked: one process adds at a time, and readers wait
/// for it. What was added is on the disk when `append` returns.
///
/// The lock (flock) belongs to the open file and ends with the process, however that ends.
struct AppendFile: ~Copyable {
  enum Use { case reading, adding }

  private let descriptor: Int32
  private let path: String

  /// Waits until nobody else holds the file.
  ///
  /// - Returns: nil where there is no file to read; one to add to is made.
  static func open(_ path: String, for use: Use) throws(EnvironmentFailure) -> AppendFile? {
    let flags = use == .adding ? O_RDWR | O_CREAT | O_APPEND : O_RDONLY
    let descriptor = Foundation.open(path, flags | O_CLOEXEC, 0o644)
    if descriptor < 0, errno == ENOENT, use == .reading { return nil }
    guard descriptor >= 0 else { throw failure(path) }
    let file = AppendFile(descriptor: descriptor, path: path)
    while flock(descriptor, use == .adding ? LOCK_EX : LOCK_SH) != 0 {
      guard errno == EINTR else { throw failure(path) }
    }
    return file
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

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
