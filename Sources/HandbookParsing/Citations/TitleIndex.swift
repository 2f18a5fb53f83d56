import Diagnostics
import HandbookModel

/// What each title stands for: forms, documents and documents outside the handbooks.
public struct TitleIndex: Sendable {
  private var citations: [String: Citation] = [:]
  /// As first written, in the order of insertion, for near misses.
  private var titles: [String] = []

  public init() {}

  /// The first that takes a title keeps it; returns the one that has it already.
  @discardableResult
  public mutating func insert(_ title: String, _ citation: Citation) -> Citation? {
    let key = folded(title)
    if let earlier = citations[key] { return earlier == citation ? nil : earlier }
    citations[key] = citation
    titles.append(title)
    return nil
  }

  /// Titles match in any case and width, English ones in the plural too.
  public func citation(for title: String) -> Citation? {
    let key = folded(title)
    return citations[key] ?? (key.hasSuffix("s") ? citations[String(key.dropLast())] : nil)
  }

  public func nearest(to title: String) -> (title: String, citation: Citation)? {
    guard let near = NearMiss.nearest(to: title, among: titles), let citation = citations[folded(near)]
    else { return nil }
    return (near, citation)
  }
}
