import Diagnostics
import Foundation
import HandbookModel

/// The register of a handbook on disk: `register.csv` beside its handbook.yaml. As long as the value
/// lives, nobody else adds to it.
struct RegisterFile: ~Copyable {
  static let name = "register.csv"

  private let file: AppendFile
  private(set) var register: Register
  /// Of the last line.
  private var check: String

  /// Opens the register of the handbook in `folder` to add to it, and waits for whoever does so now.
  /// - Throws: where it cannot be read or written, or is damaged.
  init(of folder: String) throws(EnvironmentFailure) {
    let path = "\(folder)/\(RegisterFile.name)"
    try RegisterFile.begin(path)
    let file = try AppendFile(adding: path)
    let bytes = try file.bytes()
    (register, check) = try RegisterFile.read(bytes, of: path)
    self.file = file
  }

  /// Makes a register with its head in one step where there is none: one without a head has lost its
  /// lines, and must not begin anew.
  private static func begin(_ path: String) throws(EnvironmentFailure) {
    let files = FileSystem()
    guard files.sort(of: path) == nil else { return }
    let new = "\(files.folder(of: path))/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try files.write(Array(RegisterText.head.utf8), to: new)
      defer { try? files.remove(new) }
      try files.place(new, at: path)
    } catch {
      // Somebody else may have made it meanwhile.
      guard files.sort(of: path) == nil else { return }
      throw EnvironmentFailure(
        "Cannot make the register '\(path)'", remedy: "check that you may write in its folder")
    }
  }

  /// The register as it stands; an empty one where nothing was printed yet.
  static func register(of folder: String) throws(EnvironmentFailure) -> Register {
    let path = "\(folder)/\(name)"
    guard FileSystem().sort(of: path) != nil else { return Register() }
    return try read(AppendFile(reading: path).bytes(), of: path).register
  }

  /// Adds an entry; it is on the disk when this returns.
  mutating func append(_ entry: RegisterEntry) throws(EnvironmentFailure) {
    let line = RegisterText.line(of: entry, after: check)
    try file.append(line.text + "\n")
    register.append(entry)
    check = line.check
  }

  private static func read(
    _ bytes: [UInt8], of path: String
  ) throws(EnvironmentFailure) -> (register: Register, check: String) {
    guard !bytes.isEmpty else { throw failure(.head, of: path) }
    do {
      return try RegisterText.read(bytes)
    } catch {
      throw failure(error, of: path)
    }
  }

  private static func failure(
    _ fault: RegisterText.Fault, of path: String
  ) -> EnvironmentFailure {
    switch fault {
    case .head:
      EnvironmentFailure(
        "'\(path)', line 1: not the columns of a register",
        remedy: "put back the register as it was, from a copy or from version control")
    case .cut(let line):
      EnvironmentFailure(
        "'\(path)', line \(line): the line has no end, since the machine stopped while it was written",
        remedy:
          "put back a whole copy; without one, look for the sheets of its numbers before taking it out"
      )
    case .changed(let line):
      EnvironmentFailure(
        "'\(path)', line \(line): the line was changed, or one before it is gone",
        remedy: "put back the register as it was, from a copy or from version control")
    }
  }
}
