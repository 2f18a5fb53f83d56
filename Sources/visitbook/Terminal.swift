import Diagnostics
import Foundation

/// Standard output and error, and what the environment says about them.
enum Terminal {
  enum Stream {
    case output, error

    var descriptor: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }
    var isWatched: Bool { isatty(descriptor) == 1 }
  }

  /// Prints `text` and ends its last line; nothing where there is none.
  static func print(_ text: String, to stream: Stream = .output) {
    if text.isEmpty { return }
    write(text.hasSuffix("\n") ? text : text + "\n", to: stream)
  }

  static func say(
    _ message: Message, in language: MessageLanguage, to stream: Stream = .output
  ) {
    print(message.text(in: language), to: stream)
  }

  /// Colour only where a person looks at it, and has not asked for none (no-color.org).
  static func usesColour(_ stream: Stream) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return stream.isWatched && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; 100 where there is none.
  static func width(_ stream: Stream) -> Int {
    var size = winsize()
    guard ioctl(stream.descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 100
    }
    return Int(size.ws_col)
  }

  /// Shows `text` on one line that the next report overwrites; only where a person is watching.
  static func progress(_ text: String?) {
    guard Stream.error.isWatched else { return }
    write("\r\u{1B}[K" + (text ?? ""), to: .error)
  }

  private static func write(_ text: String, to stream: Stream) {
    write(Array(text.utf8), to: stream)
  }

  static func write(_ bytes: [UInt8], to stream: Stream) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        Foundation.write(stream.descriptor, $0.baseAddress, $0.count)
      }
      // A reader that has gone away (a closed pipe) needs no more.
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
