import Diagnostics
import Foundation
import Testing

/// Runs a script of the site in Chromium, from a file and under the policy of its pages.
enum PageScript {
  private static let scripts = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates/scripts")

  /// What `run`, a script behind `templates/scripts/NAME`, puts into the page's `output`.
  static func run(_ name: String, data: JSONValue, _ run: String) throws -> String {
    let folder = URL(filePath: NSTemporaryDirectory())
      .appending(path: "visitbook-script-\(ProcessInfo.processInfo.globallyUniqueString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try FileManager.default.copyItem(
      at: scripts.appending(path: name), to: folder.appending(path: name))
    try write("\"use strict\";\nconst data = \(JSONText(data).text);\n\(run)", to: "run.js")
    try write(page(name), to: "page.html")
    return try output(of: folder.appending(path: "page.html"), profile: folder)
  }

  private static func page(_ name: String) -> String {
    """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Script</title>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
    <script src="\(name)" defer></script><script src="run.js" defer></script></head>
    <body><output></output></body></html>
    """
  }

  private static func output(of page: URL, profile: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--user-data-dir=\(profile.appending(path: "profile").path)", "--virtual-time-budget=600000",
      "--dump-dom", page.absoluteString,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let start = try #require(text.range(of: "<output>"), "no output in: \(text.prefix(400))")
    let end = try #require(text.range(of: "</output>"))
    return String(text[start.upperBound..<end.lowerBound])
  }
}
