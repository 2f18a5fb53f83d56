import Diagnostics
import HandbookModel

extension TranslationComparison {
  /// Papers by form or document; those with a name of their own by their place among such.
  mutating func comparePapers() {
    let own = translation.papers.filter { !$0.isNamed }
    let wanted = original.papers.filter { !$0.isNamed }
    for paper in wanted {
      guard let match = own.first(where: { $0.subject.value == paper.subject.value }) else {
        differ(
          at: translation.place(of: .reports), "No row of \(names.paper(paper.subject.value))",
          from: paper.subject.range, note: "the original has it here")
        continue
      }
      compare(match, with: paper)
    }
    for paper in own where !wanted.contains(where: { $0.subject.value == paper.subject.value }) {
      differ(
        at: paper.subject.range,
        "\(names.paper(paper.subject.value)) is a row that the original does not have",
        from: original.place(of: .reports), note: "the reports of the original")
    }
    let (ownNamed, wantedNamed) = (
      translation.papers.filter(\.isNamed), original.papers.filter(\.isNamed)
    )
    compareCount(ownNamed.count, wantedNamed.count, "reports and records", .reports)
    for (paper, match) in zip(ownNamed, wantedNamed) { compare(paper, with: match) }
  }

  private mutating func compare(_ own: Paper, with wanted: Paper) {
    guard !own.isUnreadable, !wanted.isUnreadable else { return }
    let names = names
    let subject = names.paper(own.subject.value)
    let rows = (own.subject.range, wanted.subject.range)
    compare(own.period?.stated, wanted.period?.stated, subject, rows: rows) {
      "every \($0.rawValue)"
    }
    compare(
      own.covers?.stated, wanted.covers?.stated, subject, rows: rows,
      describe: Wording.covered)
    compare(
      own.keeper?.stated, wanted.keeper?.stated, "\(subject), keeper", rows: rows,
      describe: names.role)
    compare(
      own.retention?.stated?.map(\.normal), wanted.retention?.stated?.map(\.normal), subject,
      rows: rows
    ) { "kept \(Wording.retention($0))" }
    compare(own.numbering, wanted.numbering, subject, rows: rows) { "numbered per \($0.rawValue)" }
    compare(own.copies, wanted.copies, subject, rows: rows) { Wording.count($0, "copy") }
    guard own.stages.count == wanted.stages.count else {
      differ(
        at: own.subject.range,
        "\(subject): \(Wording.count(own.stages.count, "stage")); the original has "
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
        describe: Wording.due)
    }
  }

  mutating func compareCount(
    _ own: Int, _ wanted: Int, _ noun: String, _ sort: MarkedBlock.Sort
  ) {
    guard own != wanted else { return }
    differ(
      at: translation.place(of: sort), "\(own) \(noun); the original has \(wanted)",
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

extension DueDate {
  /// A limit without a number is in the words of its language.
  var withoutWords: DueDate { if case .vague = self { .vague("") } else { self } }
}
