import Diagnostics
import HandbookModel

/// Reads cells that say how a visit is made.
struct ConductReader {
  let context: ReadingContext
  private let words = CellWords.shared

  init(_ context: ReadingContext) { self.context = context }

  /// `电话、入户`: any of them; `电话和入户`: both; `电话 → 入户`: first one, then the other.
  func ways(_ text: SourceText, into findings: inout [Diagnostic]) -> [MethodWay]? {
    if context.methods.knows(text) { return way(text, into: &findings).map { [$0] } }
    var found: [MethodWay] = []
    for value in text.split(at: ";").flatMap(\.lines) where !value.trimmed.isEmpty {
      guard let ways = ordered(value, into: &findings) else { return nil }
      found += ways
    }
    return found.isEmpty ? nil : found
  }

  private func ordered(_ text: SourceText, into findings: inout [Diagnostic]) -> [MethodWay]? {
    var found: [MethodWay] = []
    for (place, stretch) in inOrder(text).enumerated() {
      guard let next = anyOf(stretch, into: &findings) else { return nil }
      found = place == 0 ? next : found.flatMap { first in next.map { first.followed(by: $0) } }
    }
    return found
  }

  /// Arrows and 然后 stand outside lists, and semicolons outside arrows: `电话、短信 → 入户；面谈`
  /// begins with either of two, or is a talk.
  private func inOrder(_ text: SourceText) -> [SourceText] {
    text.splitAtArrows.flatMap { $0.split(atWords: words[.then]) }
      .filter { !alternatives($0).isEmpty }
  }

  private func anyOf(_ text: SourceText, into findings: inout [Diagnostic]) -> [MethodWay]? {
    var found: [MethodWay] = []
    for part in alternatives(text) {
      guard let way = way(part, into: &findings) else { return nil }
      found.append(way)
    }
    return found
  }

  private func alternatives(_ text: SourceText) -> [SourceText] {
    text.split(atWords: words[.or])
      .flatMap { $0.split(at: ",") }.flatMap { $0.split(at: "、") }
      .map(\.trimmed).filter { !$0.isEmpty }
  }

  private func way(_ text: SourceText, into findings: inout [Diagnostic]) -> MethodWay? {
    let joint = context.methods.knows(text) ? [text] : text.split(atWords: words[.and])
    return MethodWay(joint, context, &findings)
  }

  /// `电话；未接通时：入户`: the methods, and the fallbacks among them.
  func divided(_ cell: SourceText) -> (methods: SourceText?, fallbacks: SourceText?) {
    var methods: [SourceText] = []
    var fallbacks: [SourceText] = []
    for value in cell.split(at: ";").flatMap(\.lines).map(\.trimmed) where !value.isEmpty {
      let isLabelled = value.split(at: ":", limit: 1).count == 2
      if isLabelled { fallbacks.append(value) } else { methods.append(value) }
    }
    return (SourceText.joined(methods, by: ";"), SourceText.joined(fallbacks, by: ";"))
  }

  /// `未接通时：入户`: what to do instead when a visit comes to nothing.
  func fallbacks(_ text: SourceText, into findings: inout [Diagnostic]) -> [Fallback]? {
    var found: [Fallback] = []
    for value in text.split(at: ";").map(\.trimmed) where !value.isEmpty {
      let parts = value.split(at: ":", limit: 1).map(\.trimmed)
      guard parts.count == 2 else {
        findings.append(withoutOccasion(value))
        return nil
      }
      guard let result = result(parts[0], into: &findings),
        let ways = ways(parts[1], into: &findings)
      else { return nil }
      found.append(Fallback(result, ways: ways))
    }
    return found.isEmpty ? nil : found
  }

  private func result(_ text: SourceText, into findings: inout [Diagnostic]) -> VisitResult? {
    var rest = text
    if let length = rest.prefixLength(words[.opens]) { rest = rest.suffix(from: length) }
    if let length = rest.lengthBeforeSuffix(words[.closes]) { rest = rest.prefix(to: length) }
    let reading = context.phrases.condition(rest)
    if case .result(let result)? = reading.value?.terms.first { return result }
    findings.append(withoutOccasion(text))
    return nil
  }

  private func withoutOccasion(_ text: SourceText) -> Diagnostic {
    let results = Message(names: VisitResult.allCases.compactMap { $0.word(like: text) })
    return Diagnostic(
      RuleCode(106), .error, at: text.place, "The fallback does not say when it is used",
      explanation:
        "Write what has happened, a colon, and the method; what can have happened: \(results)",
      suggestions: [Suggestion("Write it like '\(words.word(.fallback, like: text))'")])
  }
}

extension MethodWay {
  fileprivate init?(
    _ texts: [SourceText], _ context: ReadingContext, _ findings: inout [Diagnostic]
  ) {
    var methods: [MethodID] = []
    for text in texts {
      guard let method = context.methods.one(text, into: &findings) else { return nil }
      methods.append(method.value)
    }
    self.init(methods)
  }

  fileprivate func followed(by next: MethodWay) -> MethodWay {
    MethodWay(methods + next.methods, isOrdered: true)
  }
}

extension VisitResult {
  /// What the grammar calls it, in the language of `text`.
  fileprivate func word(like text: SourceText) -> String? {
    let words = Concept(rawValue: "result.\(rawValue)").flatMap { Lexicon.shared.words[$0] } ?? []
    let language = Lexicon.shared.language(of: text.text)
    return words.first { Lexicon.shared.language(of: $0) == language }
      ?? words.inScript(of: text.text).first
  }
}
