import ContentDigest
import Diagnostics
import HandbookModel
import HandbookParsing

/// The digests of handbooks: of everything that one is printed from, so that two papers with the
/// same digest say the same. Plans are left out: they are not bound, and change without the handbook.
struct HandbookDigest {
  private let loaded: LoadedWorkspace
  private let templates: [LoadedFile]
  private let audience: Audience
  private let sources: SourceMap

  /// As printed, by handbook.
  static func all(
    _ workspace: Workspace, loaded: LoadedWorkspace, templates: [LoadedFile],
    for audience: Audience, in sources: SourceMap
  ) -> [HandbookID: String] {
    let shared = templates.filter { file in prefixes.contains { file.name.hasPrefix($0) } }
    let digest = HandbookDigest(
      loaded: loaded, templates: shared, audience: audience, sources: sources)
    let printed = workspace.handbooks.map { ($0.id, digest.of($0, in: workspace).printed) }
    return Dictionary(printed) { first, _ in first }
  }

  /// Templates, texts and styles of paper.
  private static let prefixes = ["bound/", "sheets/", "texts/", "styles/bound", "styles/sheet"]

  private func of(_ handbook: Handbook, in workspace: Workspace) -> ContentDigest {
    var seen: Set<HandbookID> = []
    var waiting = [handbook.id]
    var parts: [[UInt8]] = []
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      waiting += (workspace.handbook(id)?.uses ?? []).map(\.value)
      guard let files = loaded.handbooks.first(where: { $0.folder == id.text }) else { continue }
      parts += self.parts(of: files)
    }
    // What the public reads is another paper.
    if audience == .everyone { parts.append(Array(audience.rawValue.utf8)) }
    return ContentDigest(parts + templates.flatMap { part($0, in: "templates") })
  }

  private func parts(of files: LoadedHandbook) -> [[UInt8]] {
    var parts: [[UInt8]] = [Array(files.folder.utf8)]
    parts += part(files.handbook, in: "")
    if let vocabulary = files.vocabulary { parts += part(vocabulary, in: "") }
    let folders = [
      ("policies", files.policies), ("forms", files.forms), ("templates", files.templates),
    ]
    for (folder, list) in folders { parts += list.flatMap { part($0, in: folder) } }
    for (path, bytes) in files.assets.sorted(by: { $0.key < $1.key }) {
      parts += [Array(path.utf8), bytes]
    }
    return parts
  }

  private func part(_ file: LoadedFile, in folder: String) -> [[UInt8]] {
    [Array("\(folder)/\(file.name)".utf8), sources[file.source].bytes]
  }
}
