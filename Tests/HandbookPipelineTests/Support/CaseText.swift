/// `case.txt` of a folder of `Cases/`: what is changed in the base handbook, once so that the
/// folder's code is found, and once nearly the same so that nothing is.
///
///     A sentence or two on the case.
///
///     file    property-services/policies/return-visit.md
///     base    - 维修回访：维修完成 1 天后、7 天内；50%
///     fails   - 维修回访：维修完成 9 天后、7 天内；50%
///     passes  - 维修回访：维修完成 7 天后、7 天内；50%
///
/// A line is a word, padded to eight columns, and a text. The lines of the base are replaced by
/// those of the variant, `both` standing for the two; a variant of which nothing is said keeps the
/// base. An empty line ends a change; the next one is in the same file if no other is named.
/// Without lines of the base, those of the variant are a new file. Texts in round brackets are not
/// content: `(removed)`, of lines or of a file; `(stored as GB18030)`, `(stored as 999 bytes)`,
/// `(link to ../path)`, of a file.
struct CaseText {
  enum Stage: String, Sendable { case check, build, print, `public` }
  enum Variant: String, CaseIterable, Sendable { case fails, passes }

  struct Change {
    let file: String
    var base: [String] = []
    var lines: [Variant: [String]] = [:]
  }

  /// The folder of `Cases/` that is laid over the base.
  private(set) var over: String?
  /// Sheets and templates are only looked at by a build, glyphs by one that prints, names by one for
  /// the public.
  private(set) var stage = Stage.check
  /// More than one only where one mistake is inherently wrong in two places; the text says why.
  private(set) var findings = 1
  private(set) var changes: [Change] = []

  init(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var isNew = true
    for line in lines.drop(while: { !Self.beginsDirectives($0) }) {
      if line.isEmpty { isNew = true } else { try read(line, isNew: &isNew) }
    }
  }

  private static func beginsDirectives(_ line: String) -> Bool {
    ["over    ", "stage   ", "finds   ", "file    "].contains { line.hasPrefix($0) }
  }

  private static func stage(_ word: String) throws -> Stage {
    guard let stage = Stage(rawValue: word) else { throw CaseError("No stage '\(word)'") }
    return stage
  }

  private mutating func read(_ line: String, isNew: inout Bool) throws {
    let word = String(line.prefix(8).prefix { $0 != " " })
    let text = String(line.dropFirst(8))
    switch word {
    case "over": over = text
    case "stage": stage = try Self.stage(text)
    case "finds": findings = Int(text) ?? 0
    case "file":
      changes.append(Change(file: text))
      isNew = false
    default:
      guard let last = changes.last else { throw CaseError("'\(line)' stands before any file") }
      if isNew { changes.append(Change(file: last.file)) }
      isNew = false
      try changes[changes.count - 1].add(text, to: word)
    }
  }
}

extension CaseText.Change {
  fileprivate mutating func add(_ text: String, to word: String) throws {
    switch word {
    case "base": base.append(text)
    case "both":
      for variant in CaseText.Variant.allCases { lines[variant, default: []].append(text) }
    default:
      guard let variant = CaseText.Variant(rawValue: word) else {
        throw CaseError("No word '\(word)' in a case")
      }
      lines[variant, default: []].append(text)
    }
  }
}

struct CaseError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
