import Diagnostics
import HandbookModel

/// Says that a word of a YAML file names nothing.
enum UnknownName {
  /// - Parameters:
  ///   - noun: what the word should have named: `calendar`.
  ///   - explanation: what to do where no known word is near.
  ///   - list: where it would be declared.
  static func finding(
    _ code: Int, _ noun: Message, _ text: SourceText, among known: [String],
    in context: Message = "", explanation: Message? = nil, list: String? = nil
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: text.text, among: known)
    return Diagnostic(
      RuleCode(code), .error, at: text.place,
      "No \(noun) '\(text.text)'\(context)\(Message.didYouMean(near))",
      explanation: near == nil ? explanation : nil,
      suggestions: near.map {
        [Suggestion("Rename to '\($0)'", edits: [Edit(text.place, replacement: $0)])]
      } ?? [],
      undeclared: list.map { UndeclaredName($0, text.text, isMisspelt: near != nil) })
  }

  /// The known word that `text` says or nearly says; reports where it is not just that.
  static func resolved(
    _ code: Int, _ noun: Message, _ text: SourceText, among known: [String],
    in context: Message = "", explanation: Message? = nil, list: String? = nil,
    into findings: inout [Diagnostic]
  ) -> String? {
    if known.contains(text.text) { return text.text }
    findings.append(
      finding(code, noun, text, among: known, in: context, explanation: explanation, list: list))
    return NearMiss.nearest(to: text.text, among: known)
  }
}
