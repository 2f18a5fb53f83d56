import HandbookModel
import HandbookRules

/// Keys of texts that are made of a model's cases, so that a new case without words is noticed.
enum TextKeys {
  static var required: Set<String> {
    var keys: Set<String> = []
    func add<Case: CaseIterable & RawRepresentable>(_ family: String, _ type: Case.Type)
    where Case.RawValue == String {
      keys.formUnion(type.allCases.map { "\(family).\($0.rawValue)" })
    }
    add("sort", Document.Sort.self)
    add("status", Status.self)
    add("control", DocumentControl.Act.self)
    add("role-sort", Role.Sort.self)
    add("act", Paper.Act.self)
    add("calendar.act", Paper.Act.self)
    add("plan.standing", Strictness.self)
    add("print-style", PrintStyle.self)
    add("signs", SignatureField.Act.self)
    add("glossary-sort", GlossaryEntry.Sort.self)
    add("index-sort", GlossaryEntry.Sort.self)
    add("change", Change.Sort.self)
    add("provision", Provision.Category.self)
    add("mark", ResponsibilityMark.self)
    add("mark-name", ResponsibilityMark.self)
    add("sheet-mark", SheetSetting.Mark.self)
    return keys
  }
}
