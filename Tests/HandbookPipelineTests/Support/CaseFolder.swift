import Foundation

/// A handbook on disk: the base of `Cases/` with the changes of one case. Removed by `remove`.
struct CaseFolder {
  let root: URL
  private let files = FileManager.default

  init(_ text: CaseText, _ variant: CaseText.Variant) throws {
    root = files.temporaryDirectory.appending(path: "visitbook-case-\(UUID().uuidString)")
    try lay("_base")
    if let over = text.over { try lay(over) }
    // Files are stored in their encoding last, so that changes see text.
    for change in text.changes { try apply(change, variant) }
    for change in text.changes { try store(change, variant) }
  }

  /// The base without a change.
  init(over: String?) throws {
    root = files.temporaryDirectory.appending(path: "visitbook-case-\(UUID().uuidString)")
    try lay("_base")
    if let over { try lay(over) }
  }

  func remove() throws { try files.removeItem(at: root) }

  private func lay(_ name: String) throws {
    let folder = Case.folder.appending(path: name)
    for path in try files.subpathsOfDirectory(atPath: folder.path) {
      let source = folder.appending(path: path)
      guard try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true else {
        continue
      }
      try write(Data(contentsOf: source), to: path)
    }
  }

  private func apply(_ change: CaseText.Change, _ variant: CaseText.Variant) throws {
    guard let all = change.lines[variant] else { return }
    let lines = all.filter { !$0.isStorage }
    if lines.isEmpty { return }
    if lines == ["(removed)"] && change.base.isEmpty {
      return try files.removeItem(at: root.appending(path: change.file))
    }
    let text = lines == ["(removed)"] ? "" : lines.map { $0 + "\n" }.joined()
    guard !change.base.isEmpty else { return try create(change.file, text) }
    try replace(change.base.map { $0 + "\n" }.joined(), by: text, in: change.file)
  }

  private func create(_ path: String, _ text: String) throws {
    guard !files.fileExists(atPath: root.appending(path: path).path) else {
      throw CaseError("'\(path)' exists; say which lines of the base are replaced")
    }
    try write(Data(text.utf8), to: path)
  }

  /// Whole lines, which must stand in the file exactly once.
  private func replace(_ old: String, by new: String, in path: String) throws {
    let text = "\n" + (try String(contentsOf: root.appending(path: path), encoding: .utf8))
    let parts = text.components(separatedBy: "\n" + old)
    guard parts.count == 2 else {
      throw CaseError("Found \(parts.count - 1) times in '\(path)':\n\(old)")
    }
    try write(Data((parts[0] + "\n" + new + parts[1]).dropFirst().utf8), to: path)
  }

  private func write(_ data: Data, to path: String) throws {
    let file = root.appending(path: path)
    try files.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }
}

extension CaseFolder {
  private func store(_ change: CaseText.Change, _ variant: CaseText.Variant) throws {
    for line in change.lines[variant] ?? [] where line.isStorage {
      let file = root.appending(path: change.file)
      let words = line.dropFirst().dropLast().split(separator: " ").map(String.init)
      switch words.last {
      case "bytes": try pad(file, to: Int(words[2]) ?? 0)
      case let last? where words[0] == "link": try link(file, to: last)
      case let encoding?: try encode(file, as: encoding)
      case nil: break
      }
    }
  }

  private func pad(_ file: URL, to size: Int) throws {
    var data = try Data(contentsOf: file)
    data.append(contentsOf: [UInt8](repeating: 0x20, count: size - data.count))
    try data.write(to: file)
  }

  private func link(_ file: URL, to target: String) throws {
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: target)
  }

  /// By the system's iconv, as an author's editor would have stored it.
  private func encode(_ file: URL, as encoding: String) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["iconv", "-f", "UTF-8", "-t", encoding, file.path]
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CaseError("No iconv to \(encoding)") }
    try bytes.write(to: file)
  }
}

extension String {
  fileprivate var isStorage: Bool { hasPrefix("(stored as ") || hasPrefix("(link to ") }
}
