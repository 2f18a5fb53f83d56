/// A sentence for people, as a value: an English pattern and what is filled into it, so that it can
/// be told in every `MessageLanguage`.
///
/// Written as a string literal: `"Rate of \(kind) is blank"` has the pattern `Rate of {1} is blank`,
/// under which the table of another language holds its own. Two messages are equal when they say the
/// same in English.
public struct Message: Sendable {
  /// What stands in the tables. `{1}` is the first argument, `{{` a brace.
  let pattern: String
  let arguments: [Argument]

  enum Argument: Sendable {
    /// What an author wrote, a name, a number: the same in every language.
    case verbatim(String)
    case message(Message)
    /// A value as it is written in each language, in the order of `MessageLanguage.allCases`.
    case wordings([String])
    /// Several, joined as each language joins them.
    case list([Message], List)
  }

  /// How the members of a list belong together: `a, b and c`, `a, b or c`, `a, b, c`,
  /// `a, then b, then c`, `no a, no b and no c`.
  public enum List: Sendable { case all, any, bare, sequence, absent }

  init(pattern: String, arguments: [Argument] = []) {
    self.pattern = pattern
    self.arguments = arguments
  }

  /// What is the same in every language: a name, a path, a quotation.
  public init(verbatim text: String) {
    self.init(pattern: "{1}", arguments: [.verbatim(text)])
  }

  /// A value that is written in each language by its own rules.
  ///
  /// - Parameter write: its text in a language; asked once for each.
  public init(wordings write: (MessageLanguage) -> String) {
    self.init(pattern: "{1}", arguments: [.wordings(MessageLanguage.allCases.map(write))])
  }

  /// Several names.
  public init(names: [String], _ list: List = .bare) {
    self.init(list: names.map { Message(verbatim: $0) }, list)
  }

  /// Several, joined as each language joins them.
  public init(list members: [Message], _ list: List = .all) {
    self.init(pattern: "{1}", arguments: [.list(members, list)])
  }

  /// The message in `language`; in English where the table lacks it.
  public func text(in language: MessageLanguage) -> String {
    MessageTable.filled(
      MessageTable.shared(language).pattern(for: pattern) ?? pattern, arguments, in: language)
  }

  /// The message in English, in which findings are compared, ordered and remembered.
  public var english: String { text(in: .english) }

  public var isEmpty: Bool { english.isEmpty }

  /// Every pattern in it that a table should hold.
  public var patterns: [String] {
    (pattern == "{1}" || pattern.isEmpty ? [] : [pattern]) + arguments.flatMap(\.patterns)
  }
}

extension Message.Argument {
  fileprivate var patterns: [String] {
    switch self {
    case .verbatim, .wordings: []
    case .message(let message): message.patterns
    case .list(let members, _): members.flatMap(\.patterns)
    }
  }
}

extension Message: Hashable, Comparable, CustomStringConvertible {
  public static func == (left: Message, right: Message) -> Bool { left.english == right.english }
  public static func < (left: Message, right: Message) -> Bool { left.english < right.english }
  public func hash(into hasher: inout Hasher) { hasher.combine(english) }
  public var description: String { english }
}

extension Message {
  /// One pattern from two, for literals that are longer than a line of source code. A part that is told
  /// only sometimes is filled in instead: it needs a pattern of its own.
  public static func + (left: Message, right: Message) -> Message {
    Message(
      pattern: left.pattern + right.pattern(after: left.arguments.count),
      arguments: left.arguments + right.arguments)
  }

  /// The pattern for arguments that stand behind `count` others.
  private func pattern(after count: Int) -> String {
    guard count > 0 else { return pattern }
    // From the last, since `{1}` may become what a later one is now.
    return arguments.indices.reversed().reduce(pattern) { pattern, index in
      pattern.replacing("{\(index + 1)}", with: "{\(index + 1 + count)}")
    }
  }
}

extension Message {
  /// What follows `No form 'intke'` where a known name is near; empty where none is.
  public static func didYouMean(_ near: String?) -> Message {
    near.map { "; did you mean '\($0)'?" } ?? ""
  }
}
