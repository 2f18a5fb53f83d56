/// Files and places as SARIF names them. The one place that turns ranges into SARIF's regions: lines
/// and UTF-16 columns from 1, the end behind the last character, and the bytes.
struct SARIFPlaces {
  let sources: SourceMap
  let language: MessageLanguage
  private static let root = "%SRCROOT%"

  /// What relative URIs are relative to.
  var base: JSONValue {
    .object([
      Self.root: ["description": ["text": "The folder in which the check was started"]]
    ])
  }

  /// All files of the run; their index is that of their `SourceID`.
  var artifacts: JSONValue {
    .array(
      sources.files.map { file in
        var artifact: JSONObject = [
          "location": Self.location(file.path), "length": .integer(file.bytes.count),
          "roles": ["analysisTarget"],
        ]
        // A file in another encoding is a finding of its own.
        if String(validating: file.bytes, as: UTF8.self) != nil {
          artifact.append("encoding", "UTF-8")
        }
        return .object(artifact)
      })
  }

  func physical(_ range: SourceRange) -> JSONValue {
    ["artifactLocation": artifact(range.source), "region": region(range)]
  }

  /// The notes that have a place. Their ids count from 1.
  func related(_ notes: [Note]) -> [JSONValue] {
    let placed = notes.compactMap { note in note.range.map { (note.text, $0) } }
    return placed.enumerated().map { index, note in
      [
        "id": .integer(index + 1), "physicalLocation": physical(note.1),
        "message": SARIFEmitter.message(note.0.text(in: language)),
      ]
    }
  }

  func fix(_ suggestion: Suggestion) -> JSONValue {
    let edits = suggestion.edits.sorted { $0.range < $1.range }
    let files = edits.reduce(into: [SourceID]()) { files, edit in
      if files.last != edit.range.source { files.append(edit.range.source) }
    }
    let changes = files.map { file -> JSONValue in
      let own = edits.filter { $0.range.source == file }
      return ["artifactLocation": artifact(file), "replacements": .array(own.map(replacement))]
    }
    return [
      "description": SARIFEmitter.message(suggestion.text.text(in: language)),
      "artifactChanges": .array(changes),
    ]
  }

  private func replacement(_ edit: Edit) -> JSONValue {
    [
      "deletedRegion": region(edit.range), "insertedContent": ["text": .string(edit.replacement)],
    ]
  }

  private func region(_ range: SourceRange) -> JSONValue {
    let table = sources.lines(of: range.source)
    let start = table.location(at: range.offsets.lowerBound)
    let end = table.location(at: range.offsets.upperBound)
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.utf16Column),
      "endLine": .integer(end.line), "endColumn": .integer(end.utf16Column),
      "byteOffset": .integer(start.offset), "byteLength": .integer(end.offset - start.offset),
    ]
  }

  private func artifact(_ source: SourceID) -> JSONValue {
    guard case .object(var location) = Self.location(sources[source].path) else { return .null }
    location.append("index", .integer(Int(source.index)))
    return .object(location)
  }

  private static func location(_ path: String) -> JSONValue {
    var location: JSONObject = ["uri": .string(uriReference(ofPath: path))]
    if !path.hasPrefix("/") { location.append("uriBaseId", .string(root)) }
    return .object(location)
  }
}
