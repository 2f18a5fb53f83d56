import Foundation

/// Standard output and error, and what the environment says about them.
enum Terminal {
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func error(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Colour only where a person looks at it, and has not asked for none (no-color.org).
  static func usesColour(_ descriptor: Int32 = STDOUT_FILENO) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(descriptor) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; 100 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Says what is being done, on one line that the next report overwrites; only where a person is
  /// watching.
  static func progress(_ text: String?) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    write("\r\u{1B}[K" + (text ?? ""), to: STDERR_FILENO, endsLine: false)
  }

  private static func write(_ text: String, to descriptor: Int32, endsLine: Bool = true) {
    let ending = endsLine && !text.hasSuffix("\n") ? "\n" : ""
    FileHandle(fileDescriptor: descriptor).write(Data((text + ending).utf8))
  }
}
