import HandbookModel

/// Which edition of each document and form is current, and which are superseded.
///
/// The current edition is the issued one that came into force last; where none is issued, the last
/// one. Others keep a page of their own, so that old paper can be read against its own text.
struct Editions: Sendable {
  private let documents: [DocumentID: Document]
  private let forms: [FormID: Form]

  init(_ handbook: Handbook) {
    var documents: [DocumentID: Document] = [:]
    for document in handbook.documents {
      let rival = documents[document.key.id]
      if rival.map({ Editions.precedes($0, document) }) ?? true {
        documents[document.key.id] = document
      }
    }
    var forms: [FormID: Form] = [:]
    for form in handbook.forms {
      let rival = forms[form.key.id]
      if rival.map({ Editions.precedes($0, form) }) ?? true { forms[form.key.id] = form }
    }
    self.documents = documents
    self.forms = forms
  }

  func isCurrent(_ document: Document) -> Bool { documents[document.key.id]?.key == document.key }
  func isCurrent(_ form: Form) -> Bool { forms[form.key.id]?.key == form.key }
  func current(_ id: DocumentID) -> Document? { documents[id] }

  func page(_ key: DocumentKey) -> SitePage {
    .document(key.id, edition: documents[key.id]?.key == key ? nil : key.edition)
  }

  func page(_ key: FormKey) -> SitePage {
    .form(key.id, edition: forms[key.id]?.key == key ? nil : key.edition)
  }

  private static func precedes(_ left: Document, _ right: Document) -> Bool {
    rank(left.status, left.effective?.value) <= rank(right.status, right.effective?.value)
  }

  private static func precedes(_ left: Form, _ right: Form) -> Bool {
    rank(left.status, left.effective?.value) <= rank(right.status, right.effective?.value)
  }

  private static func rank(_ status: Status, _ effective: CalendarDay?) -> (Int, Int) {
    (status == .issued ? 1 : 0, effective?.ordinal ?? .min)
  }
}
