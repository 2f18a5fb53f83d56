import Diagnostics
import HandbookModel

/// VB506: what of a form does not fit its paper, told before it is printed.
struct SheetFit {
  let form: Form
  let language: Language
  private(set) var findings: [Diagnostic] = []

  private var title: String { form.title.text(in: language) }

  init(_ form: Form, _ language: Language) {
    self.form = form
    self.language = language
  }

  /// `quarters`: by how many quarter millimetres the rows are higher than the declared pages.
  mutating func overflow(by quarters: Int) {
    let pages: Message = form.pages == 1 ? "its page" : "its \(form.pages) pages"
    report(
      "Form '\(title)' overflows \(pages) by about \((quarters + 3) / 4) mm", at: form.idRange,
      explanation: "Laid out in \(language.rawValue), every line at its least height.",
      remedy: "Declare more pages, or take out lines")
  }

  /// The title or the organisation's name.
  mutating func check(_ head: SheetHead) {
    if !head.titleFits {
      report(
        "Title of form '\(title)' is longer than two lines of its head",
        at: place(of: form.title), explanation: laidOut, remedy: "Shorten the title")
    }
    if !head.organisationFits {
      report(
        "Name of the organisation is longer than two lines of the head of form '\(title)'",
        at: form.idRange, explanation: laidOut,
        remedy: "Shorten the name in handbook.yaml, or choose wider paper")
    }
  }

  mutating func check(_ foot: SheetFoot) {
    guard !foot.fits else { return }
    report(
      "Number and edition of form '\(title)' are longer than the line of its foot",
      at: form.number.range, explanation: laidOut,
      remedy: "Shorten the number, or choose wider paper")
  }

  /// The longest words of a label and of the options beside it.
  mutating func check(
    _ cell: FieldCell, _ label: SheetLabel, _ measure: TextMeasure, _ geometry: SheetGeometry
  ) {
    let name = cell.field.name.text(in: language)
    if measure.widestWord(label) > geometry.inner(cell.labelSpan) {
      report(
        "Label '\(name)' of form '\(title)' has a word that is wider than its cell",
        at: cell.field.range, explanation: laidOut,
        remedy: "Shorten the word, or give the field more width")
    }
    let room = geometry.inner(cell.valueSpan) - SheetComposer.optionBox
    if cell.entry.options.contains(where: { measure.widestWord($0) > room }) {
      report(
        "An option of '\(name)' of form '\(title)' has a word that is wider than its cell",
        at: cell.field.range, explanation: laidOut,
        remedy: "Shorten the word, or give the field more width")
    }
  }

  /// `quarters`: by how many quarter millimetres the columns' longest words are too wide.
  mutating func tooWide(_ table: FormTable, by quarters: Int) {
    report(
      "Table of form '\(title)' is too wide for its page by about \((quarters + 3) / 4) mm",
      at: table.range, explanation: "A column is at least as wide as its longest word",
      remedy: "Shorten the headings, take out a column, or turn the paper")
  }

  private var laidOut: Message { "Laid out in \(language.rawValue)" }

  private func place(of name: LocalizedName) -> SourceRange {
    let entry = name.entries.first { $0.language == language } ?? name.entries.first
    return entry?.names.first?.range ?? form.idRange
  }

  private mutating func report(
    _ summary: Message, at range: SourceRange, explanation: Message, remedy: Message
  ) {
    findings.append(
      Diagnostic(
        RuleCode(506), .error, at: range, summary, explanation: explanation,
        suggestions: [Suggestion(remedy)]))
  }
}
