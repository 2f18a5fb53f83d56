import Diagnostics
import HandbookModel

/// What each title stands for: forms, documents and documents outside the handbooks.
public struct TitleIndex: Sendable {
  private var index = NameIndex<Citation>()

  public init() {}

  /// The first that takes a title keeps it; returns the one that has it already.
  @discardableResult
  public mutating func insert(_ title: String, _ citation: Citation) -> Citation? {
    let earlier = index.exact(title).first
    if let earlier { return earlier == citation ? nil : earlier }
    index.insert(title, citation)
    return nil
  }

  /// Titles match in any case, width and number.
  public func citation(for title: String) -> Citation? { index.exact(title).first }

  public func nearest(to title: String) -> (title: String, citation: Citation)? {
    index.nearest(title).map { ($0.name, $0.id) }
  }
}
