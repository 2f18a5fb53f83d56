import Foundation
import Testing

/// The site as it is served while its files are edited.
@Suite(.serialized) final class ServeTests {
  private let folder: URL
  private let files = FileManager.default
  private static let policy = "content/group/policies/visit-standard.md"

  init() throws {
    folder = files.temporaryDirectory.appending(path: "visitbook-serve-\(UUID().uuidString)")
    try files.createDirectory(at: path("releases/1"), withIntermediateDirectories: true)
    try files.copyItem(
      at: Command.root.appending(path: "content/group"), to: path("releases/1/group"))
    try link("content", to: "current")
    try link("current", to: "releases/1")
    try files.copyItem(at: Command.root.appending(path: "templates"), to: path("templates"))
  }

  deinit { try? files.removeItem(at: folder) }

  private func path(_ name: String) -> URL { folder.appending(path: name) }

  private func link(_ name: String, to target: String) throws {
    try? files.removeItem(at: path(name))
    try files.createSymbolicLink(atPath: path(name).path, withDestinationPath: target)
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOf: path(name), encoding: .utf8)
  }

  private func write(_ text: String, to name: String, atomically: Bool = true) throws {
    try text.write(to: path(name), atomically: atomically, encoding: .utf8)
  }

  private func change(_ old: String, to new: String, in name: String) throws {
    let text = try read(name)
    try #require(text.contains(old), "no '\(old)' in \(name)")
    try write(text.replacing(old, with: new, maxReplacements: 1), to: name)
  }

  /// What a clean build writes now.
  private func built() throws -> [String: Data] {
    try? files.removeItem(at: path("output"))
    let result = try Command.run(["build", "--draft"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let names = try files.subpathsOfDirectory(atPath: path("output").path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { !$0.hasPrefix(".") && $0.contains(".") }
        .filter { !path("output/\($0)").hasDirectoryPath }
        .map { ($0, try Data(contentsOf: path("output/\($0)"))) })
  }

  private func expectSameBytes(_ program: LiveProgram, after deed: String) async throws {
    let built = try built()
    #expect(built.count > 10)
    for (name, bytes) in built.sorted(by: { $0.key < $1.key }) {
      let address = try #require(
        "/\(name)".addingPercentEncoding(withAllowedCharacters: .urlPathAllowed))
      let isSame =
        name.hasSuffix(".html")
        ? try await Data(program.page(address).utf8) == bytes
        : try await program.get(address).body == bytes
      #expect(isSame, "\(name) after: \(deed)")
    }
  }

  /// Each is served as a clean build writes it, and nothing of an earlier one is.
  @Test func `serves after every edit the bytes of a clean build`() async throws {
    let program = try await LiveProgram(["--draft"], in: folder)
    let original = try read(Self.policy)
    let link = path("content/group/policies/linked.md")
    let deeds: [(String, () throws -> Void)] = [
      ("nothing", {}),
      ("edit a sentence", { try self.change("听取客户意见", to: "听到客户意见", in: Self.policy) }),
      ("edit a value", { try self.change("后 5 天内", to: "后 4 天内", in: Self.policy) }),
      ("write in place", { try self.write(original, to: Self.policy, atomically: false) }),
      (
        "add a document",
        {
          let second = original.replacing("id: visit-standard", with: "id: second")
            .replacing("YX-BZ-11", with: "YX-BZ-12").replacing("客户回访管理标准", with: "第二标准")
          try self.write(second, to: "content/group/policies/second.md")
        }
      ),
      (
        "rename it",
        {
          try self.files.moveItem(
            at: self.path("content/group/policies/second.md"),
            to: self.path("content/group/policies/third.md"))
        }
      ),
      (
        "delete it", { try self.files.removeItem(at: self.path("content/group/policies/third.md")) }
      ),
      ("break a phrase", { try self.change("后 5 天内", to: "后若干天内吧", in: Self.policy) }),
      (
        "break the YAML",
        { try self.change("kind: standard", to: "kind: [standard", in: Self.policy) }
      ),
      ("mend both", { try self.write(original, to: Self.policy) }),
      (
        "rename a role",
        {
          try self.change("运营总监, en", to: "营运总监, en", in: "content/group/vocabulary.yaml")
        }
      ),
      (
        "name it again",
        {
          try self.change("营运总监, en", to: "运营总监, en", in: "content/group/vocabulary.yaml")
        }
      ),
      (
        "change a style",
        {
          try self.write(
            try self.read("templates/styles/site.css") + "\n/* x */\n",
            to: "templates/styles/site.css")
        }
      ),
      (
        "add a text of its own",
        {
          try self.files.createDirectory(
            at: self.path("content/group/templates/texts/zh-Hans"),
            withIntermediateDirectories: true)
          try self.write("skip = 直接看正文\n", to: "content/group/templates/texts/zh-Hans/own.txt")
        }
      ),
      (
        "move the handbook",
        {
          try self.files.moveItem(at: self.path("content/group"), to: self.path("content/company"))
          try self.change("id: group", to: "id: company", in: "content/company/handbook.yaml")
        }
      ),
      (
        "move it back",
        {
          try self.files.moveItem(at: self.path("content/company"), to: self.path("content/group"))
          try self.change("id: company", to: "id: group", in: "content/group/handbook.yaml")
        }
      ),
      (
        "link to a document",
        {
          try self.files.createSymbolicLink(
            atPath: link.path, withDestinationPath: "../../group/policies/visit-standard.md")
        }
      ),
      ("remove the link", { try self.files.removeItem(at: link) }),
      (
        "exchange a link on the way to all of it",
        {
          try self.files.copyItem(at: self.path("releases/1"), to: self.path("releases/2"))
          try self.change(
            "听取客户意见", to: "倾听客户意见", in: "releases/2/group/policies/visit-standard.md")
          try self.link("current", to: "releases/2")
        }
      ),
    ]
    for (name, deed) in deeds {
      try deed()
      try await expectSameBytes(program, after: name)
    }
    #expect(program.interrupt() == 0)
  }

  @Test func `tells of errors on the page and in the terminal, and goes on`() async throws {
    let program = try await LiveProgram(["--language", "en"], in: folder)
    let page = "/group/zh-Hans/documents/visit-standard.html"
    #expect(try await !program.get(page).text.contains("is-errors"))
    try change("后 5 天内", to: "后若干天内吧", in: Self.policy)
    let broken = try await program.get(page).text
    #expect(broken.contains("Not up to date"))
    #expect(broken.contains("content/group/policies/visit-standard.md:45:"))
    #expect(broken.contains("<mark>若干天内吧</mark>"))
    #expect(program.printed.contains("error[VB"))
    #expect(try await program.get("/group/zh-Hans/none.html").status == 503)
    try change("后若干天内吧", to: "后 5 天内", in: Self.policy)
    #expect(try await !program.get(page).text.contains("is-errors"))
    try files.removeItem(at: path("content/group/handbook.yaml"))
    #expect(try await program.get(page).text.contains("No handbook in 'content'"))
    #expect(program.interrupt() == 0)
  }

  @Test func `answers this machine's browsers only, and with nothing that may be kept`()
    async throws
  {
    let program = try await LiveProgram([], in: folder)
    let answer = try await program.get("/")
    #expect(answer.status == 200)
    #expect(answer.headers["Cache-Control"] as? String == "no-store")
    #expect(answer.headers["Content-Type"] as? String == "text/html; charset=utf-8")
    let head = try await program.get("/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.headers["Content-Length"] as? String == "\(answer.body.count)")
    #expect(try await program.get("/", method: "POST").status == 405)
    #expect(try await program.get("/", headers: ["Host": "evil.example"]).status == 421)
    #expect(try await program.get("/..%2F..%2Fetc/passwd").status == 404)
    #expect(try await program.get("/%FF%00").status != 200)
    let port = try #require(program.address.split(separator: ":").last.map(String.init))
    let second = try Command.run(["serve", "--port", port], in: folder)
    #expect(second.status == 2)
    #expect(second.errors.contains("error: Port \(port) is taken: name another with --port"))
  }

  @Test func `ends at once where there is nothing to serve`() throws {
    let result = try Command.run(["serve", "nowhere", "--port", "0"], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("error: Cannot list 'nowhere'"))
  }

  @Test func `finds changes by looking where the system does not tell`() async throws {
    let program = try await LiveProgram(["--poll"], in: folder)
    let page = "/group/zh-Hans/documents/visit-standard.html"
    #expect(try await !program.get(page).text.contains("听到客户意见"))
    try change("听取客户意见", to: "听到客户意见", in: Self.policy)
    for _ in 0..<600 where try await !program.get(page).text.contains("听到客户意见") {
      try await Task.sleep(for: .milliseconds(100))
    }
    #expect(try await program.get(page).text.contains("听到客户意见"))
  }
}
