/// The catalogue as people read it: `visitbook explain` and the pages of docs/rules/.
extension RuleCatalogue {
  /// What `visitbook explain` prints: at most 80 columns wide, but for the examples, which stand as an
  /// author would write them. Ends with a line break.
  public func explanation(of rule: RuleInfo, in language: MessageLanguage = .english) -> String {
    func said(_ message: Message) -> String { message.text(in: language) }
    let parts = [
      said("\(rule.code) \(rule.name) (\(rule.weight.message))"), filled(said(rule.checks)),
      filled(said("Why: \(rule.why)")), said("Fails:") + "\n\n\(indented(said(rule.fails)))",
      said("Repaired:") + "\n\n\(indented(said(rule.repaired)))",
    ]
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The page docs/rules/VBnnn.md. Ends with a line break.
  public func markdownPage(of rule: RuleInfo, in language: MessageLanguage = .english) -> String {
    func said(_ message: Message) -> String { message.text(in: language) }
    return """
      # \(rule.code) \(rule.name)

      \(said("Severity: \(rule.weight.message)"))

      \(said(rule.checks))

      ## \(said("Why"))

      \(said(rule.why))

      ## \(said("Fails"))

      \(fenced(said(rule.fails)))

      ## \(said("Repaired"))

      \(fenced(said(rule.repaired)))

      """
  }

  /// The page docs/rules/README.md: one row per rule, linked to its page. Ends with a line break.
  public func markdownIndex(in language: MessageLanguage = .english) -> String {
    func said(_ message: Message) -> String { message.text(in: language) }
    let columns: [Message] = ["code", "name", "severity", "checks"]
    let head = [
      "# \(said("Rules"))", "", "| \(columns.map(said).joined(separator: " | ")) |",
      "| --- | --- | --- | --- |",
    ]
    let rows = rules.map { rule in
      let checks = said(rule.checks).split(separator: "|", omittingEmptySubsequences: false)
      return "| [\(rule.code)](\(rule.code).md) | \(rule.name) | \(said(rule.weight.message)) "
        + "| \(checks.joined(separator: "\\|")) |"
    }
    return (head + rows).joined(separator: "\n") + "\n"
  }
}

private func filled(_ text: String) -> String {
  wrapped(text, width: 80).joined(separator: "\n")
}

private func lines(of text: String) -> [Substring] {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return lines.last == "" ? lines.dropLast() : lines
}

private func indented(_ text: String) -> String {
  lines(of: text).map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
}

/// A fence longer than any in the example, which may itself be Markdown.
private func fenced(_ text: String) -> String {
  let longest = text.split { $0 != "`" }.map(\.count).max() ?? 0
  let fence = String(repeating: "`", count: max(3, longest + 1))
  return ([fence] + lines(of: text).map(String.init) + [fence]).joined(separator: "\n")
}
