import Diagnostics
import HandbookModel

/// What a document's scripts are used for, and what they use.
extension ScriptDeadEnd {
  func checkSlots(
    _ text: DocumentText, _ context: RuleContext, into findings: inout Findings
  ) {
    let slots = context.slots
    let names = slots.flatMap { [$0.id.value] + $0.name.all.map(\.value) }
    let known = Set(names)
    var seen: Set<String> = []
    for slot in text.version.scripts.flatMap(\.items).flatMap(\.slots)
    where !known.contains(slot.value) && seen.insert(slot.value).inserted {
      let near = NearMiss.nearest(to: slot.value, among: names)
      findings.report(
        at: slot.range, "Slot '\(slot.value)' is not declared",
        explanation: "Slots stand under 'slots' in handbook.yaml, with what is printed for them.",
        suggestions: near.map {
          [Suggestion("Rename to '\($0)'", edits: [Edit(slot.range, replacement: $0)])]
        } ?? [Suggestion("Declare it there, or write one that is declared")])
    }
  }

  func checkUse(
    _ text: DocumentText, _ context: RuleContext, into findings: inout Findings
  ) {
    let use = ScriptUse(text, context.handbook.vocabulary)
    for script in use.unused {
      findings.report(
        at: script.name.range, "Script '\(script.name.value)' is used by no visit",
        suggestions: [
          Suggestion("Name it in the column Script of a visit, or call it from another script")
        ])
    }
    findings.report(
      use.visitsWithout.map { (visit: $0, range: $0.head) }, of: text,
      ({ "\($0) has no script" }, { "\($0) have no script" }),
      suggestion: "Write one under a heading with its name, or write — in the column Script")
  }

  /// The script of a visit that ends with its first sentence, among scripts that ask something.
  func checkLength(_ text: DocumentText, into findings: inout Findings) {
    let scripts = text.version.scripts
    guard scripts.contains(where: { $0.items.contains { $0.act.value == .ask } }) else { return }
    for script in scripts where !script.kinds.isEmpty {
      let items = script.items.filter { $0.act.value != .rule }
      guard items.count == 1, let item = items.first, item.act.value == .say, item.target == nil,
        item.answers.isEmpty
      else { continue }
      findings.report(
        at: item.act.range, "Script '\(script.name.value)' breaks off after its first sentence",
        suggestions: [
          Suggestion("Write what is asked on this call, or '→ end' where nothing is")
        ])
    }
  }
}

extension RuleContext {
  /// The handbook's own slots and those of the handbooks that it uses.
  fileprivate var slots: [Slot] {
    handbook.slots + handbook.uses.flatMap { workspace.handbook($0.value)?.slots ?? [] }
  }
}
