import LocatedYAML

/// The shape of every kind of YAML that a handbook holds: what files are checked by, and what the
/// schemas and docs/content-format.md are made of.
enum FileShapes {
  /// A kind of file; `name` is that of its schema.
  struct File {
    var name: String
    /// As people know it.
    var title: String
    var shape: Shape
  }

  static let all = [
    File(name: "handbook", title: "handbook.yaml", shape: HandbookShape.file),
    File(name: "vocabulary", title: "vocabulary.yaml", shape: VocabularyShape.file),
    File(name: "plan", title: "plans/*.yaml", shape: PlanShape.file),
    File(name: "form", title: "forms/*.yaml", shape: FormShape.file),
    File(
      name: "policy-front-matter", title: "Front matter of policies/NAME.md",
      shape: FrontMatterShape.original),
    File(
      name: "translation-front-matter", title: "Front matter of policies/NAME.LANGUAGE.md",
      shape: FrontMatterShape.translation),
  ]

  /// The keys that a plan may have, which a handbook may demand.
  static var planKeys: [String] {
    guard case .map(let map) = PlanShape.file.kind else { return [] }
    return map.fields.map(\.name)
  }
}

/// JSON Schemas (draft 2020-12) of the files of a handbook, for editors.
public enum FileSchemas {
  /// `handbook`, `vocabulary`, `plan` … with the text of `NAME.schema.json`.
  public static let all: [(name: String, json: String)] = FileShapes.all.map { file in
    let id = "\(file.name).schema.json"
    return (file.name, file.shape.jsonSchema(id: id, title: file.title))
  }
}
