import Diagnostics
import HandbookModel
import HandbookWriting

/// Makes the fields of a form that no file describes. Words come from the text tables, in each
/// language of the sheet.
struct FormMaker {
  let context: HandbookContext
  let document: Document
  let languages: [Language]
  private let writers: [Language: ValueWriter]

  init(_ context: HandbookContext, _ document: Document) {
    self.context = context
    self.document = document
    let shared = context.shown(context.handbook.sheetLanguages)
    languages = shared.isEmpty ? [context.language] : shared
    writers = Dictionary(
      uniqueKeysWithValues: languages.map { ($0, ValueWriter($0, of: context.handbook)) })
  }

  /// A form on as few pages as hold `rows` blank rows, with as many more as these pages hold.
  func form(
    _ sheet: MadeSheet, title: LocalizedName, rows: Int, _ part: (Int) -> FormPart
  ) -> Form {
    var form = form(sheet, title: title)
    form.parts = [part(rows)]
    while form.pages < FormMaker.mostPages, !fits(form) { form.pages += 1 }
    func grown(to rows: Int) -> Form {
      var larger = form
      larger.parts = [part(rows)]
      return larger
    }
    // Laying out takes most of the time of a sheet: the rows are not tried one by one.
    var (most, tooMany) = (rows, rows + FormMaker.mostMoreRows)
    while tooMany - most > 1 {
      let middle = (most + tooMany) / 2
      if fits(grown(to: middle)) { most = middle } else { tooMany = middle }
    }
    return grown(to: most)
  }

  private func fits(_ form: Form) -> Bool { Sheet(form, in: context).fits }

  private func form(_ sheet: MadeSheet, title: LocalizedName) -> Form {
    let id = FormID("\(document.key.id.text).\(sheet.suffix)")
    var form = Form(
      key: FormKey(handbook: context.handbook.id, id: id, edition: document.edition.value),
      title: title,
      number: document.number ?? Located(document.key.id.text, at: document.range),
      edition: document.edition, range: document.range, idRange: document.range)
    form.effective = document.effective
    form.status = document.status
    form.languages = languages.count > 1 ? languages : []
    return form
  }

  /// More is no sheet; VB506 says so.
  private static let mostPages = 20
  private static let mostMoreRows = 20

  // MARK: Words

  /// What `write` says in each language, where it says anything.
  func name(_ write: (Language, ValueWriter) -> String) -> LocalizedName {
    LocalizedName(
      languages.compactMap { language in
        guard let writer = writers[language], case let text = write(language, writer), !text.isEmpty
        else { return nil }
        return (language, [Located(text, at: document.range)])
      })
  }

  /// `text` without the brackets around titles that are cited: on paper they lead nowhere.
  func uncited(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let title = rest[rest.index(after: open)..<close]
      let isCited = context.titles.citation(String(title), in: context.handbook.id) != nil
      result += isCited ? rest[..<open] + title : rest[...close]
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Prose as the document's original has it: nobody here translates it.
  func quoted(_ text: Located<String>?, from version: DocumentVersion? = nil) -> LocalizedName {
    let language = (version ?? document.original)?.language ?? context.language
    return LocalizedName([(language, [text].compactMap { $0 })])
  }

  func label(_ key: String) -> LocalizedName {
    name { language, _ in context.tables[language][label: key] }
  }

  func phrase(_ key: String) -> LocalizedName {
    name { language, _ in context.tables[language].phrase(key) }
  }

  // MARK: Fields

  func field(
    _ key: String, _ sort: Field.Sort, _ width: Field.Width = .full, text: LocalizedName? = nil
  ) -> Field {
    var field = Field(id: FieldID(key), name: label(key), sort: sort, range: document.range)
    field.width = width
    field.text = text
    return field
  }

  /// A text that is printed, not filled in.
  func printed(_ id: String, _ name: LocalizedName, _ text: LocalizedName) -> Field {
    var field = Field(id: FieldID(id), name: name, sort: .fixed, range: document.range)
    field.text = text
    return field
  }

  func section(_ key: String, _ fields: [Field]) -> FormSection {
    FormSection(title: label(key), content: .fields(fields))
  }

  func section(_ key: String, _ rows: FormTable.Rows, _ columns: [Field]) -> FormSection {
    var table = FormTable(rows: rows, columns: columns, range: document.range)
    table.rowTitle = label("matter")
    return FormSection(title: label(key), content: .table(table))
  }

  func signature(_ key: String, of role: RoleID, _ act: SignatureField.Act) -> SignatureField {
    SignatureField(
      id: FieldID(key), name: label(key), role: Located(role, at: document.range), does: act,
      range: document.range)
  }

  // MARK: What every sheet on a regulation begins with

  private var titles: LocalizedName {
    LocalizedName(document.versions.map { ($0.language, [$0.title]) })
  }

  /// Which regulation, and which edition of it.
  var identity: FormSection {
    let approval = document.control.approved
    return section(
      "document",
      [
        field("document-title", .fixed, text: titles),
        field(
          "document-number", .fixed, .half, text: name { _, _ in document.number?.value ?? "" }),
        field("edition", .fixed, .half, text: name { _, _ in document.edition.value }),
        field(
          "effective", .fixed, .half,
          text: name { _, writer in document.effective.map { writer.day($0.value) } ?? "" }),
        field("approved-by", .fixed, .half, text: approver(approval)),
      ])
  }

  /// The post, where no name is shown.
  private func approver(_ approval: DocumentControl.Signatory?) -> LocalizedName {
    guard let approval, approval.name == nil, let role = approval.role?.value else {
      return quoted(approval?.name)
    }
    return name { _, writer in writer.role(role) }
  }

  /// What the revision history says of this edition.
  var news: FormSection {
    let revisions = document.revisions.filter { $0.edition.value == document.edition.value }
    let fields = revisions.enumerated().compactMap { index, revision -> Field? in
      guard let summary = revision.summary else { return nil }
      return printed("revision-\(index)", label("summary"), summary)
    }
    let none = printed("no-revision", label("summary"), label("no-revision"))
    return section("what-is-new", fields.isEmpty ? [none] : fields)
  }
}
