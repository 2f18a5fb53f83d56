import Diagnostics
import HandbookModel
import LocatedYAML

/// Adds what a file says under `add` to the form that it extends.
struct FormExtension {
  private let fields: FieldReader

  init(_ fields: FieldReader) { self.fields = fields }

  func add(_ addition: Mapping, to form: inout Form, into findings: inout [Diagnostic]) {
    guard
      let after = addition.text("after"),
      let name = UnknownName.resolved(
        103, "field", after, among: form.fields.map(\.id.text), in: " to stand behind",
        into: &findings)
    else { return }
    let added = fields.fields(addition, "fields", into: &findings)
    let signatures = fields.signatures(addition, into: &findings)
    for part in form.parts.indices where form.parts[part].has(FieldID(name)) {
      form.parts[part].insert(added, after: FieldID(name))
      form.parts[part].signatures += signatures
      return
    }
  }
}

extension FormPart {
  fileprivate func has(_ field: FieldID) -> Bool {
    sections.contains { $0.fields.contains { $0.id == field } }
  }

  fileprivate mutating func insert(_ added: [HandbookModel.Field], after field: FieldID) {
    for index in sections.indices {
      sections[index].updateFields { fields in
        guard let place = fields.firstIndex(where: { $0.id == field }) else { return }
        fields.insert(contentsOf: added, at: place + 1)
      }
    }
  }
}

extension FormSection {
  /// Changes its fields, or the columns of its table.
  mutating func updateFields(_ change: (inout [HandbookModel.Field]) -> Void) {
    switch content {
    case .fields(var fields):
      change(&fields)
      content = .fields(fields)
    case .table(var table):
      change(&table.columns)
      content = .table(table)
    }
  }
}

extension Form {
  /// Takes over how `base` is printed.
  mutating func takeLayout(of base: Form) {
    languages = base.languages
    medium = base.medium
    size = base.size
    orientation = base.orientation
    binding = base.binding
    header = base.header
    footer = base.footer
    pages = base.pages
    serial = base.serial
    copies = base.copies
  }
}
