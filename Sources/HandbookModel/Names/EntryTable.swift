import Diagnostics
import OrderedCollections

/// Something that a vocabulary, a handbook or a workspace lists by id.
public protocol Entry: Hashable, Sendable {
  associatedtype Subject = Self
  var id: Identifier<Subject> { get }
  var name: LocalizedName { get set }
  /// Where the id stands.
  var range: SourceRange { get }
}

/// Entries by id, in the order in which they were written.
public struct EntryTable<Element: Entry>: Sendable, Hashable {
  private var storage: OrderedDictionary<Identifier<Element.Subject>, Element> = [:]

  public init() {}

  public init(_ entries: some Sequence<Element>) {
    for entry in entries { insert(entry) }
  }

  /// Adds `entry`; the entry that already has its id stays, and is returned.
  @discardableResult
  public mutating func insert(_ entry: Element) -> Element? {
    if let earlier = storage[entry.id] { return earlier }
    storage[entry.id] = entry
    return nil
  }

  public subscript(id: Identifier<Element.Subject>) -> Element? { storage[id] }

  /// Changes every entry, in their order; their ids must stay.
  public mutating func update(_ change: (inout Element) -> Void) {
    for index in storage.values.indices { change(&storage.values[index]) }
  }
}

extension EntryTable: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { storage.count }
  public subscript(position: Int) -> Element { storage.elements[position].value }
}
