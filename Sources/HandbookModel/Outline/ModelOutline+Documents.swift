import Diagnostics

/// Front matter, sections and running text.
extension ModelOutline {
  func head(of document: Document) -> [String] {
    let name = "document \(document.key.id)"
    let title = document.original.map { ", \(quoted($0.title.value))" } ?? ""
    let facts =
      document.number.lines { "number \($0.value)" }
      + document.effective.lines { "effective \($0.value)" }
      + (document.numbering == .none ? [] : ["numbering \(document.numbering.rawValue)"])
      + document.refines.map(refinement)
    return [
      "\(name) \(document.key.edition): \(document.sort.rawValue), \(document.status.rawValue), "
        + "\(language.rawValue)\(title)"
    ] + facts.map { "\(name): \($0)" } + control(document.control)
      + document.revisions.map { revision in
        let summary = revision.summary?.located(in: language).map { quoted($0.value) }
        let rest = [revision.date.map { "\($0.value)" }, summary]
        return "revision \(revision.edition.value): "
          + rest.compactMap { $0 }.joined(separator: ", ")
      }
  }

  private func refinement(_ refinement: Refinement) -> String {
    "refines \(refinement.name.value) \(refinement.edition.value)"
      + (refinement.from.map { " from \($0.value)" } ?? "")
  }

  private func control(_ control: DocumentControl) -> [String] {
    DocumentControl.Act.allCases.compactMap { act in
      control[act].map { signatory in
        let parts = [
          signatory.name.map { quoted($0.value) }, signatory.role.map(\.value.text),
          signatory.date.map { "\($0.value)" },
        ]
        let stated = parts.compactMap { $0 }
        return "control \(act.rawValue): "
          + (stated.isEmpty ? "not stated" : stated.joined(separator: ", "))
      }
    }
  }

  /// Sections by their place in the tree, the text that is no data under each, terms and citations.
  func text(of version: DocumentVersion) -> [String] {
    let places = places(of: version.sections)
    var lines = passages(version, of: nil, at: "0")
    for (index, section) in version.sections.enumerated() {
      lines.append(self.section(section, at: places[index]))
      lines += passages(version, of: index, at: places[index])
    }
    return lines + version.terms.map { "term \(quoted($0.term.value)): \(quoted($0.meaning))" }
      + version.related.map { "related \($0.relation.rawValue): \(text(of: $0.citation.value))" }
  }

  private func section(_ section: Section, at place: String) -> String {
    "section \(place) \(quoted(section.title.value))"
      + (section.topic.map { " = \($0)" } ?? "") + (section.isEmpty ? " (empty)" : "")
      + (section.number.map { " numbered \($0.value)" } ?? "")
  }

  private func passages(
    _ version: DocumentVersion, of section: Int?, at place: String
  ) -> [String] {
    version.passages
      .filter { $0.section == section && !$0.isData && $0.sort != .heading }
      .map { "text \(place): \(quoted($0.text))" }
  }

  /// `2.1`: the first section below the second one. A level that is left out counts as none.
  private func places(of sections: [Section]) -> [String] {
    var counts: [(level: Int, count: Int)] = []
    return sections.map { section in
      while let last = counts.last, last.level > section.level { counts.removeLast() }
      if let last = counts.last, last.level == section.level {
        counts[counts.count - 1].count = last.count + 1
      } else {
        counts.append((section.level, 1))
      }
      return counts.map { "\($0.count)" }.joined(separator: ".")
    }
  }

  func duties(_ version: DocumentVersion) -> [String] {
    version.duties.map { "duty \($0.role.value): \(quoted($0.text))" }
  }
}
