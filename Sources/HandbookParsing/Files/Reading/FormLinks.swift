import Diagnostics
import HandbookModel

/// Checks what needs all fields of a form: that ids are unique (VB110), and that every `when` names
/// a field and options that it has (VB103). What names nothing is left out of the form.
struct FormLinks {
  private let vocabulary: Vocabulary
  private let ids: [String]
  private let source: SourceID
  private var options: [FieldID: [String]] = [:]
  private var findings: [Diagnostic] = []

  static func check(
    _ form: inout Form, vocabulary: Vocabulary, into findings: inout [Diagnostic]
  ) {
    var links = FormLinks(form, vocabulary: vocabulary)
    for part in form.parts.indices {
      for section in form.parts[part].sections.indices {
        form.parts[part].sections[section].updateFields { fields in
          for index in fields.indices { fields[index].when = links.held(fields[index].when) }
        }
      }
      for index in form.parts[part].signatures.indices {
        let when = form.parts[part].signatures[index].when
        form.parts[part].signatures[index].when = links.held(when)
      }
    }
    findings += links.findings
  }

  private init(_ form: Form, vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    ids = form.fields.map(\.id.text)
    source = form.range.source
    for field in form.fields where options[field.id] == nil {
      options[field.id] = choices(of: field)
    }
    reportRepeated(form.fields.map { ($0.id, $0.range) }, "field")
    reportRepeated(form.signatures.map { ($0.id, $0.range) }, "signature")
  }

  private mutating func reportRepeated(
    _ items: [(id: FieldID, range: SourceRange)], _ noun: Message
  ) {
    var first: [FieldID: SourceRange] = [:]
    for item in items {
      guard let earlier = first[item.id] else {
        first[item.id] = item.range
        continue
      }
      // Of a field of the extended form and an added one, the added one is wrong.
      let isAdded = item.range.source == source
      findings.append(
        Diagnostic(
          RuleCode(110), .error, at: isAdded ? item.range : earlier,
          "The \(noun) '\(item.id)' is given twice",
          notes: [Note("It is also given here", at: isAdded ? earlier : item.range)]))
    }
  }

  /// The ids of the options that a field has; empty where it is no choice.
  private func choices(of field: HandbookModel.Field) -> [String] {
    switch field.options {
    case .listed(let options): options.map(\.id)
    case .computed(.kinds): vocabulary.kinds.map(\.id.text)
    case .computed(.methods): vocabulary.methods.map(\.id.text)
    case .computed(.topics): vocabulary.topics.map(\.id.text)
    case .computed(.contacts): vocabulary.contacts.map(\.id.text)
    case .computed(.segments(let axis)): vocabulary.axes[axis]?.values.map(\.id.text) ?? []
    case nil: []
    }
  }

  private mutating func held(
    _ dependence: HandbookModel.Field.Dependence?
  ) -> HandbookModel.Field.Dependence? {
    guard var dependence else { return nil }
    let field = SourceText(dependence.field.map(\.text))
    guard
      let id = UnknownName.resolved(
        103, "field", field, among: ids, in: " in this form", into: &findings)
    else { return nil }
    let known = options[FieldID(id)] ?? []
    dependence.field.value = FieldID(id)
    dependence.options = dependence.options.compactMap { option in
      UnknownName.resolved(
        103, "option", SourceText(option), among: known, in: " of the field '\(id)'",
        explanation: known.isEmpty
          ? "The field has no options" : "Its options are: \(Message(names: known))",
        into: &findings
      ).map { Located($0, at: option.range) }
    }
    return dependence.options.isEmpty ? nil : dependence
  }
}

extension SourceText {
  /// A text that was read before, at its place.
  init(_ located: Located<String>) { self.init(verbatim: located.value.utf8, at: located.range) }
}
