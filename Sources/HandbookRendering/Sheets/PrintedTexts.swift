import Diagnostics
import HandbookModel

/// What authors wrote that a sheet prints, with its place: titles, labels, options, names. Whether
/// there are glyphs for it only the machine that prints can tell.
struct PrintedTexts {
  let sheet: Sheet

  private var form: Form { sheet.form }
  private var handbook: Handbook { sheet.context.handbook }

  /// In the languages of the sheet; a text may occur more than once.
  var all: [Located<String>] {
    let names = head + form.parts.flatMap(names)
    return [form.number, form.edition] + (form.serial.map { [$0.pattern] } ?? [])
      + sheet.languages.flatMap { language in names.compactMap { $0.located(in: language) } }
  }

  private var head: [LocalizedName] {
    let ofSetting = [sheet.setting?.plan?.site?.name, sheet.setting?.theme]
    let ofCopies = form.copies.flatMap { [$0.name, $0.colour] }
    return [form.title, handbook.organisation]
      + (ofSetting + ofCopies + [handbook.privacy]).compactMap { $0 }
  }

  private func names(of part: FormPart) -> [LocalizedName] {
    [part.title].compactMap { $0 } + part.sections.flatMap(names) + part.signatures.map(\.name)
  }

  private func names(of section: FormSection) -> [LocalizedName] {
    let own = [section.title].compactMap { $0 } + section.fields.flatMap(names)
    guard case .table(let table) = section.content else { return own }
    return own + [table.rowTitle].compactMap { $0 } + names(of: table.rows)
  }

  private func names(of field: Field) -> [LocalizedName] {
    let options =
      switch field.options {
      case .listed(let options): options.map(\.name)
      case .computed(let list): lists.names(list)
      case nil: [LocalizedName]()
      }
    return [field.name, field.unit, field.text].compactMap { $0 } + options
  }

  private func names(of rows: FormTable.Rows) -> [LocalizedName] {
    switch rows {
    case .blank: []
    case .named(let names): names
    case .printed(let rows):
      rows.flatMap { row in
        [row.head].compactMap { $0 } + row.cells.sorted { $0.key.text < $1.key.text }.map(\.value)
      }
    case .computed(.kinds, let document):
      lists.kinds(of: document?.value).compactMap { handbook.vocabulary.kinds[$0]?.name }
    case .computed(let list, _): lists.names(list)
    }
  }

  private var lists: ComputedLists {
    ComputedLists(
      context: sheet.context, facts: sheet.facts, languages: sheet.languages,
      setting: sheet.setting)
  }
}
