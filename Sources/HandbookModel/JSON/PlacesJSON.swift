import Diagnostics

// Places, and values with their places. See docs/model.schema.json, `place` and `text`.

extension SourceRange: ModelValue {
  func json(in sources: SourceMap) -> JSONValue {
    let lines = sources.lines(of: source)
    return [
      "file": .string(sources[source].path),
      "start": Self.json(lines.location(at: offsets.lowerBound)),
      "end": Self.json(lines.location(at: offsets.upperBound)),
    ]
  }

  private static func json(_ location: Location) -> JSONValue {
    [
      "line": .integer(location.line), "column": .integer(location.column),
      "offset": .integer(location.offset),
    ]
  }
}

extension Located: ModelValue, ModelObject where Value: ModelValue {
  var jsonMembers: JSONMembers { value.sourcedMembers + ["at": range] }
}

extension SourceText: ModelObject {
  var jsonMembers: JSONMembers { ["value": text, "at": whole] }
}
