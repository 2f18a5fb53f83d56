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
    case .dictionary(let element, let keys): entries(element, at: "\(path).\(placeholder(keys))")
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

  /// Entries that are no mappings have a row of their own, as fields have.
  private mutating func entries(_ element: Shape, at key: String) {
    if case .map = element.kind { return below(element, at: key) }
    rows.append("| `\(key)` | \(value(of: element)) | optional | \(described(element)) |")
    below(element, at: key)
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
    shape.summary.english.split(separator: "|", omittingEmptySubsequences: false).joined(
      separator: "\\|")
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
