/// The rules as SARIF's descriptors, in the order of the catalogue.
struct SARIFRules {
  let catalogue: RuleCatalogue
  /// See `SARIFEmitter.rulePages`.
  let pages: String?
  let language: MessageLanguage
  private let indices: [RuleCode: Int]

  init(catalogue: RuleCatalogue, pages: String?, language: MessageLanguage) {
    self.language = language
    self.catalogue = catalogue
    self.pages = pages
    indices = Dictionary(
      catalogue.rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of code: RuleCode) -> Int? { indices[code] }

  var descriptors: JSONValue { .array(catalogue.rules.map(descriptor)) }

  private func descriptor(_ rule: RuleInfo) -> JSONValue {
    var descriptor: JSONObject = [
      "id": .string(rule.code.description), "name": .string(rule.name),
      "shortDescription": ["text": .string(rule.checks.text(in: language))],
      "fullDescription": [
        "text": .string("\(rule.checks.text(in: language)) \(rule.why.text(in: language))")
      ],
      "defaultConfiguration": ["level": .string(Self.level(rule.severity(issued: true)))],
      "help": [
        "text": .string(catalogue.explanation(of: rule, in: language)),
        "markdown": .string(catalogue.markdownPage(of: rule, in: language)),
      ],
    ]
    if let pages {
      let slash = pages.hasSuffix("/") ? "" : "/"
      descriptor.append("helpUri", .string("\(pages)\(slash)\(rule.code).md"))
    }
    return .object(descriptor)
  }

  static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}
