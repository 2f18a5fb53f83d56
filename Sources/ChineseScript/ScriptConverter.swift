import COpenCC
import Synchronization

/// Converts texts by one of OpenCC's dictionaries; owns what OpenCC keeps of it and frees it.
///
/// Opening reads the dictionaries (megabytes, some milliseconds): open one and use it for all texts.
/// The same text gives the same result, whatever was converted before. What is not Chinese stays as
/// it is, line breaks and signs too; lengths may change, since words are replaced and not characters.
@safe public struct ScriptConverter: ~Copyable {
  /// From which script into which, and whose characters.
  public enum Conversion: String, CaseIterable, Sendable {
    /// Simplified to Traditional as Taiwan writes it, with its words.
    case taiwan = "s2twp"
    /// Simplified to Traditional as Taiwan writes it, word for word.
    case taiwanCharacters = "s2tw"
    /// Simplified to Traditional as Hong Kong writes it.
    case hongKong = "s2hk"
    /// From Traditional as Hong Kong writes it to that of the dictionaries.
    case fromHongKong = "hk2t"
    /// Traditional, whosever, to Simplified.
    case simplified = "t2s"
  }

  private let handle: opencc_t

  /// - Parameter folder: where the dictionaries are; nil: where the system has them.
  /// - Throws: `ScriptFailure.noDictionary`.
  public init(_ conversion: Conversion, folder: String? = nil) throws(ScriptFailure) {
    let name = "\(conversion.rawValue).json"
    let opened = unsafe ScriptConverter.open(folder.map { "\($0)/\(name)" } ?? name)
    guard let handle = unsafe opened.handle else {
      throw .noDictionary(name: name, reason: unsafe opened.reason)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe _ = opencc_close(handle) }

  /// `text` in the other script.
  public func converted(_ text: String) throws(ScriptFailure) -> String {
    // A C string ends at a null character, which no page may hold anyway.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var text = text
    let made = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe opencc_convert_utf8(handle, $0.baseAddress, $0.count)
      }
    }
    guard let made = unsafe made else { throw .notConverted(reason: ScriptConverter.lastError()) }
    defer { unsafe opencc_convert_utf8_free(made) }
    return unsafe String(cString: made)
  }
}

extension ScriptConverter {
  /// OpenCC keeps its last error in one place for all threads.
  private static let errors = Mutex(())

  private static func open(_ path: String) -> (handle: opencc_t?, reason: String) {
    unsafe errors.withLock { _ in
      // OpenCC marks a failure by the address -1.
      guard let handle = unsafe opencc_open(path), Int(bitPattern: handle) != -1 else {
        return (nil, readError())
      }
      return unsafe (handle, "")
    }
  }

  private static func lastError() -> String { errors.withLock { _ in readError() } }

  private static func readError() -> String {
    unsafe opencc_error().map { unsafe String(cString: $0) } ?? ""
  }
}
