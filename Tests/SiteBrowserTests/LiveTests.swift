import Foundation
import HandbookPipeline
import HandbookServing
import Synchronization
import Testing

/// Open pages while files are edited.
@Suite final class LiveTests {
  private let folder: URL
  private let files = FileManager.default
  private let listening = Listening()

  private final class Listening: Sendable {
    let port = Mutex<UInt16?>(nil)
  }

  init() throws {
    folder = files.temporaryDirectory.appending(path: "visitbook-live-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.copyItem(
      atPath: "\(Repository.content)/group", toPath: folder.appending(path: "group").path)
  }

  deinit { try? files.removeItem(at: folder) }

  private func serve() -> Task<Void, any Error> {
    let session = Session(folder.path, BuildOptions(templates: Repository.templates))
    let server = HandbookServer(
      session, .init(port: 0, language: .english, polls: false), today: { nil }
    ) { [listening] event in
      if case .listening(let port) = event { listening.port.withLock { $0 = port } }
    }
    return Task { try await server.run() }
  }

  private func change(_ old: String, to new: String) throws {
    let file = folder.appending(path: "group/policies/visit-standard.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func `loads an open page again where its reader was, with what keeps it from being made`()
    async throws
  {
    let server = serve()
    defer { server.cancel() }
    while listening.port.withLock({ $0 }) == nil {
      try await Task.sleep(for: .milliseconds(20))
    }
    let port = listening.port.withLock { $0 } ?? 0
    let page = try Browser.phone()
    try page.open(
      "http://127.0.0.1:\(port)/group/zh-Hans/documents/visit-standard.html")
    try page.run("scrollTo({ top: 700, behavior: 'instant' })")
    try page.wait(for: "scrollY === 700")

    try change("听取客户意见", to: "听到客户意见")
    try page.wait(for: "document.body?.innerText.includes('听到客户意见')", seconds: 60)
    try page.wait(for: "scrollY === 700")

    try change("后 5 天内", to: "后若干天内吧")
    try page.wait(
      for: "document.querySelector('.is-errors details')?.open ?? false", seconds: 60)
    #expect(try page.shows("Not up to date"))
    #expect(try page.holds("document.querySelector('mark').innerText.includes('若干天')"))
    #expect(try page.accessibilityFaults() == [])
    try page.press("Escape")
    try page.wait(for: "!document.querySelector('.is-errors details').open")
    #expect(try page.shows("Not up to date"))

    try change("后若干天内吧", to: "后 5 天内")
    try page.wait(
      for: "document.readyState === 'complete' && !document.querySelector('.is-errors')",
      seconds: 60)
    #expect(try page.heard().complaints == [])
  }
}
