/// A baseline as text in the manner of TOML: one table per content, sorted, so that equal baselines are
/// equal files and a merge touches only what differs.
///
///     version = 1
///
///     [[finding]]
///     rule = "VB702"
///     file = "content/property-services/plans/guanyun-2026.yaml"
///     line = "- { kind: ordinary-complaint, within: … }"
///     summary = "…"
///     count = 2                # absent where it is 1
///
/// Strings are quoted as in JSON.
public enum BaselineText {
  /// Why a text is no baseline, and in which line (from 1).
  public struct Fault: Error, Hashable, Sendable {
    public let line: Int
    public let reason: Message
  }

  public static func text(of baseline: Baseline) -> String {
    let head = """
      # Findings that are accepted as they are. Made by 'visitbook check --write-baseline'.
      version = 1

      """
    return baseline.entries.sorted { $0.key < $1.key }.reduce(head) { text, entry in
      let (content, count) = (entry.key, entry.value.count)
      let strings = [
        ("rule", content.code.description), ("file", content.file), ("line", content.line),
        ("summary", content.summary),
      ]
      let lines = strings.map { "\($0.0) = \(JSONText.quoted($0.1))\n" }.joined()
      return text + "\n[[finding]]\n" + lines + (count > 1 ? "count = \(count)\n" : "")
    }
  }

  public static func baseline(from text: String) throws(Fault) -> Baseline {
    var reader = BaselineReader()
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (index, line) in lines.enumerated() { try reader.read(line, number: index + 1) }
    return try reader.end()
  }
}

/// Reads a baseline line by line. Keys may stand in any order; comments have lines of their own.
private struct BaselineReader {
  typealias Fault = BaselineText.Fault

  private var baseline = Baseline()
  private var version: String?
  private var entry: [String: String] = [:]
  /// The lines of the entry so far; nil before the first.
  private var lines: ClosedRange<Int>?

  mutating func read(_ line: Substring, number: Int) throws(Fault) {
    let line = line.drop { $0 == " " || $0 == "\t" }
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("[[finding]]") {
      try finish()
      lines = number...number
      return
    }
    guard let equals = line.firstIndex(of: "=") else {
      throw Fault(line: number, reason: "a line is 'key = value' or '[[finding]]'")
    }
    let key = line[..<equals].filter { $0 != " " }
    let value = line[line.index(after: equals)...].drop { $0 == " " }
    lines = lines.map { $0.lowerBound...number }
    try set(String(key), value, number)
  }

  private mutating func set(_ key: String, _ value: Substring, _ number: Int) throws(Fault) {
    let isNumber = key == "version" || key == "count"
    let known = lines == nil ? ["version"] : ["rule", "file", "line", "summary", "count"]
    guard known.contains(key) else {
      throw Fault(line: number, reason: "no key '\(key)' may stand here")
    }
    guard let text = isNumber ? Self.number(value) : JSONText.unquoted(value) else {
      let wanted: Message = isNumber ? "a number from 1" : "a text in double quotes"
      throw Fault(line: number, reason: "'\(key)' must be \(wanted)")
    }
    guard lines != nil else {
      guard text == "1" else {
        throw Fault(line: number, reason: "version \(text) is not known here; this is version 1")
      }
      return version = text
    }
    guard entry.updateValue(text, forKey: key) == nil else {
      throw Fault(line: number, reason: "'\(key)' is given twice")
    }
  }

  private static func number(_ value: Substring) -> String? {
    Int(value.filter { $0 != " " }).flatMap { $0 > 0 ? String($0) : nil }
  }

  private mutating func finish() throws(Fault) {
    guard let lines else { return }
    guard let code = entry["rule"].flatMap({ RuleCode(text: $0) }), let file = entry["file"],
      let line = entry["line"], let summary = entry["summary"]
    else {
      throw Fault(
        line: lines.lowerBound, reason: "a finding needs 'rule', 'file', 'line', 'summary'")
    }
    let content = FindingContent(code: code, file: file, line: line, summary: summary)
    baseline.add(content, entry["count"].flatMap { Int($0) } ?? 1, lines: lines)
    entry = [:]
  }

  mutating func end() throws(Fault) -> Baseline {
    try finish()
    guard version != nil else { throw Fault(line: 1, reason: "'version = 1' is missing") }
    return baseline
  }
}
