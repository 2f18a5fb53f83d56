import Diagnostics
import HandbookModel

/// Finds the documents that others refine: `visit-standard`, `group/visit-standard`, or a title.
struct ReferenceResolver {
  private let handbook: HandbookID
  private let plans: Set<String>
  private let documents: [Document]
  private let byName: [String: [Document]]

  init(handbook: Handbook, inherited: [Handbook]) {
    self.handbook = handbook.id
    plans = Set(handbook.plans.map(\.id.text))
    documents = handbook.documents + inherited.flatMap(\.documents)
    byName = Dictionary(grouping: documents) { Self.name(of: $0, in: handbook.id) }
  }

  /// The refinement with its key; without one where its parent is a plan, or was reported (VB117).
  func resolved(_ refinement: Refinement, into findings: inout [Diagnostic]) -> Refinement {
    var refinement = refinement
    guard !plans.contains(refinement.name.value) else { return refinement }
    let found = documents(refinement.name, into: &findings)
    refinement.key = found.first { $0.key.edition == refinement.edition.value }?.key
    if refinement.key == nil, !found.isEmpty {
      findings.append(unknownEdition(refinement, among: found))
    }
    return refinement
  }

  /// Every edition of what `name` names.
  private func documents(
    _ name: Located<String>, into findings: inout [Diagnostic]
  ) -> [Document] {
    let exact = documents(named: name.value)
    guard exact.isEmpty else { return exact }
    let near = near(name.value)
    findings.append(
      Diagnostic(
        RuleCode(117), .error, at: name.range,
        "No document '\(name.value)'\(Message.didYouMean(near))",
        explanation: near == nil
          ? "A document is a file in policies/; one of another handbook is named 'handbook/id', and that handbook is listed under 'uses'"
          : nil,
        suggestions: near.map {
          [Suggestion("Write '\($0)'", edits: [Edit(name.range, replacement: $0)])]
        } ?? []))
    return near.map(documents(named:)) ?? []
  }

  private func documents(named name: String) -> [Document] {
    if let named = byName[name] { return named }
    let wanted = folded(name)
    return documents.filter { document in
      document.versions.contains { folded($0.title.value) == wanted }
    }
  }

  /// A document of a used handbook may have been named without its handbook.
  private func near(_ name: String) -> String? {
    let names = documents.map { Self.name(of: $0, in: handbook) }
    return names.first { $0.hasSuffix("/" + name) } ?? NearMiss.nearest(to: name, among: names)
  }

  private static func name(of document: Document, in handbook: HandbookID) -> String {
    document.key.handbook == handbook
      ? document.key.id.text : "\(document.key.handbook)/\(document.key.id)"
  }

  private func unknownEdition(_ refinement: Refinement, among found: [Document]) -> Diagnostic {
    let editions = Message(list: found.map { "'\($0.key.edition)'" }, .bare)
    let only = found.count == 1 ? found[0].key.edition : nil
    return Diagnostic(
      RuleCode(117), .error, at: refinement.edition.range,
      "No edition '\(refinement.edition.value)' of '\(refinement.name.value)'",
      explanation: "There is \(editions)",
      notes: found.map { Note("Edition '\($0.key.edition)'", at: $0.edition.range) },
      suggestions: only.map {
        [Suggestion("Write '\($0)'", edits: [Edit(refinement.edition.range, replacement: $0)])]
      } ?? [])
  }
}

extension ReferenceResolver {
  /// Reports documents that tables of a form draw their rows from and that do not exist.
  func check(_ form: Form, into findings: inout [Diagnostic]) {
    for section in form.parts.flatMap(\.sections) {
      guard case .table(let table) = section.content, case .computed(_, let document?) = table.rows
      else { continue }
      _ = documents(Located(document.value.text, at: document.range), into: &findings)
    }
  }
}
