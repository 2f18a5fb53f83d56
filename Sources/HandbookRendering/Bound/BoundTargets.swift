import Diagnostics
import HandbookModel

/// The parts of a bound handbook that links inside it lead to: its documents, their sections, and
/// the sheets in its annexes. Everything else is named without a link.
struct BoundTargets: Sendable {
  private let documents: Set<DocumentKey>
  private let forms: Set<FormKey>

  init(documents: [DocumentKey], forms: [FormKey]) {
    self.documents = Set(documents)
    self.forms = Set(forms)
  }

  /// The id of a document's title. Ids of a handbook need no escape.
  static func anchor(_ key: DocumentKey) -> String { "document-\(key.id.text)" }
  static func anchor(_ key: FormKey) -> String { "form-\(key.id.text)" }

  /// Before every id inside a document.
  static func prefix(_ key: DocumentKey) -> String { "\(key.id.text)." }

  func href(_ key: DocumentKey) -> String {
    documents.contains(key) ? "#" + BoundTargets.anchor(key) : ""
  }

  func href(_ key: FormKey) -> String {
    forms.contains(key) ? "#" + BoundTargets.anchor(key) : ""
  }

  /// The id of a section, by its place in the outline. The engine finds no page for an id with
  /// characters that addresses encode, so ids are not made of titles here.
  static func anchor(_ key: DocumentKey, section: Int) -> String {
    "\(prefix(key))section-\(section + 1)"
  }

  /// The clause at `range`; its document where it stands before the first heading.
  func href(_ range: SourceRange, in text: DocumentText) -> String {
    guard let section = text.outline.section(at: range) else { return href(text.document.key) }
    guard documents.contains(text.document.key) else { return "" }
    return "#" + BoundTargets.anchor(text.document.key, section: section)
  }
}
