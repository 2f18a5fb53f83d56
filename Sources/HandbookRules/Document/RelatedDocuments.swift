import Diagnostics
import HandbookModel

struct RelatedDocuments: Rule {
  static let info = RuleInfo(
    211, "related-document", .always(.warning),
    checks: "Where a text lists its related documents, it lists every document that it cites, and "
      + "cites every document that it lists. Forms, the documents that it refines and those that "
      + "handbook.yaml names as external need no place in the list.",
    why: "Who revises a document looks at the lists of the others to see which of them must be "
      + "revised with it: one that is missing there is forgotten.",
    fails: """
      Complaints are dealt with under the [Complaint Procedure].

      # Related documents
      <!-- documents -->
      - Cited: [Training Plan]
      """,
    repaired: """
      Complaints are dealt with under the [Complaint Procedure].

      # Related documents
      <!-- documents -->
      - Cited: [Complaint Procedure]
      """)

  func check(_ context: RuleContext, into findings: inout Findings) {
    for text in context.originals {
      guard let list = text.version.block(of: .documents) else { continue }
      for cited in text.citedDocuments where !text.lists(cited[0].value) {
        report(cited, text, list, into: &findings)
      }
      for listed in text.version.related where listed.relation != .parent {
        guard !text.cites(listed.citation.value) else { continue }
        findings.report(
          at: listed.citation.range,
          "\(text.names.citation(listed.citation.value)) is listed, but the text does not cite it",
          suggestions: [Suggestion("Cite it where it applies, or take it out of the list")])
      }
    }
  }

  /// - cited: the places that cite one document, in the order of the text.
  private func report(
    _ cited: [Located<Citation>], _ text: DocumentText, _ list: MarkedBlock,
    into findings: inout Findings
  ) {
    findings.report(
      at: cited[0].range,
      "\(text.names.citation(cited[0].value)) is not among the related documents",
      notes: [Note("the list", at: list.content)]
        + cited.dropFirst().prefix(2).map { Note("cited here too", at: $0.range) },
      suggestions: [Suggestion("Add it to the list")])
  }
}

extension DocumentText {
  private func isInList(_ place: SourceRange) -> Bool {
    version.blocks.contains {
      $0.sort == .documents && $0.content.offsets.contains(place.offsets.lowerBound)
    }
  }

  /// The other documents of the handbook that the text cites, by where each is first cited. Titles
  /// of outside documents resolve only where handbook.yaml or the list itself names them.
  fileprivate var citedDocuments: [[Located<Citation>]] {
    var groups: [Citation: [Located<Citation>]] = [:]
    var order: [Citation] = []
    for citation in version.citations where !isInList(citation.range) {
      guard case .document(let key) = citation.value, key != document.key else { continue }
      if groups[citation.value] == nil { order.append(citation.value) }
      groups[citation.value, default: []].append(citation)
    }
    return order.compactMap { groups[$0] }
  }

  /// Whether the list names a document, or it is one that needs no place there.
  fileprivate func lists(_ citation: Citation) -> Bool {
    if version.related.contains(where: { $0.citation.value == citation }) { return true }
    return document.refines.contains { refined in refined.key.map(Citation.document) == citation }
  }

  /// Whether the text cites a document outside the list, by its title in signs or without them.
  fileprivate func cites(_ citation: Citation) -> Bool {
    if document.refines.contains(where: { $0.key.map(Citation.document) == citation }) {
      return true
    }
    let isCited = version.citations.contains { $0.value == citation && !isInList($0.range) }
    return isCited || mentions(names.citation(citation).english)
  }

  private func mentions(_ title: String) -> Bool {
    let title = WordSet([title])
    return version.passages.contains {
      !isInList($0.text.whole) && !title.places(in: $0.text.utf8).isEmpty
    }
  }
}
