import Diagnostics
import HandbookModel

extension Handbook {
  /// Where a text first names a role, be it in the middle of a sentence.
  func firstMention(of role: Role) -> SourceRange? {
    let names = role.name.all.map { Array($0.value.lowercased().utf8) }
    for document in documents {
      for version in document.versions {
        for passage in version.passages {
          let text = Array(passage.text.text.lowercased().utf8)
          // Small letters may be of another length; then the place is that of the whole passage.
          let isExact = text.count == passage.text.utf8.count
          for name in names {
            guard let start = text.place(of: name) else { continue }
            return passage.text.range(
              of: isExact ? start..<start + name.count : 0..<passage.text.utf8.count)
          }
        }
      }
    }
    return nil
  }
}

extension [UInt8] {
  /// Where `other` first begins in these bytes.
  fileprivate func place(of other: [UInt8]) -> Int? {
    guard let first = other.first, count >= other.count else { return nil }
    return (0...count - other.count).first { start in
      self[start] == first && self[start...].starts(with: other)
    }
  }
}
