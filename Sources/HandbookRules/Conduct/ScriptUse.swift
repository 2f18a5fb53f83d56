import Diagnostics
import HandbookModel

/// Which visits of a document have a script, and which scripts are used.
struct ScriptUse {
  private let text: DocumentText
  private let kinds: KindTree
  /// The scripts that a visit or another script names.
  private let named: Set<String>

  init(_ text: DocumentText, _ vocabulary: Vocabulary) {
    self.text = text
    kinds = KindTree(vocabulary.kinds)
    let calls = text.version.scripts.flatMap(\.items).compactMap { item -> String? in
      if case .call(let name) = item.act.value { name } else { nil }
    }
    named = Set(calls + text.visits.compactMap { $0.script?.value.value })
  }

  /// Scripts that nothing leads to, where others of the document are given to visits; a document
  /// whose only scripts stand free has them for all of its calls.
  var unused: [Script] {
    let scripts = text.version.scripts
    guard scripts.contains(where: { isUsed($0) }) else { return [] }
    // What is named and not there was reported, and may be this one.
    let names = Set(scripts.map(\.name.value))
    guard named.isSubset(of: names) else { return [] }
    return scripts.filter { !isUsed($0) }
  }

  private func isUsed(_ script: Script) -> Bool {
    !script.kinds.isEmpty || named.contains(script.name.value)
  }

  /// Visits that have none, though they are made the way of others that have one.
  var visitsWithout: [Visit] {
    let scripted = text.visits.filter(hasScript)
    guard !scripted.isEmpty, unused.isEmpty else { return [] }
    let methods = Set(scripted.flatMap(methods))
    var seen: Set<KindID> = []
    return text.visits.filter { visit in
      !hasScript(visit) && visit.script == nil && !isAnnouncedEmpty(visit)
        && !methods.isDisjoint(with: self.methods(visit)) && seen.insert(visit.kind).inserted
    }
  }

  private func hasScript(_ visit: Visit) -> Bool {
    if visit.script?.value.value != nil { return true }
    let above = kinds.ancestors(of: visit.kind)
    return text.version.scripts.flatMap(\.kinds).contains { kind in
      above[kind.value] != nil || kinds.ancestors(of: kind.value)[visit.kind] != nil
    }
  }

  private func methods(_ visit: Visit) -> [MethodID] {
    (visit.methods?.value.value ?? []).flatMap(\.methods)
  }

  /// A heading with the kind's name has nothing under it, and is reported itself (VB202).
  private func isAnnouncedEmpty(_ visit: Visit) -> Bool {
    let names = Set(kinds[visit.kind]?.name.all.map(\.value) ?? [])
    return text.version.sections.contains { $0.isEmpty && names.contains($0.title.value) }
  }
}
