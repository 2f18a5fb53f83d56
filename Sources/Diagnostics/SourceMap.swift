/// One file of a run, as it was read: nothing of it is decoded, normalised or dropped.
public struct SourceFile: Sendable {
  /// As it is shown to people: relative to where the command was started, with `/`.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// All files of a run, by `SourceID`.
public struct SourceMap: Sendable {
  public private(set) var files: [SourceFile] = []
  private var tables: [LineTable] = []

  public init() {}

  public mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    tables.append(LineTable(file.bytes))
    return SourceID(index: Int32(files.count - 1))
  }

  /// Puts other bytes into a file; places that were found in it before mean nothing afterwards.
  public mutating func replace(_ id: SourceID, with bytes: [UInt8]) {
    files[Int(id.index)] = SourceFile(path: self[id].path, bytes: bytes)
    tables[Int(id.index)] = LineTable(bytes)
  }

  public subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }

  /// The lines of a file; made once, when it was added.
  public func lines(of id: SourceID) -> LineTable { tables[Int(id.index)] }

  /// `plans/site.yaml:3:9`: the file, and line and column where a range begins.
  public func place(of range: SourceRange) -> String {
    let location = lines(of: range.source).location(at: range.offsets.lowerBound)
    return "\(self[range.source].path):\(location.line):\(location.column)"
  }

  /// The bytes behind a range.
  public func bytes(of range: SourceRange) -> ArraySlice<UInt8> {
    self[range.source].bytes[range.offsets]
  }

  /// The text behind a range.
  public func text(of range: SourceRange) -> String {
    String(decoding: bytes(of: range), as: UTF8.self)
  }

  /// The same files under other paths, for a reader that stands in another folder.
  public func renamed(_ path: (String) -> String) -> SourceMap {
    var map = self
    map.files = files.map { SourceFile(path: path($0.path), bytes: $0.bytes) }
    return map
  }
}
