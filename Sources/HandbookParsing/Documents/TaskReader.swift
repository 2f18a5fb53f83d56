import Diagnostics
import HandbookModel

/// Finds what a duty or a step gives a role to do: `审核《F》`, `compiles the [F]`, `负责投诉回访`.
///
/// Only clauses that begin with a known verb, directly before the names of papers or visits, count:
/// who helps, presses or watches does not do the thing.
struct TaskReader {
  let context: ReadingContext
  /// The papers of the document that have no form, by name.
  private let papers: NameIndex<Paper.Subject>
  private let words = CellWords.shared

  init(_ context: ReadingContext, papers: [Paper]) {
    self.context = context
    var index = NameIndex<Paper.Subject>()
    for paper in papers {
      if case .named(let name) = paper.subject.value { index.insert(name, paper.subject.value) }
    }
    self.papers = index
  }

  func tasks(in text: SourceText, role: RoleID, isDuty: Bool) -> [Located<AssignedTask>] {
    text.clauses.flatMap { clause -> [Located<AssignedTask>] in
      let visits = self.visits(clause)
      if !visits.isEmpty {
        return visits.map { kind in
          kind.map { AssignedTask(.visit, .visit($0), by: role, isDuty: isDuty) }
        }
      }
      let body = clause.prefixLength(words[.taskOpens]).map { clause.suffix(from: $0) } ?? clause
      for (act, verb) in Self.verbs {
        guard let length = body.prefixLength(words[verb]) else { continue }
        return objects(body.suffix(from: length)).map { paper in
          paper.map { AssignedTask(act, .paper($0), by: role, isDuty: isDuty) }
        }
      }
      return []
    }
  }

  private static let verbs: [(AssignedTask.Act, CellWords.ID)] = [
    (.compile, .compiles), (.review, .reviews), (.approve, .approves), (.archive, .archives),
    (.keep, .keeps),
  ]

  /// The kinds that a clause gives somebody to visit, if it names nothing else.
  private func visits(_ clause: SourceText) -> [Located<KindID>] {
    guard let length = clause.prefixLength(words[.makes]) else { return [] }
    var rest = clause.suffix(from: length)
    if let end = rest.lengthBeforeSuffix(words[.visitsOf]) { rest = rest.prefix(to: end) }
    let parts = ListDivider(index: context.kinds.index).parts(of: rest)
    let kinds = parts.compactMap { part in
      context.kinds.index.exact(part).first.map { Located($0, at: part.place) }
    }
    return kinds.count == parts.count ? kinds : []
  }

  /// The papers at the start of a text, one after the other.
  private func objects(_ text: SourceText) -> [Located<Paper.Subject>] {
    var found: [Located<Paper.Subject>] = []
    var rest = text.withoutLeadingArticle
    while let (paper, length) = object(rest) {
      found.append(Located(paper, at: rest.range(of: 0..<length)))
      rest = rest.suffix(from: length)
      guard let joint = rest.prefixLength(["、"] + words[.and]) else { break }
      rest = rest.suffix(from: joint).withoutLeadingArticle
    }
    return found
  }

  private func object(_ text: SourceText) -> (paper: Paper.Subject, length: Int)? {
    if let cited = text.citedTitles.first, cited.range.lowerBound == 0 {
      switch context.titles.citation(for: cited.title.text) {
      case .form(let key): return (.form(key), cited.range.upperBound)
      case .document(let key): return (.document(key), cited.range.upperBound)
      case .external, nil: return nil
      }
    }
    guard !papers.isEmpty, let length = papers.longestMatch(in: text, at: 0),
      let paper = papers.exact(text.prefix(to: length)).first
    else { return nil }
    return (paper, length)
  }
}

extension SourceText {
  /// The stretches between the signs and line breaks that end clauses of a sentence.
  var clauses: [SourceText] {
    split(at: ";").flatMap { $0.split(at: ",") }.flatMap { $0.split(at: "。") }
      .flatMap { $0.split(at: "\n") }.flatMap(\.englishSentences)
      .map(\.trimmed.withoutStop).filter { !$0.isEmpty }
  }

  /// A full stop ends a sentence where a space follows it.
  private var englishSentences: [SourceText] {
    let ends = utf8.indices.filter { utf8[$0] == 0x2E && has([0x20], at: $0 + 1) }
    return zip([0] + ends.map { $0 + 1 }, ends + [utf8.count]).map { slice($0..<$1) }
  }

  /// Without an English article at its start.
  var withoutLeadingArticle: SourceText {
    prefixLength(["the", "an", "a"]).map { suffix(from: $0) } ?? self
  }
}
