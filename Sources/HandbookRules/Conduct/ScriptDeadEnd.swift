import Diagnostics
import HandbookModel

struct ScriptDeadEnd: Rule {
  static let info = RuleInfo(
    610, "script-dead-end", .always(.error),
    checks: "Every item of a script is reached, every answer leads on or to the end, as many "
      + "questions are listed as are picked, every slot is declared, and every visit that is made "
      + "like one with a script has one itself.",
    why: "The caller has a customer on the line and reads on: where the text has no next line, the "
      + "caller makes one up.",
    fails: """
      1. **greeting** ask: Is it convenient for you to talk?
         - yes → **service**
      2. **service** ask: Are you satisfied with the repair?
      """,
    repaired: """
      1. **greeting** ask: Is it convenient for you to talk?
         - yes → **service**
         - no: ask for a better time → end
      2. **service** ask: Are you satisfied with the repair?
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals where !text.version.scripts.isEmpty {
      for script in text.version.scripts {
        checkPicks(script, into: &findings)
        guard let graph = ScriptGraph(script) else { continue }
        checkWays(graph, into: &findings)
        checkAnswers(graph, into: &findings)
      }
      checkSlots(text, context, into: &findings)
      guard !context.wasReported([110, 112], in: text.version.source) else { continue }
      checkUse(text, context, into: &findings)
      checkLength(text, into: &findings)
    }
  }

  private func checkPicks(_ script: Script, into findings: inout Findings) {
    for item in script.items {
      guard case .pick(let count) = item.act.value, count > item.questions.count,
        let first = item.questions.first
      else { continue }
      findings.report(
        at: item.act.range,
        "\(count, "question", "questions") cannot be picked from \(item.questions.count)",
        notes: [Note("the questions begin here", at: first.whole)],
        suggestions: [Suggestion("List more questions, or pick fewer")])
    }
  }

  private func checkWays(_ graph: ScriptGraph, into findings: inout Findings) {
    for index in graph.unreached {
      let item = graph.items[index]
      let before = index > 0 ? graph.exits[index - 1].compactMap(\.target).first : nil
      findings.report(
        at: item.label?.range ?? item.act.range, "No call comes to item \(item.number)",
        notes: before.map { [Note("the item before it leads elsewhere", at: $0)] } ?? [],
        suggestions: [Suggestion("Let an item or an answer lead to it, or take it out")])
    }
    if let circle = graph.endless {
      let (from, to) = (graph.items[circle.from], graph.items[circle.to])
      findings.report(
        at: circle.target, "Call never ends: item \(from.number) leads back to item \(to.number)",
        notes: [Note("item \(to.number)", at: to.label?.range ?? to.act.range)],
        suggestions: [Suggestion("Let one answer lead to an item behind this one, or to the end")])
    }
  }

  /// A question to be answered yes or no whose only answer leads where the call goes anyway: what
  /// is done otherwise is missing. An answer that branches off, or has the caller do something,
  /// leaves the others to go on.
  private func checkAnswers(_ graph: ScriptGraph, into findings: inout Findings) {
    for (index, item) in graph.items.enumerated() where item.answers.count == 1 {
      let (answer, way) = (item.answers[0], graph.exits[index][0].next)
      guard way == graph.onward(from: index), item.target == nil, answer.action == nil,
        item.isYesNoQuestion, !answer.isForAll
      else { continue }
      findings.report(
        at: answer.answer.whole, "'\(answer.answer.text)' is the only answer provided for",
        explanation: "Whoever answers otherwise is led on all the same.",
        notes: [Note("the question", at: item.text.whole)],
        suggestions: [
          Suggestion(
            "Add the other answer, what the caller does then, and '→ end' "
              + "or the item that follows")
        ])
    }
  }
}

extension Script.Answer {
  fileprivate var isForAll: Bool { !WordFinder(answer.text).places(of: .anyAnswer).isEmpty }
}

extension Script.Item {
  /// The sentence before a question mark asks for yes or no.
  fileprivate var isYesNoQuestion: Bool {
    guard act.value == .ask else { return false }
    let finder = WordFinder(text.utf8)
    let ends = finder.places(of: .questionEnd)
    guard let end = ends.last?.lowerBound else { return false }
    let stops = finder.places(of: .sentenceEnd, in: 0..<end) + ends.dropLast()
    let start = stops.map(\.upperBound).max() ?? 0
    let sentence = start..<end
    return finder.places(of: .yesNoEnds, in: sentence).last?.upperBound == end
      || !finder.places(of: .yesNoHolds, in: sentence).isEmpty
      || finder.places(of: .yesNoOpens, in: sentence).first.map {
        finder.isBlank(start..<$0.lowerBound)
      } ?? false
  }
}
