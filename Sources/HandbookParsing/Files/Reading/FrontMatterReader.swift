import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads the front matter of documents and of their translations.
enum FrontMatterReader {
  /// A document without its text.
  struct Original {
    var document: Document
    var title: Located<String>
  }

  struct Translation {
    var title: Located<String>
    /// The edition of the original.
    var translates: Located<String>?
    var checked: DocumentControl.Signatory?
  }

  /// Nil where the front matter is missing or cannot be read.
  static func document(
    _ policy: ParsedPolicy, handbook: Handbook, context: ReadingContext,
    into findings: inout [Diagnostic]
  ) -> Original? {
    guard
      let map = fields(
        policy, as: FrontMatterShape.original, keys: "id, kind, title and edition",
        into: &findings)
    else { return nil }
    let document = document(map, policy, handbook: handbook, context: context, into: &findings)
    let title = map.string("title") ?? Located(policy.name.id, at: map.head)
    return Original(document: document, title: title)
  }

  static func translation(
    _ policy: ParsedPolicy, context: ReadingContext, into findings: inout [Diagnostic]
  ) -> Translation? {
    guard
      let map = fields(
        policy, as: FrontMatterShape.translation, keys: "title and translates", into: &findings)
    else { return nil }
    let control = ControlReader(roles: context.roles)
    return Translation(
      title: map.string("title") ?? Located(policy.name.id, at: map.head),
      translates: map.string("translates"),
      checked: control.signatory(map.mapping("checked"), into: &findings))
  }

  /// One finding instead of one for each key where there is no front matter at all.
  private static func fields(
    _ policy: ParsedPolicy, as shape: Shape, keys: String, into findings: inout [Diagnostic]
  ) -> Mapping? {
    let yaml = policy.frontMatter
    guard yaml.root == nil, yaml.faults.isEmpty else {
      return yaml.fields(as: shape, into: &findings)
    }
    findings.append(
      Diagnostic(
        RuleCode(104), .error, at: yaml.start, "The document has no front matter",
        explanation: "Between two lines '---' at its beginning stand at least \(keys)"))
    return nil
  }

  private static func document(
    _ map: Mapping, _ policy: ParsedPolicy, handbook: Handbook, context: ReadingContext,
    into findings: inout [Diagnostic]
  ) -> Document {
    NameOfFile.check("id", map.text("id"), is: policy.name.id, of: "file", into: &findings)
    let edition = map.text("edition")
    if let expected = policy.name.edition {
      NameOfFile.check("edition", edition, is: expected, of: "file", into: &findings)
    }
    var document = Document(
      key: DocumentKey(
        handbook: handbook.id, id: DocumentID(policy.name.id), edition: edition?.text ?? ""),
      sort: map.word("kind")?.value ?? .policy,
      edition: map.string("edition") ?? Located("", at: map.head), range: map.range,
      status: map.word("status")?.value ?? .draft)
    let control = ControlReader(roles: context.roles)
    document.number = map.string("number")
    document.effective = map.day("effective")
    document.refines = control.refinements(map)
    document.control = control.control(map.mapping("control"), into: &findings)
    document.revisions = map.mappings("revisions").compactMap {
      revision($0, language: handbook.languages[0], into: &findings)
    }
    document.numbering = map.word("numbering")?.value ?? .none
    document.scripts = map.word("scripts")?.value ?? .house
    return document
  }

  /// - Parameter language: of a summary that names none: the original's.
  private static func revision(
    _ map: Mapping, language: Language, into findings: inout [Diagnostic]
  ) -> Revision? {
    guard let edition = map.string("edition") else { return nil }
    let summary = map.string("summary").map { LocalizedName([(language, [$0])]) }
    return Revision(
      edition: edition, date: map.day("date"),
      summary: summary ?? map.optionalName("summary", into: &findings))
  }
}
