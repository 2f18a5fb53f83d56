/// `case.txt` of a folder of `Cases/`: what is changed in the base handbook, once so that the
/// folder's code is found, and once nearly the same so that nothing is.
///
///     A sentence or two on the case.
///
///     file    property-services/policies/return-visit.md
///     base    - 维修回访：维修完成 1 天后、7 天内；50%
///     fails   - 维修回访：维修完成 2 个月后、1 个月内；50%
///     passes  - 维修回访：维修完成 2 天后、5 天内；50%
///
/// A line begins with a word that is padded to eight columns; what stands behind it is text. A
/// variant that a change does not speak of keeps the lines of the base. Without `base` lines the
/// variant's lines are a new file. `(removed)` leaves the base lines out, or the whole file;
/// `(stored as GB18030)` and the like say how the variant's file is stored.
struct CaseText {
  enum Variant: String, CaseIterable, Sendable { case fails, passes }

  struct Change {
    let file: String
    var base: [String] = []
    var lines: [Variant: [String]] = [:]
  }

  /// A folder of `Cases/` whose files are laid over the base.
  private(set) var over: String?
  /// The findings of a sheet or template come from a whole build, not from a check.
  private(set) var isBuild = false
  /// More than one only where one mistake is wrong in two places.
  private(set) var findings = 1
  private(set) var changes: [Change] = []

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let body = lines.drop { !Self.isDirective($0) }
    var isOpen = false
    for line in body {
      if line.isEmpty {
        isOpen = false
        continue
      }
      let word = String(line.prefix(8).prefix { $0 != " " })
      let rest = String(line.dropFirst(8))
      switch word {
      case "over": over = rest
      case "stage": isBuild = rest == "build"
      case "finds": findings = Int(rest) ?? 0
      case "file":
        changes.append(Change(file: rest))
        isOpen = true
      default:
        try add(word, rest, continues: isOpen, line)
        isOpen = true
      }
    }
  }

  private static func isDirective(_ line: String) -> Bool {
    ["over    ", "stage   ", "finds   ", "file    "].contains { line.hasPrefix($0) }
  }

  private mutating func add(
    _ word: String, _ rest: String, continues: Bool, _ line: String
  ) throws {
    guard let last = changes.last else { throw CaseError("'\(line)' stands before any file") }
    // An empty line begins another change of the same file.
    if !continues { changes.append(Change(file: last.file)) }
    let index = changes.count - 1
    switch word {
    case "base": changes[index].base.append(rest)
    case "both":
      for variant in Variant.allCases { changes[index].lines[variant, default: []].append(rest) }
    default:
      guard let variant = Variant(rawValue: word) else { throw CaseError("No word in '\(line)'") }
      changes[index].lines[variant, default: []].append(rest)
    }
  }
}

struct CaseError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
