import Diagnostics
import HandbookModel

/// Titles in cells, with or without their signs. Those in signs that nobody knows are reported once,
/// with all other citations of the text; bare ones are reported here.
struct CellTitles {
  private let reader: CitationReader

  init(_ titles: TitleIndex) { reader = CitationReader(titles: titles) }

  /// The forms that a cell lists. Nil where a title is unknown, or is not that of a form.
  func forms(_ text: SourceText, into findings: inout [Diagnostic]) -> [Located<FormKey>]? {
    guard let cited = citations(text, expectsForm: true, into: &findings) else { return nil }
    var forms: [Located<FormKey>] = []
    for citation in cited {
      guard let form = citation.value.form else {
        findings.append(
          Diagnostic(
            RuleCode(116), .error, at: citation.range, "A document stands where a form belongs",
            explanation: "A visit is recorded on a sheet of forms/"))
        return nil
      }
      forms.append(Located(form, at: citation.range))
    }
    return forms
  }

  /// The titles in signs that are known, or nearly; the others are reported with all citations of
  /// the text.
  func known(in text: SourceText) -> [Located<Citation>] {
    var ignored: [Diagnostic] = []
    return text.citedTitles.compactMap { title in
      reader.citation(title.title, style: title.style, expectsForm: true, into: &ignored)
        .map { Located($0, at: text.range(of: title.range)) }
    }
  }

  /// Everything that a cell cites, in order. Nil where a title is unknown.
  func citations(
    _ text: SourceText, expectsForm: Bool, into findings: inout [Diagnostic]
  ) -> [Located<Citation>]? {
    let marked = text.citedTitles
    if marked.isEmpty { return bare(text, expectsForm: expectsForm, into: &findings) }
    var ignored: [Diagnostic] = []
    var found: [Located<Citation>] = []
    for title in marked {
      guard
        let citation = reader.citation(
          title.title, style: .cell, expectsForm: expectsForm, into: &ignored)
      else { return nil }
      found.append(Located(citation, at: text.range(of: title.range)))
    }
    return found
  }

  private func bare(
    _ text: SourceText, expectsForm: Bool, into findings: inout [Diagnostic]
  ) -> [Located<Citation>]? {
    var found: [Located<Citation>] = []
    for part in text.split(at: "、").map(\.trimmed) where !part.isEmpty {
      guard
        let citation = reader.citation(
          part, style: .cell, expectsForm: expectsForm, into: &findings)
      else { return nil }
      found.append(Located(citation, at: part.place))
    }
    return found.isEmpty ? nil : found
  }
}
