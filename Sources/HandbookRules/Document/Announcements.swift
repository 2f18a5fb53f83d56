import HandbookModel

/// The words of Language/announcements.txt.
struct Announcements: Sendable {
  static let words = RuleWords(PackageResources.announcements_txt)

  static let annex = words["annex"]
  static let chart = words["chart"]
  static let part = words["part"]
  static let give = words["give"]
  static let refer = words["refer"]
  static let make = words["make"]
  static let foreign = words["foreign"]
  static let behind = words["behind"]
  static let follows = words["follows"]
  static let table = words["table"]
  static let picture = words["picture"]
  static let attached = words["attached"]
  static let unfinished = words["unfinished"]
  static let counter = words["counter"]
  static let period = words["period"]
  static let introduce = words["introduce"]
  static let ordinal = words["ordinal"]
  static let joint = words["joint"]
  /// The words of each number from 2 to 9.
  static let numbers = (2...9).map { (value: $0, words: words[String($0)]) }
}

extension [UInt8] {
  /// Whether a Han character begins at `index`.
  func isHan(at index: Int) -> Bool {
    indices.contains(index) && (0xE4...0xE9).contains(self[index])
  }

  /// Without white space at its end.
  var withoutSpacesBehind: ArraySlice<UInt8> {
    var text = self[...]
    while let last = text.last, last == 0x20 || last == 0x0A || last == 0x0D || last == 0x09 {
      text = text.dropLast()
    }
    return text
  }

  /// Without a colon or full stop, and white space, at its end.
  var withoutColonBehind: [UInt8] {
    let text = withoutSpacesBehind
    let sign = ["：", "。", ":", "."].map { Array($0.utf8) }.first { text.ends(with: $0) }
    return Array(Array(text.dropLast(sign?.count ?? 0)).withoutSpacesBehind)
  }

  var endsWithColon: Bool {
    withoutSpacesBehind.ends(with: Array("：".utf8)) || withoutSpacesBehind.last == 0x3A
  }

  /// Where the clause begins that holds the byte at `index`.
  func startOfClause(before index: Int) -> Int {
    var start = Swift.min(index, count)
    while start > 0 {
      if Self.clauseSigns.contains(where: { self[..<start].ends(with: $0) }) { break }
      start -= 1
    }
    return start
  }

  /// Where the clause ends that holds the byte at `index`.
  func endOfClause(behind index: Int) -> Int {
    (index..<count).first { position in
      Self.clauseSigns.contains { self[position...].starts(with: $0) }
    } ?? count
  }

  private static let clauseSigns = ["，", "。", "；", "：", "！", "？", ",", ";", ":", ". ", "\n"]
    .map { Array($0.utf8) }
}

extension Collection<UInt8> where Self: BidirectionalCollection {
  func ends(with suffix: [UInt8]) -> Bool {
    suffix.count <= count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
