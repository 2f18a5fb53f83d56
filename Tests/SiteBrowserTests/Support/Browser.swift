import Foundation
import Synchronization
import Testing

/// Real Chromium, started once for all tests: Tests/Browsers/drive.py, which is told line by line
/// what to do. Answers come in the order of the commands, whoever gives them.
final class Browser: Sendable {
  private static let shared = Result { try Browser() }
  private static let tabs = Atomic<Int>(0)
  private let channel: Mutex<Channel>

  private init() throws {
    channel = Mutex(try Channel())
  }

  /// A tab of its own, which sees nothing that others stored.
  static func page(
    width: Int = 1200, height: Int = 844, isDark: Bool = false, isOffline: Bool = false,
    hasScript: Bool = true
  ) throws -> Page {
    let browser = try shared.get()
    let number = tabs.add(1, ordering: .relaxed).newValue
    let page = Page(browser: browser, number: number)
    try browser.send([
      "do": "tab", "number": number, "width": width, "height": height, "dark": isDark,
      "phone": width < 600, "offline": isOffline, "script": hasScript,
    ])
    return page
  }

  /// As on a phone held upright.
  static func phone(isDark: Bool = false, isOffline: Bool = false) throws -> Page {
    try page(width: 390, height: 844, isDark: isDark, isOffline: isOffline)
  }

  /// The answer as JSON, a single value included.
  @discardableResult func send(_ command: [String: Any]) throws -> Data {
    let line = try JSONSerialization.data(withJSONObject: command)
    let answer = try channel.withLock { try $0.exchange(line) }
    let object = try JSONSerialization.jsonObject(with: answer) as? [String: Any] ?? [:]
    if let fault = object["fault"] as? String { throw BrowserFault(description: fault) }
    return try JSONSerialization.data(
      withJSONObject: object["answer"] ?? NSNull(), options: .fragmentsAllowed)
  }
}

/// What the page or the browser refused.
struct BrowserFault: Error, CustomStringConvertible {
  let description: String
}

/// The two streams of the driver.
private final class Channel {
  private let process = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  private var rest = Data()

  init() throws {
    let python = Repository.root.appending(path: ".venv/bin/python")
    try #require(
      FileManager.default.isExecutableFile(atPath: python.path),
      "no .venv: run 'make test' once, which sets it up")
    process.executableURL = python
    process.arguments = [Repository.root.appending(path: "Tests/Browsers/drive.py").path]
    process.standardInput = commands
    process.standardOutput = answers
    try process.run()
  }

  func exchange(_ line: Data) throws -> Data {
    try commands.fileHandleForWriting.write(contentsOf: line + Data("\n".utf8))
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest = Data(rest[rest.index(after: end)...]) }
        return Data(rest[..<end])
      }
      let more = answers.fileHandleForReading.availableData
      try #require(!more.isEmpty, "the browser's driver ended; see above")
      rest += more
    }
  }
}
