import LocatedYAML

/// Prints what files may hold as Markdown: the part "field by field" of docs/content-format.md.
struct ShapeReference {
  /// All files, in the order of `FileShapes.all`. Ends with a line break.
  static var markdown: String {
    FileShapes.all.map { file in
      var reference = ShapeReference()
      return reference.section(file)
    }.joined(separator: "\n")
  }

  private var rows: [String] = []
  private var remarks: [String] = []
  /// What gets a table of its own, in the order of its first use.
  private var definitions: [(name: String, shape: Shape)] = []

  private mutating func section(_ file: FileShapes.File) -> String {
    var text = "### \(file.title)\n\n\(file.shape.summary).\n\n" + table(of: file.shape)
    var printed = 0
    while printed < definitions.count {
      let (name, shape) = definitions[printed]
      text += "\n#### A \(name) in \(file.title)\n\n" + table(of: shape)
      printed += 1
    }
    return text
  }

  private mutating func table(of shape: Shape) -> String {
    (rows, remarks) = ([], [])
    add(shape, at: "")
    let head = ["| key | value | | meaning |", "| --- | --- | --- | --- |"]
    let table = (head + rows).joined(separator: "\n") + "\n"
    return remarks.isEmpty
      ? table : table + "\n" + remarks.map { "- \($0)" }.joined(separator: "\n") + "\n"
  }

  /// The keys of a mapping, each followed by those inside it.
  private mutating func add(_ shape: Shape, at path: String) {
    switch shape.kind {
    case .map(let map): add(map, at: path)
    case .list(let element, _): below(element, at: path + "[]")
    case .dictionary(let element, let keys): below(element, at: "\(path).\(placeholder(keys))")
    case .oneOf(let shapes):
      for shape in shapes { below(shape, at: path) }
    default: break
    }
  }

  private mutating func add(_ map: MapShape, at path: String) {
    let prefix = path.isEmpty ? "" : path + "."
    for field in map.fields {
      let key = prefix + field.name
      rows.append(
        "| `\(key)` | \(value(of: field.shape)) | \(presence(of: field)) | \(described(field.shape)) |"
      )
      below(field.shape, at: key)
    }
    if let others = map.others {
      let key = prefix + placeholder(others.keys)
      rows.append(
        "| `\(key)` | \(value(of: others.value)) | optional | \(described(others.value)) |")
    }
    remark(on: map, at: prefix)
  }

  private mutating func below(_ shape: Shape, at path: String) {
    guard let name = shape.definition else { return add(shape, at: path) }
    guard shape.kind != .name, !definitions.contains(where: { $0.name == name }) else { return }
    var shape = shape
    shape.definition = nil
    definitions.append((name, shape))
  }

  private mutating func remark(on map: MapShape, at prefix: String) {
    let list = { (keys: [String]) in keys.map { "`\(prefix)\($0)`" }.joined(separator: ", ") }
    remarks += map.exclusive.map { "At most one of \(list($0))." }
    remarks += map.anyOf.map { "At least one of \(list($0))." }
  }

  private func presence(of field: Field) -> String {
    switch field.presence {
    case .required: "required"
    case .requiredUnless(let other): "required without `\(other)`"
    case .optional(let standard?): "default `\(standard)`"
    case .optional(nil): "optional"
    }
  }

  private func described(_ shape: Shape) -> String {
    shape.summary.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func placeholder(_ keys: TextPattern) -> String {
    switch keys {
    case .id: "ID"
    case .language: "LANGUAGE"
    case .ruleCode: "CODE"
    default: "TEXT"
    }
  }
}

extension ShapeReference {
  /// What may stand behind a key.
  private func value(of shape: Shape) -> String {
    if let name = shape.definition { return name }
    return switch shape.kind {
    case .text(let pattern): pattern.map(words) ?? "text"
    case .phrase: "phrase"
    case .name: "name"
    case .list(let element, _): "list: \(value(of: element))"
    case .map: "mapping"
    case .dictionary(_, let keys): "mapping by \(words(keys))"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .integer(let range):
      number(
        range.lowerBound == .min ? nil : range.lowerBound,
        range.upperBound == .max ? nil : range.upperBound, shape.unit)
    case .number(let range): "number from \(range.lowerBound) to \(range.upperBound)"
    case .boolean: "`true`, `false`"
    case .date: "date"
    case .dateRange: "range"
    case .oneOf(let shapes): shapes.map(value(of:)).joined(separator: "; or ")
    }
  }

  private func words(_ pattern: TextPattern) -> String {
    switch pattern {
    case .id: "id"
    case .language: "language"
    case .ruleCode: "code"
    case .anyText: "text"
    case .period: "period"
    case .numberPerPeriod: "number per period (`130/month`)"
    default: pattern.name
    }
  }

  private func number(_ lower: Int?, _ upper: Int?, _ unit: String?) -> String {
    let bounds =
      switch (lower, upper) {
      case (let lower?, let upper?): " from \(lower) to \(upper)"
      case (let lower?, nil): " from \(lower)"
      case (nil, let upper?): " up to \(upper)"
      case (nil, nil): ""
      }
    return "number\(bounds)" + (unit.map { " (\($0))" } ?? "")
  }
}
