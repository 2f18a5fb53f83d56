import Diagnostics
import HandbookModel

struct PersonalData: Rule {
  static let info = RuleInfo(
    212, "personal-data", .always(.error),
    checks:
      "Where a sheet asks for data of a person, the handbook says how it is kept from others: "
      + "by `privacy` in handbook.yaml, by a provision or section on personal data, or by a "
      + "sentence on confidentiality.",
    why: "Filled sheets lie on desks and in files. Staff must know who may see them, and whoever "
      + "gives the data has a right to be told.",
    fails: """
      - { id: phone, name: { en: Phone }, type: phone }
      # handbook.yaml has no `privacy`, and no document speaks of personal data
      """,
    repaired: """
      # handbook.yaml
      privacy: { en: "For this visit only; kept for {retention}, then destroyed." }
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    let asked = context.ownForms.filter { !$0.isSuperseded }.compactMap { form in
      form.personalFields.isEmpty ? nil : (form: form, fields: form.personalFields)
    }
    guard let first = asked.first, !context.handbook.saysPrivacy(in: context.workspace) else {
      return
    }
    let (names, language) = (context.names, context.names.language)
    let field = first.fields[0]
    let sensitive = asked.flatMap(\.fields).first { $0.isSensitive } ?? field
    findings.report(
      at: field.range,
      "\(names.form(first.form.key)) asks for personal data that nothing says how to protect",
      explanation: explanation(sensitive, sensitive.name.text(in: language)),
      notes: notes(asked, names),
      suggestions: [
        Suggestion("Write 'privacy' in handbook.yaml, which is printed on each such sheet")
      ])
  }

  private func explanation(_ field: Field, _ name: String) -> Message? {
    if field.isOf(.health) {
      return "'\(name)' is about health: such data needs the person's separate consent"
    }
    return field.isOf(.children)
      ? "'\(name)' is about children: their data needs the consent of their parents" : nil
  }

  /// The other fields of the first sheet, and the first field of each other sheet.
  private func notes(_ asked: [(form: Form, fields: [Field])], _ names: Names) -> [Note] {
    let places =
      asked[0].fields.dropFirst().map { ($0, asked[0].form) }
      + asked.dropFirst().map { ($0.fields[0], $0.form) }
    let more = places.count - 3
    return places.prefix(3).map { field, form in
      Note(
        "\(names.form(form.key)) asks for '\(field.name.text(in: names.language))'", at: field.range
      )
    } + (more > 0 ? [Note("and \(more, "more field", "more fields")")] : [])
  }
}

extension Form {
  fileprivate var personalFields: [Field] { fields.filter(\.asksForPersonalData) }
}

extension Field {
  fileprivate enum Data: String { case data, health, children }

  private static let words = RuleWords(PackageResources.personal_txt)
  private static let sets = [
    Data.data: words["data"], .health: words["health"], .children: words["children"],
  ]

  /// Whether the field's name, in any language, holds a word of such data.
  fileprivate func isOf(_ data: Data) -> Bool {
    guard let words = Field.sets[data] else { return false }
    return name.all.contains { !words.places(in: Array($0.value.utf8)).isEmpty }
  }

  fileprivate var isSensitive: Bool { isOf(.health) || isOf(.children) }

  fileprivate var asksForPersonalData: Bool {
    isPersonal || sort == .phone || (sort != .fixed && (isSensitive || isOf(.data)))
  }
}

extension Handbook {
  private static let words = RuleWords(PackageResources.personal_txt)
  private static let (guards, subjects) = (words["guard"], words["subject"])

  /// Whether it, or a handbook that it uses, says how personal data is kept from others.
  fileprivate func saysPrivacy(in workspace: Workspace) -> Bool {
    let used = uses.compactMap { workspace.handbook($0.value) }
    return ([self] + used).contains { handbook in
      handbook.privacy != nil
        || handbook.documents.contains { $0.original.map(Handbook.saysPrivacy) ?? false }
    }
  }

  private static func saysPrivacy(_ version: DocumentVersion) -> Bool {
    version.provisions.contains { $0.category?.value == .privacy }
      || version.sections.contains { $0.topic == "privacy" }
      || version.passages.contains { passage in
        let text = passage.text.utf8
        return !guards.places(in: text).isEmpty
          || (!passage.isData && !subjects.places(in: text).isEmpty)
      }
  }
}
