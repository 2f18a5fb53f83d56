import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `visitbook serve`, started as a user does, and what it answers.
final class LiveProgram {
  private let process: Process
  private let log: URL
  let address: String

  init(_ arguments: [String], in folder: URL) async throws {
    log = folder.appending(path: "serve.log")
    process = try Command.start(
      ["serve", "--port", "0"] + arguments, in: folder, writing: log)
    address = try await Self.address(in: log, of: process)
  }

  deinit { if process.isRunning { process.terminate() } }

  var printed: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }

  /// As Ctrl-C does.
  func interrupt() -> Int32 {
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  struct Answer {
    let status: Int
    let headers: [AnyHashable: Any]
    let body: Data

    var text: String { String(decoding: body, as: UTF8.self) }
  }

  func get(
    _ path: String, method: String = "GET", headers: [String: String] = [:]
  ) async throws -> Answer {
    var request = URLRequest(url: try #require(URL(string: address + path)))
    request.httpMethod = method
    request.timeoutInterval = 120
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    let (body, response) = try await URLSession.shared.data(for: request)
    let answer = try #require(response as? HTTPURLResponse)
    return Answer(status: answer.statusCode, headers: answer.allHeaderFields, body: body)
  }

  /// A page without what serving has added to it.
  func page(_ path: String) async throws -> String {
    var text = try await get(path).text
    let added = [
      #"connect-src 'self'; "#, #"  <link rel="stylesheet" href="/-/live.css">\n"#,
      #"  <script src="/-/live.js"[^>]*></script>\n"#,
      #"(?s)<aside class="visitbook-notice.*?</aside>\n"#,
    ]
    for part in added {
      guard let range = text.range(of: part, options: .regularExpression) else { continue }
      text.removeSubrange(range)
    }
    return text
  }

  private static func address(in log: URL, of process: Process) async throws -> String {
    while process.isRunning {
      let text = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      if let match = text.firstMatch(of: /http:\/\/127\.0\.0\.1:\d+/) {
        return String(match.output)
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Ended()
  }

  struct Ended: Error {}
}
