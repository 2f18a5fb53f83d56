import Diagnostics
import HandbookModel

/// Several deadlines of which somebody still has to choose one: `每季度或每半年一次`.
extension PhraseParser {
  private enum Option {
    case parts(FrequencyParts)
    case whole(Deadline)
  }

  /// Two options or more, the last behind 或 / or; frequencies share what one of them leaves out.
  mutating func choice() -> Deadline? {
    guard let first = option() else { return nil }
    var options = [first]
    var joint: Int?
    while joint == nil, let next = attempt({ $0.nextOption() }) {
      options.append(next.option)
      joint = next.joint
    }
    guard let joint, let values = PhraseParser.values(of: options) else { return nil }
    let end = if case .parts(let parts) = options.last { parts.periodEnd } else { Int?.none }
    report(.choiceLeftOpen(phrase, phrase.range(joint..<max(joint, end ?? index))))
    return .choice(values)
  }

  private mutating func option() -> Option? {
    first(of: [
      { $0.gap().map(Option.whole) },
      { parser in
        let parts = parser.frequencyParts()
        return parts.period == nil && parts.times == nil ? nil : .parts(parts)
      },
      { parser in
        guard let windows = parser.windows(), windows.count == 1 else { return nil }
        return .whole(.phases(windows))
      },
    ])
  }

  /// Behind a comma or 或; `joint` is where the last option begins, with its 或.
  private mutating func nextOption() -> (option: Option, joint: Int?)? {
    let isSeparated = separator()
    let start = index
    let isLast = has(.or)
    guard isSeparated || isLast, let option = option() else { return nil }
    return (option, isLast ? start : nil)
  }

  private static func values(of options: [Option]) -> [Deadline]? {
    var options = options
    for index in options.indices.dropFirst() { share(&options, index, from: index - 1) }
    for index in options.indices.dropLast().reversed() { share(&options, index, from: index + 1) }
    let values = options.compactMap { option -> Deadline? in
      switch option {
      case .whole(let deadline): deadline
      case .parts(let parts): parts.frequency.map(Deadline.frequency)
      }
    }
    return values.count == options.count ? values : nil
  }

  private static func share(_ options: inout [Option], _ index: Int, from other: Int) {
    guard case .parts(var parts) = options[index], case .parts(let known) = options[other] else {
      return
    }
    parts.share(known)
    options[index] = .parts(parts)
  }
}

extension Diagnostic {
  fileprivate static func choiceLeftOpen(_ phrase: Phrase, _ place: SourceRange) -> Diagnostic {
    Diagnostic(
      RuleCode(413), .error, at: place,
      "'\(phrase.text.text)' leaves the choice between two periods open",
      suggestions: [Suggestion("Keep one of the two periods")])
  }
}
