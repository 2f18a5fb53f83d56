import Foundation
import Testing

/// A file beside the tests that holds a whole expected output. Run with `RECORD=1` to write it anew,
/// and read the difference before committing.
struct ExpectedText {
  private let file: URL

  /// - Parameter path: relative to the folder of the tests.
  init(_ path: String) {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: path)
  }

  func expect(_ output: String) throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try output.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == output, "\(file.lastPathComponent)")
  }
}
