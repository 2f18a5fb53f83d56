import HandbookModel

/// What the current documents say of each kind of visit and of each form, gathered in one pass
/// over them, in their order.
struct UseIndex: Sendable {
  /// Rows of merged tables, those included that only others inherit from.
  private(set) var visits: [KindID: [(text: DocumentText, visit: Visit)]] = [:]
  /// Visits that are recorded on a form.
  private(set) var recorded: [FormKey: [(text: DocumentText, visit: Visit)]] = [:]
  /// Reports and records that are written on a form.
  private(set) var papers: [FormKey: [(text: DocumentText, paper: Paper)]] = [:]

  init(_ texts: [DocumentText]) {
    for text in texts {
      for visit in text.version.visits {
        visits[visit.kind, default: []].append((text, visit))
        guard visit.isPrinted else { continue }
        for form in visit.sheets.members { recorded[form, default: []].append((text, visit)) }
      }
      for paper in text.version.papers {
        guard case .form(let form) = paper.subject.value else { continue }
        papers[form, default: []].append((text, paper))
      }
    }
  }
}
