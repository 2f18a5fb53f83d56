/// All rules that can be reported, by code and by name.
public struct RuleCatalogue: Sendable {
  /// Sorted by code.
  public let rules: [RuleInfo]
  private let indexByCode: [RuleCode: Int]
  private let indexByName: [String: Int]

  /// Traps when two rules have one code or one name: that is a mistake of ours.
  public init(_ rules: some Sequence<RuleInfo>) {
    let rules = rules.sorted { $0.code < $1.code }
    let indices = rules.indices
    self.rules = rules
    self.indexByCode = Dictionary(zip(rules.map(\.code), indices)) { _, second in
      preconditionFailure("two rules have the code \(rules[second].code)")
    }
    self.indexByName = Dictionary(zip(rules.map(\.name), indices)) { _, second in
      preconditionFailure("two rules have the name \(rules[second].name)")
    }
  }

  public subscript(code: RuleCode) -> RuleInfo? { indexByCode[code].map { rules[$0] } }

  public subscript(name: String) -> RuleInfo? { indexByName[name].map { rules[$0] } }

  /// The rule that a person asks for as `VB116`, `vb116`, `116` or `unknown-form`.
  public func rule(_ text: String) -> RuleInfo? {
    RuleCode(text: text).flatMap { self[$0] } ?? self[text.lowercased()]
  }
}

extension RuleInfo.Weight {
  /// As the catalogue prints it.
  public var message: Message {
    switch self {
    case .always(.error): "error"
    case .always(.warning): "warning"
    case .always(.information): "information"
    case .errorWhenIssued: "warning in a draft, error once issued"
    }
  }
}
