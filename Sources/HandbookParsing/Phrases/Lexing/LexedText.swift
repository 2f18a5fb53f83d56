import Synchronization

/// A text cut into atoms, with the dictionary words that begin at each of them.
final class LexedText: Sendable {
  let atoms: [Atom]
  /// By atom, shortest first.
  let words: [[(count: Int, values: [Concept])]]

  init(atoms: [Atom], words: [[(count: Int, values: [Concept])]]) {
    self.atoms = atoms
    self.words = words
  }
}

/// Short texts that were cut before. A cell is looked at several times (is it a silence, a name, a
/// phrase?), and most cells and names stand in many rows and documents: of the texts that are
/// looked at while content/ is read, one in twelve is new.
final class LexedTexts: Sendable {
  /// Longer texts are rarely the same, and would take much memory.
  static let longest = 120

  private struct Key: Hashable {
    let utf8: [UInt8]

    func hash(into hasher: inout Hasher) { utf8.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private let known = Mutex<[Key: LexedText]>([:])

  func text(_ utf8: [UInt8], or make: () -> LexedText) -> LexedText {
    guard utf8.count <= LexedTexts.longest else { return make() }
    let key = Key(utf8: utf8)
    if let text = known.withLock({ $0[key] }) { return text }
    let text = make()
    known.withLock { $0[key] = text }
    return text
  }
}
