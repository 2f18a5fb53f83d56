import HandbookModel

/// The forms of a handbook and their fields, by all their names and ids, for phrases that speak of
/// what was written on a sheet (`《回访记录表》.评分 < 6`). Of several editions the one that counts.
///
/// A class, because every parser of every cell holds it.
final class FormIndex: Sendable {
  let titles: NameIndex<FormKey>
  private let fields: [FormKey: NameIndex<FieldID>]

  init(_ forms: [Form]) {
    var titles = NameIndex<FormKey>()
    var fields: [FormKey: NameIndex<FieldID>] = [:]
    for form in forms where !form.isSuperseded {
      for title in form.title.all { titles.insert(title.value, form.key) }
      titles.insertIfFree(form.key.id.text, form.key)
      fields[form.key] = FormIndex.names(of: form.fields)
    }
    self.titles = titles
    self.fields = fields
  }

  func fields(of form: FormKey) -> NameIndex<FieldID> { fields[form] ?? NameIndex() }

  private static func names(of fields: [Field]) -> NameIndex<FieldID> {
    var index = NameIndex<FieldID>()
    for field in fields {
      for name in field.name.all { index.insert(name.value, field.id) }
    }
    for field in fields { index.insertIfFree(field.id.text, field.id) }
    return index
  }
}
