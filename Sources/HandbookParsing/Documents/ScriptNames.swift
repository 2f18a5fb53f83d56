import Diagnostics
import HandbookModel

/// The scripts of one document by their names, which are their headings, with or without the word
/// for a script at the end.
struct ScriptNames {
  private let scripts: [Script]
  private var byName: [String: Script] = [:]
  private(set) var duplicates: [Diagnostic] = []

  init(_ scripts: [Script]) {
    self.scripts = scripts
    for script in scripts where !script.name.value.isEmpty {
      let key = ScriptNames.key(script.name.value)
      if let earlier = byName[key] {
        duplicates.append(
          Diagnostic(
            RuleCode(110), .error, at: script.range.start,
            "Two scripts are called '\(script.name.value)'",
            explanation: "A script is called by its heading",
            notes: [Note("The other begins here", at: earlier.range.start)]))
      } else {
        byName[key] = script
      }
    }
  }

  private static func key(_ name: String) -> String {
    let text = SourceText(verbatim: Array(name.utf8), at: ScriptNames.nowhere)
    let words = CellWords.shared[.script]
    return folded(text.lengthBeforeSuffix(words).map { text.prefix(to: $0).text } ?? name)
  }

  /// Only the words of a name are looked at here, not their place.
  private static let nowhere = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)

  /// The clause with its script's name as the heading has it.
  func resolved(_ clause: Clause, into findings: inout [Diagnostic]) -> Clause {
    guard let stated = clause.script, case .value(let name) = stated.value else { return clause }
    var clause = clause
    clause.script = Located(
      .value(find(name, at: stated.range, into: &findings) ?? name), at: stated.range)
    return clause
  }

  func resolved(_ script: Script, into findings: inout [Diagnostic]) -> Script {
    var script = script
    for index in script.items.indices {
      guard case .call(let name) = script.items[index].act.value else { continue }
      let place = script.items[index].act.range
      if let found = find(name, at: place, into: &findings) {
        script.items[index].act.value = .call(found)
      }
    }
    return script
  }

  private func find(
    _ name: String, at place: SourceRange, into findings: inout [Diagnostic]
  ) -> String? {
    if let script = byName[ScriptNames.key(name)] { return script.name.value }
    let near = NearMiss.nearest(to: name, among: scripts.map(\.name.value))
    findings.append(
      Diagnostic(
        RuleCode(118), .error, at: place,
        "No script '\(name)'\(Message.didYouMean(near))",
        explanation: near == nil ? "A script stands under a heading of this document" : nil,
        suggestions: near.map {
          [Suggestion("Rename to '\($0)'", edits: [Edit(place, replacement: $0)])]
        } ?? []))
    return near
  }

  /// Where the names of called scripts begin.
  func calls(_ version: DocumentVersion) -> Set<Int32> {
    let calls = version.scripts.flatMap(\.items).compactMap { item -> Int32? in
      if case .call = item.act.value { item.act.range.lower } else { nil }
    }
    return Set(calls + version.clauses.compactMap { $0.script?.range.lower })
  }
}
