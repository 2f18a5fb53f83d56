/// A name that is used and that nothing declares. Findings of one such name are reported as one, at
/// its first use: one missing entry is one thing to do, however often the name is used.
public struct UndeclaredName: Hashable, Sendable {
  /// What it would be declared as: a key of vocabulary.yaml (`roles`), `forms` or `documents`.
  public var list: String
  /// As it is written.
  public var name: String
  /// What tells it from other names: two names of one missing entry have one, and those of two
  /// handbooks have two. Nil until that is known; then the finding stands for itself.
  public var identity: String?
  /// A declared name comes so near that this one is probably misspelt.
  public var isMisspelt: Bool

  public init(_ list: String, _ name: String, isMisspelt: Bool) {
    self.list = list
    self.name = name
    self.isMisspelt = isMisspelt
  }
}

/// Brings findings of one missing entry together.
public enum UndeclaredNames {
  /// So many of the other places are shown; the rest are counted.
  private static let shownPlaces = 5

  /// The findings in their order, of each undeclared name the first, with notes at the other places
  /// and the edits of all of them.
  public static func once(_ findings: [Diagnostic]) -> [Diagnostic] {
    var first: [Key: Int] = [:]
    var others: [Int: [Diagnostic]] = [:]
    var kept: [Diagnostic] = []
    for finding in findings {
      if let key = Key(finding) {
        if let index = first[key] {
          others[index, default: []].append(finding)
          continue
        }
        first[key] = kept.count
      }
      kept.append(finding)
    }
    for (index, more) in others { kept[index].absorb(more, showing: shownPlaces) }
    return kept
  }

  /// What makes two findings one.
  private struct Key: Hashable {
    let code: RuleCode
    let list: String
    let identity: String

    init?(_ finding: Diagnostic) {
      guard let name = finding.undeclared, let identity = name.identity else { return nil }
      (code, list, self.identity) = (finding.code, name.list, identity)
    }
  }
}

extension Diagnostic {
  fileprivate mutating func absorb(_ others: [Diagnostic], showing most: Int) {
    var places: [SourceRange] = []
    for other in others where other.range != range && !places.contains(other.range) {
      places.append(other.range)
    }
    notes += places.prefix(most).map { Note("It is used here too", at: $0) }
    if places.count > most {
      notes.append(Note("It is used in \(places.count) other places; the first \(most) are shown"))
    }
    severity = others.reduce(severity) { max($0, $1.severity) }
    for index in suggestions.indices where !suggestions[index].edits.isEmpty {
      let text = suggestions[index].text
      for edit in others.flatMap(\.suggestions).filter({ $0.text == text }).flatMap(\.edits)
      where !suggestions[index].edits.contains(edit) {
        suggestions[index].edits.append(edit)
      }
    }
  }
}
