import Diagnostics
import HandbookRules

/// The rules as a list for people and for programs.
enum RuleList {
  /// Codes and names, for completion and near misses.
  static var words: [String] {
    RuleRegistry.catalogue.flatMap { [$0.code.description, $0.name] }
  }

  /// The rule that is named but not built yet, by code or name.
  static func pending(_ word: String) -> PendingCode? {
    let code = RuleCode(text: word)
    return RuleRegistry.pending.first { $0.code == code || $0.name == word }
  }

  static func text(in language: MessageLanguage) -> String {
    let built = RuleRegistry.catalogue.map {
      line($0.code, $0.name, $0.weight.message.text(in: language))
    }
    let pending = RuleRegistry.pending.map {
      line($0.code, $0.name, ("not checked yet" as Message).text(in: language))
    }
    return (built + pending).sorted().joined(separator: "\n")
  }

  static func json(in language: MessageLanguage) -> JSONValue {
    let built = RuleRegistry.catalogue.map { info -> (RuleCode, JSONValue) in
      let object: JSONObject = [
        "code": .string(info.code.description), "name": .string(info.name),
        "severity": .string(info.weight.message.english), "checked": true,
        "checks": .string(info.checks.text(in: language)),
        "why": .string(info.why.text(in: language)),
      ]
      return (info.code, .object(object))
    }
    let pending = RuleRegistry.pending.map { rule -> (RuleCode, JSONValue) in
      let object: JSONObject = [
        "code": .string(rule.code.description), "name": .string(rule.name), "checked": false,
      ]
      return (rule.code, .object(object))
    }
    return .array((built + pending).sorted { $0.0 < $1.0 }.map(\.1))
  }

  private static func line(_ code: RuleCode, _ name: String, _ weight: String) -> String {
    let padding = String(repeating: " ", count: max(1, 30 - name.count))
    return "\(code)  \(name)\(padding)\(weight)"
  }
}
