/// The names that a view provides, each with the sort of thing behind it.
///
/// Shapes are what templates are checked against before a page is made: a name that stands in no
/// shape in scope is VB901. `ViewShapes.swift` and the pages' own files declare them.
public final class ViewShape: Sendable {
  public enum Content: Sendable {
    /// Plain text, escaped when printed. As a section: shown unless it is empty.
    case text
    /// Trusted HTML, inserted with three braces. As a section: shown unless it is empty.
    case markup
    case flag
    /// One view or none. As a section: enters it.
    case view(ViewShape)
    /// As a section: once per element.
    case list(ViewShape)
    /// The interface texts of the page's language, by key.
    case texts
  }

  public let title: String
  public let names: [String]
  let contents: [Content]
  private let positions: [String: Int]

  public init(_ title: String, _ members: KeyValuePairs<String, Content>) {
    self.title = title
    names = members.map(\.key)
    contents = members.map(\.value)
    positions = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
  }

  public func position(of name: String) -> Int? { positions[name] }

  public subscript(name: String) -> Content? { positions[name].map { contents[$0] } }
}
