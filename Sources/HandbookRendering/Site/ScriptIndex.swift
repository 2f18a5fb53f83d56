import HandbookModel

/// The scripts of the current documents by the kinds that they are for.
struct ScriptIndex: Sendable {
  typealias Entry = (text: DocumentText, script: Script)
  private let entries: [Entry]
  private let named: [String: Entry]
  private let clauses: [(kind: KindID, name: String)]

  init(_ texts: [DocumentText]) {
    entries = texts.flatMap { text in text.version.scripts.map { (text, $0) } }
    named = Dictionary(
      entries.map { (ScriptIndex.key($0.script.name.value), $0) },
      uniquingKeysWith: { first, _ in first })
    clauses = texts.flatMap { text in
      text.version.visits.compactMap { visit in
        visit.script?.value.value.map { (kind: visit.kind, name: $0) }
      }
    }
  }

  /// Those for any of the kinds and those that their clauses name, with the scripts that these
  /// call; each once, in the order of the documents.
  func scripts(for kinds: Set<KindID>) -> [Entry] {
    var wanted = Set(
      clauses.filter { kinds.contains($0.kind) }.map { ScriptIndex.key($0.name) })
    for entry in entries where entry.script.kinds.contains(where: { kinds.contains($0.value) }) {
      wanted.insert(ScriptIndex.key(entry.script.name.value))
    }
    // A script without a heading has no name to be called by.
    wanted.remove("")
    var waiting = Array(wanted)
    while let name = waiting.popLast() {
      for item in named[name]?.script.items ?? [] {
        guard case .call(let called) = item.act.value else { continue }
        if wanted.insert(ScriptIndex.key(called)).inserted {
          waiting.append(ScriptIndex.key(called))
        }
      }
    }
    return entries.filter { entry in
      entry.script.kinds.contains { kinds.contains($0.value) }
        || wanted.contains(ScriptIndex.key(entry.script.name.value))
    }
  }

  /// A clause may write the name with the signs of a title around it.
  private static func key(_ name: String) -> String {
    name.lowercased().filter { !"\u{300A}\u{300B}[]".contains($0) }
  }
}
