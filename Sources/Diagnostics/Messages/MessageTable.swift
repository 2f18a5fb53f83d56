/// The messages of one language: its pattern for each pattern of the source code.
///
/// Read from `Language/TAG.po` (the format of GNU gettext, which translators' tools know).
public struct MessageTable: Sendable {
  /// What a table holds under a pattern.
  public let entries: [String: String]

  /// English has no table: the patterns of the source code are English.
  static func shared(_ language: MessageLanguage) -> MessageTable {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  private static let english = MessageTable(entries: [:])
  /// As it was made by translators.
  public static let simplifiedChinese = MessageTable(
    entries: TranslationFile(PackageResources.zh_Hans_po).entries)

  func pattern(for pattern: String) -> String? { entries[pattern] }

  /// `pattern` with `{n}` replaced by the n-th argument. An argument that a pattern does not name is
  /// left out: languages without plurals need fewer.
  static func filled(
    _ pattern: String, _ arguments: [Message.Argument], in language: MessageLanguage
  ) -> String {
    guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
    var text = JoinedText(language)
    var rest = pattern[...]
    while let brace = rest.firstIndex(of: "{") {
      text.append(rest[..<brace])
      rest = rest[rest.index(after: brace)...]
      if rest.first == "{" {
        text.append("{")
        rest.removeFirst()
      } else if let end = rest.firstIndex(of: "}"), let number = Int(rest[..<end]),
        arguments.indices.contains(number - 1)
      {
        text.append(arguments[number - 1].text(in: language))
        rest = rest[rest.index(after: end)...]
      }
    }
    text.append(rest)
    return text.text
  }
}

extension Message.Argument {
  fileprivate func text(in language: MessageLanguage) -> String {
    switch self {
    case .verbatim(let text): text
    case .message(let message): message.text(in: language)
    case .wordings(let wordings): wordings[language.index]
    case .list(let members, let list):
      list.text(of: members.map { $0.text(in: language) }, language)
    }
  }
}

extension Message.List {
  fileprivate func text(of members: [String], _ language: MessageLanguage) -> String {
    if self == .absent { return Self.absent(members, language) }
    guard let last = members.last, members.count > 1 else { return members.first ?? "" }
    let comma: Message = self == .sequence ? ", then " : ", "
    let joint: Message =
      switch self {
      case .all, .absent: " and "
      case .any: " or "
      case .bare, .sequence: comma
      }
    var text = JoinedText(language)
    for (index, member) in members.dropLast().enumerated() {
      if index > 0 { text.append(comma.text(in: language)) }
      text.append(member)
    }
    text.append(joint.text(in: language))
    text.append(last)
    return text.text
  }

  /// English denies each member, Chinese all of them at once.
  private static func absent(_ members: [String], _ language: MessageLanguage) -> String {
    func no(_ noun: String) -> String { ("no \(noun)" as Message).text(in: language) }
    return language == .english
      ? Message.List.all.text(of: members.map(no), language)
      : no(Message.List.all.text(of: members, language))
  }
}
