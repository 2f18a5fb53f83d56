import HandbookModel

/// Finds characters that do not belong into a text, whatever it says.
struct CharacterFaults {
  enum Sort: CaseIterable { case otherScript, fullWidth, invisible, broken, reading }

  struct Fault {
    let sort: Sort
    /// Byte offsets.
    let offsets: Range<Int>
    /// What should stand there, where that is known.
    let replacement: String?
  }

  private let foreign: [Unicode.Scalar: Unicode.Scalar]
  private let suspicion: Suspicion
  private static let words = RuleWords(PackageResources.characters_txt)
  private static let mojibake = words["mojibake"]

  init(_ language: Language) {
    foreign = Scripts.shared.foreign(to: language)
    suspicion = Suspicion(Set(foreign.keys))
  }

  /// In the order of the text; faults of one sort that touch are one.
  func faults(in utf8: [UInt8]) -> [Fault] {
    guard suspicion.isRaised(by: utf8) else { return Self.misread(utf8) }
    let characters = PlacedScalar.all(of: utf8)
    var faults: [Fault] = []
    var index = 0
    while index < characters.count {
      guard let found = fault(at: index, in: characters) else {
        index += 1
        continue
      }
      add(found.sort, characters[index..<index + found.count], found.replacement, to: &faults)
      index += found.count
    }
    return faults + Self.misread(utf8)
  }

  private static func misread(_ utf8: [UInt8]) -> [Fault] {
    mojibake.places(in: utf8).map { Fault(sort: .broken, offsets: $0, replacement: nil) }
  }

  private func add(
    _ sort: Sort, _ characters: ArraySlice<PlacedScalar>, _ replacement: String?,
    to faults: inout [Fault]
  ) {
    guard let first = characters.first, let last = characters.last else { return }
    let offsets = first.offset..<last.offset + last.length
    guard let before = faults.last, before.sort == sort, before.offsets.upperBound == first.offset
    else {
      return faults.append(Fault(sort: sort, offsets: offsets, replacement: replacement))
    }
    faults[faults.count - 1] = Fault(
      sort: sort, offsets: before.offsets.lowerBound..<offsets.upperBound,
      replacement: before.replacement.flatMap { text in replacement.map { text + $0 } })
  }

  private typealias Found = (sort: Sort, count: Int, replacement: String?)

  private func fault(at index: Int, in characters: [PlacedScalar]) -> Found? {
    let scalar = characters[index].scalar
    switch scalar.value {
    case 0x28, 0xFF08:
      return SoundReading.length(at: index, in: characters).map { (.reading, $0, "") }
    case 0x00..<0x09, 0x0B..<0x0D, 0x0E..<0x20, 0x7F..<0xA0: return (.invisible, 1, "")
    case 0xE0...0xEF: return isMisread(at: index, in: characters) ? (.broken, 3, nil) : nil
    case 0xAD, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      return (.invisible, 1, "")
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return (.fullWidth, 1, Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) })
    case 0xE000...0xF8FF, 0xFFFD, 0xF0000...0x10FFFD: return (.broken, 1, nil)
    case 0x4E00...0x9FFF: return foreign[scalar].map { (.otherScript, 1, String($0)) }
    default: return nil
    }
  }

  /// Three bytes of a character, each read as one of the Windows character set 1252.
  private func isMisread(at index: Int, in characters: [PlacedScalar]) -> Bool {
    guard index + 2 < characters.count else { return false }
    return characters[index + 1...index + 2].allSatisfy { character in
      switch character.scalar.value {
      case 0x80...0xBF, 0x152...0x153, 0x160...0x161, 0x178, 0x17D...0x17E, 0x192, 0x2C6, 0x2DC,
        0x2013...0x203A, 0x20AC, 0x2122:
        true
      default: false
      }
    }
  }
}

/// A scalar of a text and where its bytes stand.
struct PlacedScalar {
  let scalar: Unicode.Scalar
  let offset: Int
  let length: Int

  static func all(of utf8: [UInt8]) -> [PlacedScalar] {
    var offset = 0
    return String(decoding: utf8, as: UTF8.self).unicodeScalars.map { scalar in
      let length = UTF8.width(scalar)
      defer { offset += length }
      return PlacedScalar(scalar: scalar, offset: offset, length: length)
    }
  }
}
