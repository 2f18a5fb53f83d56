import Diagnostics

/// What a cell can say besides a value. An empty cell is no statement at all.
public enum Statement<Value> {
  case value(Value)
  /// Decided: there is none (`—`, 无, none).
  case nothing
  /// Decided: no limit (不限, any).
  case unlimited
  /// A blank to fill (`____`).
  case blank
  /// Closed on purpose: the clause's cases are exempt (不适用, exempt).
  case exempt
  /// Another document, or the plan, says it (按《X》, per X).
  case elsewhere(Citation)
  /// Stated, but unreadable, and reported as such: rules keep silent about it.
  case unreadable

  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Statement: Sendable where Value: Sendable {}
extension Statement: Equatable where Value: Equatable {}
extension Statement: Hashable where Value: Hashable {}

/// Something that a text cites by title, after looking it up.
public enum Citation: Hashable, Sendable {
  case form(FormKey)
  case document(DocumentKey)
  /// A document outside the handbooks, by its first title.
  case external(String)
}

/// Identifies a form: two editions of one form may stand side by side.
public struct FormKey: Hashable, Sendable {
  public var handbook: HandbookID
  public var id: FormID
  public var edition: String

  public init(handbook: HandbookID, id: FormID, edition: String) {
    self.handbook = handbook
    self.id = id
    self.edition = edition
  }
}

/// Identifies a document: two editions of one document may stand side by side.
public struct DocumentKey: Hashable, Sendable {
  public var handbook: HandbookID
  public var id: DocumentID
  public var edition: String

  public init(handbook: HandbookID, id: DocumentID, edition: String) {
    self.handbook = handbook
    self.id = id
    self.edition = edition
  }
}
