import HandbookModel

/// Which edition of each document and form is current, and which are superseded.
///
/// The current edition is the issued one that came into force last; where none is issued, the last
/// one. Others keep a page of their own, so that old paper can be read against its own text.
struct Editions: Sendable {
  private let documents: [DocumentID: Document]
  private let forms: [FormID: Form]
  private let earlierDocuments: [DocumentID: Document]
  private let earlierForms: [FormID: Form]

  init(_ handbook: Handbook) {
    documents = Editions.latest(handbook.documents, of: \.key.id, Editions.precedes)
    forms = Editions.latest(handbook.forms, of: \.key.id, Editions.precedes)
    let (currentDocuments, currentForms) = (documents, forms)
    earlierDocuments = Editions.latest(
      handbook.documents.filter { document in
        currentDocuments[document.key.id].map {
          $0.key != document.key && ($0.status == .draft || document.status == .issued)
        } ?? false
      }, of: \.key.id, Editions.precedes)
    earlierForms = Editions.latest(
      handbook.forms.filter { form in
        currentForms[form.key.id].map {
          $0.key != form.key && ($0.status == .draft || form.status == .issued)
        } ?? false
      }, of: \.key.id, Editions.precedes)
  }

  private static func latest<Item, ID: Hashable>(
    _ items: [Item], of id: (Item) -> ID, _ precedes: (Item, Item) -> Bool
  ) -> [ID: Item] {
    var latest: [ID: Item] = [:]
    for item in items {
      let rival = latest[id(item)]
      if rival.map({ precedes($0, item) }) ?? true { latest[id(item)] = item }
    }
    return latest
  }

  func isCurrent(_ document: Document) -> Bool { documents[document.key.id]?.key == document.key }
  func isCurrent(_ form: Form) -> Bool { forms[form.key.id]?.key == form.key }
  func current(_ id: DocumentID) -> Document? { documents[id] }

  /// The edition that was in force before the current one: of the others the one that came into force
  /// last, and no draft before one that is issued. Nil where the handbook has none.
  func before(_ current: Document) -> Document? { earlierDocuments[current.key.id] }
  func before(_ current: Form) -> Form? { earlierForms[current.key.id] }

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
