import Diagnostics
import HandbookModel

/// Says, for every name that a handbook's vocabulary lacks, what entry would declare it.
///
/// Names of one entry are told to be one, in all texts, plans and forms of the handbook, so that the
/// check reports them once.
struct VocabularyProposals {
  /// The findings, with the entry to paste where an entry is what is missing.
  private(set) var findings: [Diagnostic]
  /// All entries that are missing, in the order of writing; those of misspelt names are not.
  private(set) var entries: [ProposedEntry] = []

  init(_ findings: [Diagnostic], handbook: Handbook) {
    self.findings = findings
    guard findings.contains(where: { $0.undeclared != nil }) else { return }
    var writer = EntryWriter(handbook.vocabulary, languages: handbook.writtenLanguages)
    let names = findings.map { UnknownEntry($0, in: handbook.id, writer) }
    // New ids are numbered by place, in whatever order the parts of a handbook are read.
    let inOrder = names.indices.sorted {
      Diagnostic.isReportedBefore(findings[$0], findings[$1])
    }
    for index in inOrder {
      names[index]?.add(to: &writer)
    }
    for (index, name) in zip(names.indices, names) {
      name?.complete(&self.findings[index], from: writer)
    }
    entries = writer.all
  }
}

/// A name that a finding says is unknown.
private struct UnknownEntry {
  let name: UndeclaredName
  let known: DefaultEntry?
  /// The entry of the handbook that the default vocabulary knows by this name too.
  let own: (id: String, name: String)?
  /// Nil for what no vocabulary declares: a form, a document.
  let key: EntryWriter.Key?
  let identity: String

  init?(_ finding: Diagnostic, in handbook: HandbookID, _ writer: EntryWriter) {
    guard let name = finding.undeclared else { return nil }
    self.name = name
    let list = VocabularyList(rawValue: name.list)
    let known = list.flatMap { DefaultEntry.named(name.name, in: $0) }
    // A near miss of an own name is not taken for one of a default name as well.
    self.known = name.isMisspelt && known?.near != nil ? nil : known
    let exact = self.known.flatMap { $0.near == nil ? $0 : nil }
    own = exact.flatMap { writer.ownEntry(for: $0) }
    // A title or a name is never folded to a text with a space in front.
    let text = exact.map { " \($0.id)" } ?? folded(name.name)
    key = list.map { EntryWriter.Key(list: $0, text: text) }
    identity = "\(handbook)/\(text)"
  }

  /// What is misspelt needs no entry, unless the default vocabulary has that very word; nor does
  /// another name of an entry.
  var isAdded: Bool { key != nil && own == nil && (!name.isMisspelt || known != nil) }

  func add(to writer: inout EntryWriter) {
    guard isAdded, let key else { return }
    writer.add(key, known?.near ?? name.name, as: known)
  }

  func complete(_ finding: inout Diagnostic, from writer: EntryWriter) {
    finding.undeclared?.identity = identity
    if let own, !name.isMisspelt {
      finding.explanation = "The default vocabulary has it as another name of '\(own.name)'"
      finding.suggestions += [
        Suggestion("Rename to '\(own.name)'", edits: [Edit(finding.range, replacement: own.name)]),
        Suggestion("Add it to the names of '\(own.id)' in vocabulary.yaml"),
      ]
    }
    guard isAdded, let key else { return }
    if let near = known?.near {
      finding.explanation = "The default vocabulary has '\(near)'"
      finding.suggestions.append(
        Suggestion("Rename to '\(near)'", edits: [Edit(finding.range, replacement: near)]))
    }
    finding.suggestions.append(
      Suggestion(
        "Add to vocabulary.yaml, or let 'check --add-vocabulary' do it:",
        lines: ProposedEntry.lines(of: writer.entries(for: key))))
  }
}
