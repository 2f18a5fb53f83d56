import Foundation

/// A tab and what a person does in it. Closed with the last reference to it.
final class Page: Sendable {
  private let browser: Browser
  private let number: Int

  init(browser: Browser, number: Int) {
    self.browser = browser
    self.number = number
  }

  deinit { try? send("leave") }

  @discardableResult private func send(
    _ command: String, _ arguments: [String: Any] = [:]
  ) throws -> Data {
    try browser.send(arguments.merging(["do": command, "tab": number]) { $1 })
  }

  /// A file's path or an `http:` address; returns when it has loaded.
  func open(_ address: String) throws { try send("open", ["address": address]) }

  /// The value of a JavaScript expression, or of the promise that it is.
  func evaluate<Value: Decodable>(_ script: String, as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: try send("evaluate", ["script": script]))
  }

  func run(_ script: String) throws { try send("evaluate", ["script": "\(script); 0"]) }

  func holds(_ condition: String) throws -> Bool {
    try evaluate("Boolean(\(condition))", as: Bool.self)
  }

  /// Returns when the condition holds; throws where it does not come to hold.
  func wait(for condition: String, seconds: Double = 20) throws {
    try send("wait", ["script": "Boolean(\(condition))", "seconds": seconds])
  }

  /// Taps the visible link or button that shows `text` and the least else, and waits for the page it
  /// leads to. Throws where there is none, or something lies over it.
  ///
  /// - Returns: what it is called.
  @discardableResult func tap(_ text: String, in selector: String = "") throws -> String {
    let label = try send("tap", ["text": text, "within": selector])
    return try JSONDecoder().decode(String.self, from: label)
  }

  func click(_ selector: String) throws { try send("click", ["selector": selector]) }

  /// Whether `text` can be read, after a scroll where it needs one.
  func shows(_ text: String, in selector: String = "") throws -> Bool {
    try JSONDecoder().decode(
      Bool.self, from: try send("shows", ["text": text, "within": selector]))
  }

  /// Into what has the focus.
  func type(_ text: String) throws { try send("type", ["text": text]) }

  /// A key by its name (`Enter`, `ArrowDown`), or a character.
  func press(_ key: String, withShift: Bool = false) throws {
    try send("press", ["key": key, "shift": withShift])
  }

  /// What the tab asked for and what the browser complained of, since it was made.
  struct Heard: Decodable {
    let requests: [String]
    /// Exceptions of scripts, refusals of the Content-Security-Policy, files that are not there.
    let complaints: [String]
  }

  func heard() throws -> Heard {
    try JSONDecoder().decode(Heard.self, from: try send("heard"))
  }

  /// What axe-core finds wrong with the open page, a line per element.
  func accessibilityFaults() throws -> [String] {
    try JSONDecoder().decode([String].self, from: try send("axe"))
  }

  /// `print` or `screen`.
  func show(as media: String) throws { try send("media", ["media": media]) }

  /// As a phone of that width.
  func resize(width: Int, height: Int = 844) throws {
    try send("width", ["width": width, "height": height])
  }

  /// For the eyes of who writes a test.
  func screenshot(to path: String) throws { try send("screenshot", ["file": path]) }

  var address: String {
    get throws { try evaluate("location.href", as: String.self) }
  }
}
