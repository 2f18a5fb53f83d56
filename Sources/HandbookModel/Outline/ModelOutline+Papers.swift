import Diagnostics

/// Reports and records.
extension ModelOutline {
  func papers(_ version: DocumentVersion) -> [String] {
    version.papers.flatMap { paper in
      let facts = sorts(paper) + times(paper) + stages(paper) + keeping(paper)
      return facts.map { "paper \(subject(paper)): \($0)" }
    }
  }

  private func subject(_ paper: Paper) -> String {
    switch paper.subject.value {
    case .form(let key): text(of: .form(key))
    case .document(let key): text(of: .document(key))
    case .named(let name): quoted(name)
    case .system(let name): "system \(quoted(name))"
    }
  }

  private func sorts(_ paper: Paper) -> [String] {
    let period = paper.period.map { text(of: $0.value) { "every \($0.rawValue)" } }
    let occasion = paper.occasion.map { text(of: $0.value) }
    let time = [period, occasion].compactMap { $0 }.joined(separator: ", ")
    let report = paper.isReport ? ["report" + (time.isEmpty ? "" : " \(time)")] : []
    guard paper.isRecord else { return report }
    return report + ["record" + (time.isEmpty || paper.isReport ? "" : " \(time)")]
  }

  private func text(of occasion: Paper.Occasion) -> String {
    switch occasion {
    case .eachVisit: "each visit"
    case .each(let event): "each event \(event)"
    case .when(let words): "when \(quoted(words))"
    }
  }

  private func times(_ paper: Paper) -> [String] {
    paper.covers.lines { "covers \(text(of: $0.value, ModelNotation.text))" }
  }

  private func stages(_ paper: Paper) -> [String] {
    paper.stages.map { stage in
      "\(stage.act.value.rawValue) \(stage.role.value)"
        + (stage.due.map { " \(ModelNotation.text(of: $0.value))" } ?? "")
    } + paper.enclosures.map { "together with \(text(of: $0.value))" }
      + paper.contents.map { "contains \(quoted($0))" }
  }

  private func keeping(_ paper: Paper) -> [String] {
    paper.keeper.lines { "kept by \(text(of: $0.value, \.text))" }
      + paper.retention.lines { "kept for \(text(of: $0.value, retention))" }
      + paper.numbering.lines { "numbered per \($0.value.rawValue)" }
      + paper.copies.lines { "\($0.value) \($0.value == 1 ? "copy" : "copies")" }
      + (paper.isUnreadable ? ["unreadable"] : [])
  }

  private func retention(_ retention: Retention) -> String {
    let isTerm = !retention.isPermanent && retention.anchor == nil
    return ModelNotation.text(of: retention) + (isTerm ? " after archiving" : "")
  }
}
