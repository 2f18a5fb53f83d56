import Diagnostics
import HandbookModel

extension TranslationComparison {
  /// Papers by form or document; those with a name of their own by their place among such.
  mutating func comparePapers() {
    let own = translation.papers.filter { !$0.isNamed }
    let wanted = original.papers.filter { !$0.isNamed }
    for paper in wanted {
      guard let match = own.first(where: { $0.subject.value == paper.subject.value }) else {
        if hasUnresolvedReferences { continue }
        differ(
          at: translation.place(of: .reports), "No row of \(names.paper(paper.subject.value))",
          from: paper.subject.range, note: "the original has it here")
        continue
      }
      gather(names.paper(match.subject.value)) { $0.compare(match, with: paper) }
    }
    // A row whose form or document is unknown is absent, and was reported.
    for paper in own
    where !hasUnresolvedReferences
      && !wanted.contains(where: { $0.subject.value == paper.subject.value })
    {
      differ(
        at: paper.subject.range,
        "\(names.paper(paper.subject.value)) is a row that the original does not have",
        from: original.place(of: .reports), note: "the reports of the original")
    }
    let (ownNamed, wantedNamed) = (
      translation.papers.filter(\.isNamed), original.papers.filter(\.isNamed)
    )
    compareCount(
      ownNamed.count, wantedNamed.count, { "\($0, "report or record", "reports and records")" },
      .reports)
    guard ownNamed.count == wantedNamed.count else { return }
    for (paper, match) in zip(ownNamed, wantedNamed) {
      gather(names.paper(paper.subject.value)) { $0.compare(paper, with: match) }
    }
  }

  private mutating func compare(_ own: Paper, with wanted: Paper) {
    guard !own.isUnreadable, !wanted.isUnreadable else { return }
    let names = names
    let subject = names.paper(own.subject.value)
    let rows = (own.subject.range, wanted.subject.range)
    compare(statement: own.period, wanted.period, subject, rows: rows) {
      "every \($0.noun)"
    }
    compare(
      statement: own.covers, wanted.covers, subject, rows: rows,
      describe: names.writer.covers)
    compare(
      statement: own.keeper, wanted.keeper, "\(subject), keeper", rows: rows,
      describe: names.role)
    compare(
      statement: own.retention?.map(\.normal), wanted.retention?.map(\.normal), subject, rows: rows
    ) { "kept \(names.writer.retention($0))" }
    compare(own.numbering, wanted.numbering, subject, rows: rows) { $0.clause }
    compare(own.copies, wanted.copies, subject, rows: rows) { "\($0, "copy", "copies")" }
    guard own.stages.count == wanted.stages.count else {
      differ(
        at: own.subject.range,
        "\(subject): \(own.stages.count, "stage", "stages"); the original has "
          + "\(wanted.stages.count)", from: wanted.subject.range)
      return
    }
    for (stage, match) in zip(own.stages, wanted.stages) {
      compare(stage.act, match.act, subject, rows: rows) { $0.noun }
      compare(
        stage.role, match.role, "\(subject), \(stage.act.value.noun)", rows: rows,
        describe: names.role)
      compare(
        stage.due?.map(\.withoutWords), match.due?.map(\.withoutWords),
        "\(subject), \(stage.act.value.noun)", rows: (stage.role.range, match.role.range),
        describe: { names.writer.due($0) })
    }
  }

  private mutating func compare<Value: Equatable>(
    statement own: Located<Statement<Value>>?, _ wanted: Located<Statement<Value>>?,
    _ subject: Message, rows: (translated: SourceRange, original: SourceRange),
    describe: (Value) -> Message
  ) {
    guard !(own?.value.isReported ?? false), !(wanted?.value.isReported ?? false) else { return }
    compare(own?.stated, wanted?.stated, subject, rows: rows, describe: describe)
  }

  mutating func compareCount(
    _ own: Int, _ wanted: Int, _ counted: (Int) -> Message, _ sort: MarkedBlock.Sort
  ) {
    guard own != wanted else { return }
    differ(
      at: translation.place(of: sort),
      "\(counted(own)); the original has \(wanted)",
      from: original.place(of: sort), note: "the original begins here")
  }
}

extension Paper {
  fileprivate var isNamed: Bool {
    switch subject.value {
    case .named, .system: true
    case .form, .document: false
    }
  }
}

extension Statement where Value == Retention {
  fileprivate var normal: Statement<Retention> {
    if case .value(let term) = self { .value(term.normal) } else { self }
  }
}

extension DueDate {
  /// A limit without a number is in the words of its language.
  var withoutWords: DueDate { if case .vague = self { .vague("") } else { self } }
}
