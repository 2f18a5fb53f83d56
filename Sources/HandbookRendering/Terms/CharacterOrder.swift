import HandbookModel

/// The order in which an index of one language lists titles, and the groups that it has: letters, in
/// Simplified Chinese with the characters that are read so (pinyin), in Traditional Chinese groups by
/// the number of strokes.
///
/// Language/character-order.txt holds CLDR's orders of characters; no locale is asked.
struct CharacterOrder: Sendable {
  struct Group: Hashable, Comparable, Sendable {
    /// 0: digits; 1 to 26: letters; more: strokes, 100 and more of them; `others` at the end.
    let rank: Int

    static let digits = Group(rank: 0)
    static let others = Group(rank: 1_000)
    /// The first number of strokes is 100 + 1.
    fileprivate static let strokes = 100

    static func < (left: Group, right: Group) -> Bool { left.rank < right.rank }

    var letter: Character? {
      (1...26).contains(rank) ? Character(Unicode.Scalar(UInt8(0x40 + rank))) : nil
    }
    var strokeCount: Int? {
      rank > Group.strokes && self != .others ? rank - Group.strokes : nil
    }
  }

  struct Key: Comparable, Sendable {
    let group: Group
    fileprivate let weights: [UInt64]

    static func < (left: Key, right: Key) -> Bool {
      left.weights.lexicographicallyPrecedes(right.weights)
    }
  }

  /// A group and the place in it of every character that the order knows.
  private let places: [Unicode.Scalar: (group: Group, rank: Int)]

  static func of(_ language: Language) -> CharacterOrder {
    switch language {
    case .zhHans, .en: pinyin
    case .zhHant: strokes
    }
  }

  /// Signs, spaces and the marks around titles do not count.
  func key(of title: String) -> Key {
    let placed = title.unicodeScalars.compactMap(place)
    return Key(
      group: placed.first?.group ?? .others,
      weights: placed.map { UInt64($0.group.rank) << 32 | UInt64($0.rank) })
  }

  private func place(of scalar: Unicode.Scalar) -> (group: Group, rank: Int)? {
    switch scalar.value {
    case 0x30...0x39: return (.digits, Int(scalar.value))
    case 0x41...0x5A, 0x61...0x7A: return (Group(rank: Int(scalar.value & 0x1F)), 0)
    default:
      if let place = places[scalar] { return place }
      return scalar.properties.isAlphabetic ? (.others, Int(scalar.value)) : nil
    }
  }

  private static let pinyin = CharacterOrder("pinyin")
  private static let strokes = CharacterOrder("strokes")

  private init(_ name: String) {
    var places: [Unicode.Scalar: (group: Group, rank: Int)] = [:]
    let lines = String(decoding: PackageResources.character_order_txt, as: UTF8.self)
      .split(separator: "\n")
    for line in lines where line.hasPrefix(name + " ") {
      let parts = line.split(separator: " ")
      guard parts.count == 3, let group = CharacterOrder.group(parts[1]) else { continue }
      for (index, scalar) in parts[2].unicodeScalars.enumerated() where places[scalar] == nil {
        // Letters stand before the characters of their group.
        places[scalar] = (group, index + 1)
      }
    }
    self.places = places
  }

  private static func group(_ label: Substring) -> Group? {
    if let strokes = Int(label) { return Group(rank: Group.strokes + strokes) }
    return label.utf8.first.map { Group(rank: Int($0 & 0x1F)) }
  }
}
