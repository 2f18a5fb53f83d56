/// Prints findings in the Static Analysis Results Interchange Format, SARIF 2.1.0: one run, one result
/// per finding in the order of reporting. `SARIFPlaces` writes locations, `SARIFRules` the rules.
///
/// Columns count UTF-16 units, which `columnKind` says and which is also what editors assume that do
/// not look. Nothing in the text depends on the machine: paths are relative to `%SRCROOT%`, which a
/// reader sets to the folder in which the check was started.
public struct SARIFEmitter: Sendable {
  /// The rules that the tool announces.
  public var catalogue: RuleCatalogue
  /// Of the program, as `1.2.3`.
  public var version: String
  /// The absolute URI below which each rule has its page, `VB116.md`; nil: rules have no `helpUri`.
  public var rulePages: String?

  /// In which the findings are told.
  public var language: MessageLanguage

  public init(
    catalogue: RuleCatalogue, version: String, rulePages: String? = nil,
    language: MessageLanguage = .english
  ) {
    self.language = language
    self.catalogue = catalogue
    self.version = version
    self.rulePages = rulePages
  }

  public func text(for diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    let log: JSONValue = [
      "$schema": .string(Self.schema), "version": "2.1.0",
      "runs": [run(diagnostics.sorted(by: Diagnostic.isReportedBefore), sources)],
    ]
    return JSONText(log).text
  }

  /// The schema takes a language and a region, and no script.
  private static func tag(of language: MessageLanguage) -> String {
    switch language {
    case .english: "en-US"
    case .simplifiedChinese: "zh-CN"
    }
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private func run(_ diagnostics: [Diagnostic], _ sources: SourceMap) -> JSONValue {
    let places = SARIFPlaces(sources: sources, language: language)
    let rules = SARIFRules(catalogue: catalogue, pages: rulePages, language: language)
    let fingerprints = FindingContent.fingerprints(of: diagnostics, in: sources)
    let driver: JSONValue = [
      "name": "VisitBook", "semanticVersion": .string(version), "rules": rules.descriptors,
    ]
    return [
      "tool": ["driver": driver],
      "language": .string(Self.tag(of: language)),
      "invocations": [["executionSuccessful": true]],
      "originalUriBaseIds": places.base,
      "columnKind": "utf16CodeUnits",
      "newlineSequences": ["\r\n", "\n", "\r"],
      "artifacts": places.artifacts,
      "results": .array(
        zip(diagnostics, fingerprints).map { result($0, $1, rules, places) }),
    ]
  }

  private func result(
    _ diagnostic: Diagnostic, _ fingerprint: String, _ rules: SARIFRules, _ places: SARIFPlaces
  ) -> JSONValue {
    var result: JSONObject = ["ruleId": .string(diagnostic.code.description)]
    if let index = rules.index(of: diagnostic.code) {
      result.append("ruleIndex", .integer(index))
    }
    result.append("level", .string(SARIFRules.level(diagnostic.severity)))
    let text = PlainMessage(diagnostic, places.sources, language).remarks
    result.append("message", Self.message(text))
    result.append("locations", [["physicalLocation": places.physical(diagnostic.range)]])
    let related = places.related(diagnostic.notes)
    if !related.isEmpty { result.append("relatedLocations", .array(related)) }
    result.append("partialFingerprints", ["content/v1": .string(fingerprint)])
    let fixes = diagnostic.suggestions.filter { !$0.edits.isEmpty }.map(places.fix)
    if !fixes.isEmpty { result.append("fixes", .array(fixes)) }
    return .object(result)
  }

  /// Braces would be placeholders and are doubled (3.11.5); brackets that would be a link (3.11.6)
  /// are escaped.
  static func message(_ text: String) -> JSONValue {
    let isLink = text.contains("](")
    let escaped = text.unicodeScalars.reduce(into: "") { output, scalar in
      switch scalar {
      case "{": output += "{{"
      case "}": output += "}}"
      case "[" where isLink: output += "\\["
      case "]" where isLink: output += "\\]"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return ["text": .string(escaped)]
  }
}
