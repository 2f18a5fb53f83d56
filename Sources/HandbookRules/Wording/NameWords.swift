/// The words of Language/names.txt, by which rules judge names and titles; those of all languages
/// at once, for regulations mix them.
///
/// The file is ours and compiled in, so a fault in it is a mistake of ours and traps.
struct NameWords: Sendable {
  enum ID: String, CaseIterable, Sendable {
    case unit, phone
    case anyTitle = "any-title"
    case anyAuthority = "any-authority"
    case anyRule = "any-rule"
    case namedRule = "named-rule"
    case byPhone = "by-phone"
    case atHome = "at-home"
  }

  static let standard = NameWords(PackageResources.names_txt)

  /// In small letters, the longest first, so that a word is not taken for one that it contains.
  private let words: [ID: [String]]

  init(_ bytes: [UInt8]) {
    let file = RuleWords(bytes)
    words = Dictionary(
      uniqueKeysWithValues: ID.allCases.map { id in
        let words = Set(file.words(id.rawValue))
        return (id, words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) })
      })
  }

  subscript(id: ID) -> [String] { words[id] ?? [] }

  /// The word of `id` at the start of a name, in any case; Latin words end where the word does.
  func prefix(_ id: ID, of name: String) -> String? {
    let name = name.lowercased()
    return self[id].first { word in
      name.hasPrefix(word) && !(word.endsInLetter && name.dropFirst(word.count).beginsWithLetter)
    }
  }

  func isSuffix(_ id: ID, of name: String) -> Bool {
    self[id].contains { name.lowercased().hasSuffix($0) }
  }

  func isInside(_ id: ID, of name: String) -> Bool { place(of: id, in: name) != nil }

  /// Where a word of `id` first stands in a text, as byte offsets; Latin words stand alone.
  func place(of id: ID, in text: String) -> Range<Int>? {
    let bytes = Array(text.lowercased().utf8)
    let words = self[id].map { Array($0.utf8) }
    for start in bytes.indices {
      for word in words where bytes[start...].starts(with: word) {
        let end = start + word.count
        let touches =
          word[0] < 0x80
          && (start > 0 && bytes[start - 1].isLatinLetter
            || end < bytes.count && bytes[end].isLatinLetter)
        if !touches { return start..<end }
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isLatinLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}

extension String {
  fileprivate var endsInLetter: Bool { utf8.last?.isLatinLetter ?? false }
}

extension Substring {
  fileprivate var beginsWithLetter: Bool { utf8.first?.isLatinLetter ?? false }
}
