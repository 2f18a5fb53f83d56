import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads the parts of a form: sections, fields and tables; signatures stand
/// in `FieldReader+Signatures`.
struct FieldReader {
  let roles: NameReader<Role>
  private let topics: NameReader<Topic>
  private let kinds: NameIndex<KindID>
  let vocabulary: Vocabulary

  init(_ names: HandbookNames) {
    roles = names.roleReader
    topics = names.topicReader
    kinds = names.kinds
    vocabulary = names.vocabulary
  }

  /// A name of a kind means the kind; any other text is the label of a step.
  func uses(_ map: Mapping) -> [Located<PartUse>] {
    map.texts("used-by").map { text in
      Located(kinds.exact(text).first.map(PartUse.kind) ?? .step(text.text), at: text.place)
    }
  }

  /// - Parameter title: nil where the file of a form is its only part, whose title is the form's.
  func part(
    _ map: Mapping, title: LocalizedName?, into findings: inout [Diagnostic]
  ) -> FormPart {
    FormPart(
      title: title, sections: map.mappings("sections").map { section($0, into: &findings) },
      signatures: signatures(map, into: &findings))
  }

  private func section(_ map: Mapping, into findings: inout [Diagnostic]) -> FormSection {
    let content: FormSection.Content =
      if !map.has("fields"), let table = map.mapping("table") {
        .table(self.table(table, into: &findings))
      } else {
        .fields(fields(map, "fields", into: &findings))
      }
    return FormSection(title: map.optionalName("title", into: &findings), content: content)
  }

  private func table(_ map: Mapping, into findings: inout [Diagnostic]) -> FormTable {
    FormTable(
      rows: rows(map, into: &findings), columns: fields(map, "columns", into: &findings),
      range: map.head)
  }

  private func rows(_ map: Mapping, into findings: inout [Diagnostic]) -> FormTable.Rows {
    if let computed = map.mapping("rows"), let from = computed.text("from")?.text {
      let document = computed.text("of").map { Located(DocumentID($0.text), at: $0.place) }
      return .computed(ComputedList(from) ?? .kinds, of: document)
    }
    let names = map.list("rows")
    guard names.isEmpty else {
      return .named(names.map { LocalizedName.read($0, into: &findings) })
    }
    return .blank(map.integer("rows")?.value ?? 1)
  }

  func fields(
    _ map: Mapping, _ key: String, into findings: inout [Diagnostic]
  ) -> [HandbookModel.Field] {
    map.mappings(key).compactMap { field($0, into: &findings) }
  }

  private func field(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> HandbookModel.Field? {
    guard let id = map.text("id") else { return nil }
    var field = HandbookModel.Field(
      id: FieldID(id.text), name: map.name("name", into: &findings),
      sort: map.word("type")?.value ?? .text, range: id.place)
    field.lines = map.integer("lines")?.value ?? 1
    field.width = map.word("width")?.value ?? .full
    field.unit = map.optionalName("unit", into: &findings)
    field.text = map.optionalName("text", into: &findings)
    field.isRequired = map.boolean("required")?.value ?? true
    field.isPersonal = map.boolean("personal")?.value ?? false
    field.records = map.word("records")
    field.topic = map.text("topic").flatMap { topics.one($0, into: &findings) }
    field.when = dependence(map, into: &findings)
    field.prints = map.word("print")?.value
    readChoices(&field, map, into: &findings)
    return field
  }

  private func readChoices(
    _ field: inout HandbookModel.Field, _ map: Mapping, into findings: inout [Diagnostic]
  ) {
    field.options = options(map, into: &findings)
    field.allowsSeveral = map.boolean("several")?.value ?? false
    let (low, high) = (map.integer("min")?.value ?? 1, map.integer("max")?.value ?? 5)
    if low < high {
      field.scale = low...high
    } else {
      findings.append(FieldFault.emptyScale(map, low: low, high: high))
    }
    findings += FieldFault.missing(in: field, map)
  }

  private func options(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> HandbookModel.Field.Options? {
    if let from = map.text("from") {
      return OptionSource.list(from, vocabulary: vocabulary, into: &findings).map { .computed($0) }
    }
    guard map.has("options") else { return nil }
    var options: [HandbookModel.Field.Option] = []
    for entry in map.mappings("options") {
      guard let id = entry.text("id") else { continue }
      if options.contains(where: { $0.id == id.text }) { findings.append(FieldFault.twice(id)) }
      options.append(.init(id: id.text, name: entry.name("name", into: &findings)))
    }
    return .listed(options)
  }

  /// Whether the field and its options exist is checked by `FormLinks`, once all fields are read.
  func dependence(
    _ map: Mapping, into findings: inout [Diagnostic]
  ) -> HandbookModel.Field.Dependence? {
    let entries = map.entries("when")
    if entries.count > 1 { findings.append(FieldFault.severalConditions(entries[1].key)) }
    return entries.first.map { field, node in
      let options = node.text.map { [$0] } ?? node.items?.compactMap(\.text) ?? []
      return .init(
        field: Located(FieldID(field.text), at: field.place),
        options: options.map { Located($0.text, at: $0.place) })
    }
  }
}
