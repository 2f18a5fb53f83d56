import Diagnostics

/// What a thing is called: per language, the printed name first and its aliases after it.
public struct LocalizedName: Hashable, Sendable {
  /// In the order of `Language`; never two entries for one language.
  public private(set) var entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public let language: Language
    /// Never empty; the first is printed, the rest are aliases.
    public let names: [Located<String>]
  }

  public init(_ names: [(language: Language, names: [Located<String>])]) {
    entries = names.filter { !$0.names.isEmpty }
      .map { Entry(language: $0.language, names: $0.names) }
      .sorted { $0.language < $1.language }
  }

  /// The printed name in `language`; where it has none, that of the first language that has one.
  public func text(in language: Language) -> String { located(in: language)?.value ?? "" }

  /// The same with its place; nil where the thing has no name at all.
  public func located(in language: Language) -> Located<String>? {
    let entry = entries.first { $0.language == language } ?? entries.first
    return entry?.names.first
  }

  /// The language of `text(in: language)`: `language`, or that of the first language with a name.
  public func language(in language: Language) -> Language {
    has(language) ? language : entries.first?.language ?? language
  }

  public func has(_ language: Language) -> Bool { entries.contains { $0.language == language } }

  /// The names and aliases in `language`, the printed one first; empty where it has none.
  public func names(in language: Language) -> [Located<String>] {
    entries.first { $0.language == language }?.names ?? []
  }

  /// The same with `names` in `language`, in the place of what it had there.
  public func with(_ names: [Located<String>], in language: Language) -> LocalizedName {
    let others = entries.filter { $0.language != language }.map { ($0.language, $0.names) }
    return LocalizedName(others + [(language, names)])
  }

  /// Every name and alias in every language.
  public var all: [Located<String>] { entries.flatMap(\.names) }
}
