import Diagnostics
import HandbookModel

/// Tells the name of a post or body that nobody declared from a case and from a task, by its words.
/// In doubt it is a case: a finding about a good head is worse than none about a bad one.
struct PostWords {
  private let context: ReadingContext
  private let words = CellWords.shared
  /// How the names of the handbook's own posts end.
  private let endings: [String]

  init(_ context: ReadingContext) {
    self.context = context
    let acting = context.vocabulary.roles.filter { PostWords.acting.contains($0.sort) }
    endings = acting.flatMap { $0.name.all.compactMap { PostWords.ending(of: $0.value) } }
  }

  /// `值班医生`, `duty officer`: the words of a post, but no role of the vocabulary.
  func isUnknownPost(_ text: SourceText) -> Bool {
    guard mayBePost(text), text.lengthBeforeSuffix(words[.noPost]) == nil else { return false }
    let start = text.lengthBeforeSuffix(words[.post]) ?? text.lengthBeforeSuffix(endings)
    return start.map { $0 > 0 } ?? false
  }

  /// Whether a head is short and says neither a case nor a task, nor names anything else.
  func mayBePost(_ text: SourceText) -> Bool {
    isShort(text) && !isCase(text) && text.prefixLength(words[.task]) == nil && !isKnown(text)
  }

  /// Whether a role is one that does what steps say, and not a party that something happens to.
  func acts(_ name: SourceText) -> Bool {
    context.names.roles.exact(name).allSatisfy { id in
      context.vocabulary.roles[id].map { PostWords.acting.contains($0.sort) } ?? true
    }
  }

  private static let acting: [Role.Sort] = [.post, .body]

  /// The last two Han characters of a name, or its last Latin word.
  private static func ending(of name: String) -> String? {
    guard name.unicodeScalars.last?.properties.isIdeographic == true else {
      return name.split(separator: " ").dropFirst().last.map(String.init)
    }
    return name.count > 2 ? String(name.suffix(2)) : nil
  }

  private func isShort(_ text: SourceText) -> Bool {
    let signs: Set<Character> = [
      ",", "，", "、", "“", "”", "\"", "「", "」", "《", "[", "【", "{", "(", "（", "?", "？", "/", "。",
    ]
    let name = text.text
    guard !name.isEmpty, !name.contains(where: signs.contains) else { return false }
    let isHan = name.unicodeScalars.contains { $0.properties.isIdeographic }
    return isHan ? name.count <= 10 : name.split(separator: " ").count <= 5
  }

  private func isCase(_ text: SourceText) -> Bool {
    if text.prefixLength(words[.opens] + words[.caseOpens]) != nil { return true }
    if text.lengthBeforeSuffix(words[.closes] + words[.caseCloses]) != nil { return true }
    return text.split(atWords: words[.caseSays]).count > 1
      || text.prefixLength(words[.caseSays]) != nil || context.phrases.condition(text).isClean
  }

  private func isKnown(_ text: SourceText) -> Bool {
    let names = context.names
    return !names.roles.exact(text).isEmpty || !names.kinds.exact(text).isEmpty
      || !names.events.exact(text).isEmpty || !names.segments.exact(text).isEmpty
      || !names.methods.exact(text).isEmpty || !names.contacts.exact(text).isEmpty
      || !names.topics.exact(text).isEmpty || context.titles.citation(for: text.text) != nil
  }
}
