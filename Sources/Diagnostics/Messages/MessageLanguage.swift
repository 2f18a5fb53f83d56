/// A language in which findings can be told. What an author wrote stays as it was written.
public enum MessageLanguage: String, CaseIterable, Sendable {
  /// Of the messages in the source code; every message has it.
  case english = "en"
  case simplifiedChinese = "zh-Hans"

  /// The language that a tag (`zh-CN`, `en`) or a locale of the environment (`zh_CN.UTF-8`) asks for;
  /// nil for one that has no table. Readers of Traditional Chinese are served better by Simplified
  /// Chinese than by English.
  public init?(tag: some StringProtocol) {
    let subtags = tag.prefix { $0 != "." && $0 != "@" }.split { $0 == "-" || $0 == "_" }
    switch subtags.first?.lowercased() {
    case "zh": self = .simplifiedChinese
    case "en": self = .english
    default: return nil
    }
  }

  /// The place in lists that hold a text for each language.
  public var index: Int { self == .english ? 0 : 1 }
}
