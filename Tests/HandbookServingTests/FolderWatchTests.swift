import Foundation
import Testing

@testable import FolderWatching

/// What is done to files, seen by the system's own watch.
@Suite struct FolderWatchTests {
  private let files = FileManager.default
  private let folder: URL
  private let watch: FolderWatch

  init() throws {
    folder = files.temporaryDirectory.appending(path: "visitbook-watch-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    watch = try #require(FolderWatch())
  }

  private func path(_ name: String) -> URL { folder.appending(path: name) }

  private func write(_ name: String, atomically: Bool = false) throws {
    try "text".write(to: path(name), atomically: atomically, encoding: .utf8)
  }

  private func watch(_ names: WatchedFolders.Names) -> Bool? {
    var folders = WatchedFolders()
    folders.add(names, in: folder.path)
    return watch.watch(folders)
  }

  @Test func `tells at once of whatever editors do`() throws {
    defer { try? files.removeItem(at: folder) }
    try write("a.md")
    #expect(watch(.all) == true)
    #expect(!watch.hasChanged())
    let deeds: [(String, () throws -> Void)] = [
      ("write in place", { try write("a.md") }),
      ("save by rename", { try write("a.md", atomically: true) }),
      ("create", { try write("b.md") }),
      ("rename", { try files.moveItem(at: path("b.md"), to: path("c.md")) }),
      ("remove", { try files.removeItem(at: path("c.md")) }),
      (
        "link",
        { try files.createSymbolicLink(atPath: path("d").path, withDestinationPath: "a.md") }
      ),
      (
        "make a folder",
        { try files.createDirectory(at: path("e"), withIntermediateDirectories: false) }
      ),
    ]
    for (name, deed) in deeds {
      try deed()
      #expect(watch.hasChanged(), "\(name)")
      #expect(!watch.hasChanged(), "\(name), twice")
    }
  }

  @Test func `keeps silent about names that do not matter`() throws {
    defer { try? files.removeItem(at: folder) }
    #expect(watch(.some(["handbook.yaml"])) == true)
    try write("other.log")
    #expect(!watch.hasChanged())
    try write("handbook.yaml")
    #expect(watch.hasChanged())
  }

  @Test func `says when a folder is another than before`() throws {
    defer { try? files.removeItem(at: folder) }
    #expect(watch(.all) == true)
    #expect(watch(.all) == false)
    try files.removeItem(at: folder)
    #expect(watch.hasChanged())
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    #expect(watch(.all) == true)
  }

  @Test func `wakes who listens`() async throws {
    defer { try? files.removeItem(at: folder) }
    #expect(watch(.all) == true)
    try write("a.md")
    for await _ in watch.changes() { break }
    #expect(watch.hasChanged())
  }

  @Test func `reads events as the kernel writes them`() {
    func number(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value) { Array($0) } }
    let bytes: [[UInt8]] = [
      number(7), number(0x100), number(0), number(8), Array("a.md".utf8), [0, 0, 0, 0],
      number(.max), number(0x4000), number(0), number(0),
    ]
    let events = Array(InotifyEvents(bytes.flatMap(\.self)[...]))
    #expect(
      events == [
        .init(watch: 7, mask: 0x100, name: "a.md"), .init(watch: -1, mask: 0x4000, name: ""),
      ])
  }
}
