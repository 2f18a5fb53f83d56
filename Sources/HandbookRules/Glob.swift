/// A pattern of paths: `*` stands for any run of characters but `/`, `**` for any run, `?` for one
/// character but `/`.
struct Glob {
  private enum Part { case character(UInt8), one, segment, anything }

  private let parts: [Part]

  init(_ pattern: some StringProtocol) {
    var parts: [Part] = []
    for byte in pattern.utf8 {
      switch (byte, parts.last) {
      case (UInt8(ascii: "*"), .segment): parts[parts.count - 1] = .anything
      case (UInt8(ascii: "*"), .anything): break
      case (UInt8(ascii: "*"), _): parts.append(.segment)
      case (UInt8(ascii: "?"), _): parts.append(.one)
      default: parts.append(.character(byte))
      }
    }
    self.parts = parts
  }

  /// Takes time in proportion to pattern times path: it keeps the set of places in the pattern
  /// that the path read so far can have reached.
  func matches(_ path: some StringProtocol) -> Bool {
    var reached = closure([0])
    for byte in path.utf8 {
      reached = closure(Set(reached.compactMap { step($0, byte) }))
    }
    return reached.contains(parts.count)
  }

  private func step(_ place: Int, _ byte: UInt8) -> Int? {
    guard place < parts.count else { return nil }
    switch parts[place] {
    case .character(let expected): return byte == expected ? place + 1 : nil
    case .one: return byte == UInt8(ascii: "/") ? nil : place + 1
    case .segment: return byte == UInt8(ascii: "/") ? nil : place
    case .anything: return place
    }
  }

  /// Adds the places after a `*` or `**` that stands for nothing (more).
  private func closure(_ places: Set<Int>) -> Set<Int> {
    var all = places
    for start in places {
      var place = start
      while place < parts.count {
        guard case .segment = parts[place] else {
          guard case .anything = parts[place] else { break }
          place += 1
          all.insert(place)
          continue
        }
        place += 1
        all.insert(place)
      }
    }
    return all
  }
}
