import Diagnostics
import HandbookModel

struct Numbering: Rule {
  static let info = RuleInfo(
    203, "numbering", .always(.warning),
    checks: "Hand-written numbers of headings and paragraphs follow one another without gaps or "
      + "doubles.",
    why: "People cite a rule by its number. A number given twice cites two rules, and a gap makes "
      + "readers look for a section that does not exist.",
    fails: """
      ## 5.1 Deadlines
      ## 5.3 Topics
      """,
    repaired: """
      ## 5.1 Deadlines
      ## 5.2 Topics
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for version in context.handbook.documents.flatMap(\.versions) {
      check(NumberedLine.all(in: version), into: &findings)
    }
    for document in context.handbook.documents where document.numbering != .none {
      for version in document.versions {
        var series = HeadingSeries()
        for section in version.sections {
          guard let fault = series.add(section) else { continue }
          report(fault, of: section, into: &findings)
        }
      }
    }
  }

  /// A series may begin anew anywhere, and ends with its section.
  private func check(_ lines: [NumberedLine], into findings: inout Findings) {
    var last: [String: NumberedLine] = [:]
    for line in lines {
      let before = last.updateValue(line, forKey: line.number.style)
      guard let before, before.section == line.section, line.value != 1,
        line.value != before.value + 1
      else { continue }
      findings.report(
        at: line.range, "'\(line.text)' does not follow '\(before.text)'",
        notes: [Note("the number before it", at: before.range)],
        suggestions: [Suggestion("Number the paragraphs in order, or add what is missing")])
    }
  }

  private func report(
    _ fault: HeadingSeries.Fault, of section: Section, into findings: inout Findings
  ) {
    guard let number = section.number else { return }
    let edits = fault.expectedText.map { [Edit(number.range, replacement: $0)] } ?? []
    findings.report(
      at: number.range, "'\(number.value)' \(fault.text)",
      notes: fault.earlier.map { [Note("the number before it", at: $0)] } ?? [],
      suggestions: fault.expectedText.map { [Suggestion("Renumber to '\($0)'", edits: edits)] }
        ?? [])
  }
}

/// Follows the numbers of headings down a document.
private struct HeadingSeries {
  struct Fault {
    let text: Message
    let earlier: SourceRange?
    /// The number as it should stand, where it can be written in digits.
    let expectedText: String?
  }

  private struct Entry {
    let level: Int
    let number: HandNumber
    let range: SourceRange
    /// Headings without a number since then: they are numbered in print.
    var unnumbered: Int
  }

  /// The last numbered heading of each level, and of each style: articles run on across chapters.
  private var last: [Entry] = []

  mutating func add(_ section: Section) -> Fault? {
    guard let text = section.number, let number = HandNumber(text.value) else {
      for index in last.indices where last[index].level == section.level {
        last[index].unnumbered += 1
      }
      return nil
    }
    let before = last.last { $0.level == section.level && $0.number.style == number.style }
    // After a heading above, a series may begin anew or run on.
    let isFirst =
      before.map { entry in
        last.contains { $0.level < section.level && $0.range > entry.range }
      } ?? true
    let parent = last.last { $0.level < section.level && $0.number.style == "#" }
    last.removeAll { $0.level == section.level && $0.number.style == number.style }
    last.append(
      Entry(level: section.level, number: number, range: text.range, unnumbered: 0))
    return fault(
      number, text.value, before: before, isFirst: isFirst, parent: parent)
  }

  private func fault(
    _ number: HandNumber, _ text: String, before: Entry?, isFirst: Bool, parent: Entry?
  ) -> Fault? {
    let own = number.components[number.components.count - 1]
    if let fault = prefixFault(number, text, parent: parent) { return fault }
    let previous = before?.number.components.last ?? 0
    let gap = before?.unnumbered ?? 0
    if isFirst {
      let runsOn = number.components.count == 1 && own == previous + 1
      return own == 1 || runsOn
        ? nil
        : Fault(
          text: "begins a series that should begin with 1", earlier: parent?.range,
          expectedText: replacing(own, by: 1, in: text))
    }
    if own == previous + 1 || own == previous + 1 + gap { return nil }
    let wording: Message =
      own == previous
      ? "stands twice" : own < previous ? "comes after a higher number" : "leaves a gap"
    return Fault(
      text: wording, earlier: before?.range,
      expectedText: replacing(own, by: previous + 1, in: text))
  }

  /// `4.2` under the heading 5.
  private func prefixFault(_ number: HandNumber, _ text: String, parent: Entry?) -> Fault? {
    guard let parent, number.components.count > 1,
      parent.number.components.count == number.components.count - 1,
      parent.number.components != number.components.dropLast()
    else { return nil }
    return Fault(
      text: "stands under another chapter's heading", earlier: parent.range, expectedText: nil)
  }

  /// Only numbers in ASCII digits are rewritten.
  private func replacing(_ number: Int, by other: Int, in text: String) -> String? {
    let digits = String(number)
    guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
    let head = text[...last]
    return head.hasSuffix(digits)
      ? head.dropLast(digits.count) + String(other) + text[text.index(after: last)...] : nil
  }
}
