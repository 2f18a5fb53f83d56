import Diagnostics
import HandbookModel
import HandbookWriting

/// What a sign-for sheet says of its batch.
public struct SignForList: Sendable {
  /// One text per row: a number, or the first and last of several sheets handed out together.
  public var rows: [String]
  /// The numbers of the whole batch.
  public var numbers: String
  public var copies: Int
  public var printed: CalendarDay

  public init(rows: [String], numbers: String, copies: Int, printed: CalendarDay) {
    self.rows = rows
    self.numbers = numbers
    self.copies = copies
    self.printed = printed
  }
}

/// The sheet on which whoever takes numbered sheets signs for them, and brings them back: a form like
/// any other, made from the batch. It takes its organisation, number and retention from the form.
struct SignForSheet {
  let sheet: Sheet

  /// Rows that fit a page with one line each.
  private static let rowsPerPage = 28

  init(
    of form: Form, _ list: SignForList, in context: HandbookContext, for setting: SheetSetting
  ) {
    var setting = setting
    setting.slots = nil
    let facts = FormFacts(form, context, for: setting)
    var signFor = SignForSheet.form(of: form, list, context)
    signFor.pages = max(1, (list.rows.count + Self.rowsPerPage - 1) / Self.rowsPerPage)
    var sheet = Sheet(signFor, in: context, for: setting, facts: facts)
    // Long numbers take two lines, and their sheet more pages.
    while !sheet.layOut().findings.isEmpty, signFor.pages < list.rows.count {
      signFor.pages += max(1, signFor.pages / 4)
      sheet = Sheet(signFor, in: context, for: setting, facts: facts)
    }
    self.sheet = sheet
  }

  private static func form(of form: Form, _ list: SignForList, _ context: HandbookContext) -> Form {
    let words = SignForWords(form: form, context: context)
    var signFor = form
    signFor.key.id = FormID("\(form.key.id)-sign-for")
    signFor.title = words.name("sign-for.title")
    signFor.serial = nil
    signFor.copies = []
    signFor.size = .a4
    signFor.orientation = .portrait
    signFor.parts = [
      FormPart(
        title: nil, sections: [words.particulars(of: list), words.table(list.rows)],
        signatures: [])
    ]
    return signFor
  }
}

/// The words of a sign-for sheet, in the languages of its form's sheet.
private struct SignForWords {
  let form: Form
  let context: HandbookContext

  private var languages: [Language] {
    form.languages.isEmpty ? [context.language] : form.languages
  }

  func name(_ key: String) -> LocalizedName {
    LocalizedName(
      languages.map { language in
        let text = context.tables[language].phrase(key, ["form": form.title.text(in: language)])
        return (language, [Located(text, at: form.range)])
      })
  }

  private func name(verbatim text: String) -> LocalizedName {
    LocalizedName(languages.map { ($0, [Located(text, at: form.range)]) })
  }

  private func field(_ id: String, _ sort: Field.Sort, _ width: Field.Width = .half) -> Field {
    var field = Field(
      id: FieldID(id), name: name("sign-for.\(id)"), sort: sort, range: form.range)
    field.width = width
    return field
  }

  func particulars(of list: SignForList) -> FormSection {
    let writer = ValueWriter(languages[0], of: context.handbook)
    let values = [
      ("form", form.title.text(in: languages[0])), ("copies", String(list.copies)),
      ("numbers", list.numbers), ("printed", writer.day(list.printed)),
    ]
    return FormSection(
      title: nil,
      content: .fields(
        values.map { id, text in
          var field = field(id, .fixed)
          field.text = name(verbatim: text)
          return field
        }))
  }

  func table(_ rows: [String]) -> FormSection {
    let columns = [
      field("taken", .date), field("taker", .text), field("returned", .date),
      field("remarks", .text),
    ]
    var table = FormTable(
      rows: .named(rows.map { name(verbatim: $0) }), columns: columns, range: form.range)
    table.rowTitle = name("sign-for.numbers")
    return FormSection(title: nil, content: .table(table))
  }
}
