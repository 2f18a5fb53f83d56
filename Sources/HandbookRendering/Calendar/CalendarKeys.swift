import HandbookModel

/// Names for the entries of a year that stay the same from language to language and from build to
/// build, as long as what they name stays in the plan.
enum CalendarKeys {
  /// One for each entry, in their order; entries that would be alike are counted.
  static func keys(of year: PlanYear) -> [String] {
    let rows = year.sources.map { source in
      Dictionary(
        source.version.papers.enumerated().map { ($1.subject.range, $0) }
      ) { first, _ in first }
    }
    var seen: [String: Int] = [:]
    return year.entries.map { entry in
      let row = { (paper: Paper) in entry.clause.flatMap { rows[$0.source][paper.subject.range] } }
      let key = "\(entry.clause?.source ?? -1) \(key(entry, row))"
      seen[key, default: 0] += 1
      return "\(key) \(seen[key] ?? 1)"
    }
  }

  private static func key(_ entry: YearEntry, _ row: (Paper) -> Int?) -> String {
    switch entry.subject {
    case .visits(let visit, _, _):
      "visits \(visit.line.kind.value) \(entry.days.first) \(entry.days.last)"
    case .paper(let paper, let stage, let covered):
      "paper \(key(paper, row)) \(covered.first) \(covered.last) \(stage)"
    case .theme(let theme): "theme \(theme.periodText)"
    }
  }

  /// Names of papers differ from language to language; their place in the document does not.
  private static func key(_ paper: Paper, _ row: (Paper) -> Int?) -> String {
    switch paper.subject.value {
    case .form(let key): "form \(key.id)"
    case .document(let key): "document \(key.id)"
    case .named, .system: "row \(row(paper) ?? -1)"
    }
  }
}
