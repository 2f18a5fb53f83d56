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

  /// A section by its anchor.
  func href(_ key: DocumentKey, _ anchor: String) -> String {
    documents.contains(key)
      ? "#" + PageLocation.encoded(BoundTargets.prefix(key) + anchor) : ""
  }

  /// The clause at `range`; its document where it stands before the first heading.
  func href(_ range: SourceRange, in text: DocumentText) -> String {
    guard let section = text.outline.section(at: range) else { return href(text.document.key) }
    return href(text.document.key, text.outline.sections[section].anchor)
  }
}
