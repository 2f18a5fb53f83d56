import Diagnostics
import HandbookModel

/// What each title stands for: forms, documents and documents outside the handbooks.
public struct TitleIndex: Sendable {
  private var index = NameIndex<Citation>()
  /// Titles that one text adds to those of all. Kept apart: adding to a copy of the index would
  /// copy all of it for each document.
  private var own = NameIndex<Citation>()
  private var isShared = false

  public init() {}

  /// The same titles; what is added from now on is kept apart.
  var shared: TitleIndex {
    var copy = self
    copy.isShared = true
    return copy
  }

  /// The first that takes a title keeps it; returns the one that has it already.
  @discardableResult
  public mutating func insert(_ title: String, _ citation: Citation) -> Citation? {
    if let earlier = self.citation(for: title) { return earlier == citation ? nil : earlier }
    if isShared { own.insert(title, citation) } else { index.insert(title, citation) }
    return nil
  }

  /// Titles match in any case, width and number.
  public func citation(for title: String) -> Citation? {
    index.exact(title).first ?? (own.isEmpty ? nil : own.exact(title).first)
  }

  public func nearest(to title: String) -> (title: String, citation: Citation)? {
    NameIndex.nearest(title, in: [index, own]).map { ($0.name, $0.id) }
  }
}
