import Diagnostics
import HandbookRules

/// The rules as a list for people and for programs.
enum RuleList {
  /// Codes and names, for completion and near misses.
  static var words: [String] {
    RuleRegistry.catalogue.flatMap { [$0.code.description, $0.name] }
  }

  static func text(in language: MessageLanguage) -> String {
    RuleRegistry.catalogue.map { line($0.code, $0.name, $0.weight.message.text(in: language)) }
      .joined(separator: "\n")
  }

  static func json(in language: MessageLanguage) -> JSONValue {
    let rules = RuleRegistry.catalogue.map { info in
      let object: JSONObject = [
        "code": .string(info.code.description), "name": .string(info.name),
        "severity": .string(info.weight.message.english),
        "checks": .string(info.checks.text(in: language)),
        "why": .string(info.why.text(in: language)),
      ]
      return JSONValue.object(object)
    }
    return .array(rules)
  }

  private static func line(_ code: RuleCode, _ name: String, _ weight: String) -> String {
    let padding = String(repeating: " ", count: max(1, 30 - name.count))
    return "\(code)  \(name)\(padding)\(weight)"
  }
}
