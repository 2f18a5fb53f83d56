import Diagnostics
import HandbookModel
import HandbookRules
import HandbookWriting

/// Follows what one document demands: up to the standards that it refines, across to the plans,
/// down to the fields of sheets.
struct TraceBuilder {
  let text: DocumentText
  let linker: Linker
  let verdicts: RefinementVerdicts
  /// The documents that it refines, in this page's language where they have it.
  private let parents: [DocumentText]

  init(_ text: DocumentText, _ linker: Linker, _ verdicts: RefinementVerdicts) {
    self.text = text
    self.linker = linker
    self.verdicts = verdicts
    let context = linker.context
    parents = text.document.refines.compactMap(\.key).compactMap(context.workspace.document)
      .compactMap { DocumentText($0, in: context.language, tables: context.tables) }
  }

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }
  private var key: DocumentKey { text.document.key }

  var groups: [TraceGroup] {
    text.version.visits.filter(\.isPrinted).map(visit) + text.version.papers.map(paper) + unstated
  }

  // MARK: Visits

  private func visit(_ visit: Visit) -> TraceGroup {
    let plans = TracedPlans(visit, of: text, linker, verdicts)
    let rows = rows(of: visit).map { attribute, label, values in
      row(visit, attribute, label, values, plans)
    }
    var group = TraceGroup(
      title: writer.kind(visit.kind), href: linker.href(.kind(visit.kind)),
      note: writer.applicability(visit.key), plans: plans.links, gaps: plans.gaps, rows: rows)
    if visit.sheets.isUnstated, visit.deadline != nil {
      group.gaps.append(texts.phrase("gap.no-sheet"))
    }
    return group
  }

  /// What the visit demands, attribute by attribute.
  private func rows(of visit: Visit) -> [(RefinedAttribute, String, [View])] {
    let values = VisitValues(text: text, linker: linker, style: .facts)
    let rows: [(RefinedAttribute, String, [View])] = [
      (.deadline, "deadline", values.deadline(visit)), (.rate, "rate", values.rate(visit)),
      (.leader, "responsible", values.leaders(visit)),
      (.companion, "with", values.companions(visit)),
      (.method, "method", values.methods(visit)),
      (.fallback, "fallback", values.fallbacks(visit)),
      (.topic, "topics", values.topics(visit)), (.sheet, "sheet", values.sheets(visit)),
      (.signature, "signed-by", values.signatures(visit)),
      (.contact, "people-to-reach", values.contacts(visit)),
    ]
    return rows.filter { !$0.2.isEmpty }
  }

  private func row(
    _ visit: Visit, _ attribute: RefinedAttribute, _ label: String, _ values: [View],
    _ plans: TracedPlans
  ) -> TraceRow {
    var row = TraceRow(label: texts[label: label], values: values)
    for parent in parents {
      let verdict = verdicts.verdict(
        of: attribute, for: visit.kind, where: visit.key, in: .document(key),
        against: parent.document.key)
      guard let verdict, verdict != .added else { continue }
      row.standards.append(
        TraceLink(
          href: href(of: attribute, for: visit, in: parent), title: title(parent),
          language: context.foreign(parent.version.language), verdict: verdict))
      if verdict == .short { row.gaps.append(texts.phrase("gap.short", ["parent": title(parent)])) }
    }
    row.plans = plans.links(of: attribute)
    let proof = TraceProof(visit, linker).proof(of: attribute)
    row.proofs = proof.links
    row.gaps += proof.gaps
    return row
  }

  private func title(_ text: DocumentText) -> String {
    text.document.number?.value ?? text.version.title.value
  }

  /// The clause of the parent's that states the attribute, or speaks of the kind.
  private func href(
    of attribute: RefinedAttribute, for visit: Visit, in parent: DocumentText
  ) -> String {
    let distance = context.kinds.ancestors(of: visit.kind)
    let rows = parent.version.visits.filter { distance[$0.kind] != nil }
      .sorted { (distance[$0.kind] ?? 0) < (distance[$1.kind] ?? 0) }
    let place = rows.lazy.compactMap { $0.place(of: attribute) }.first ?? rows.first?.head
    return place.map { linker.href(to: $0, in: parent) } ?? linker.href(parent.document.key)
  }

  // MARK: Papers

  private func paper(_ paper: Paper) -> TraceGroup {
    let views = PaperViews(linker: linker)
    let subject = paper.subject.value
    let standards = standards(of: paper)
    var rows = paper.stages.map { stage in
      let name = texts.name(of: stage.act.value.rawValue, in: "act")
      let due = stage.due.map { Markup(text: " " + writer.due($0.value)) } ?? .empty
      return TraceRow(
        label: name, values: [value(linker.role(stage.role.value) + due, at: stage.role.range)],
        standards: standards, proofs: signers(of: stage, on: subject))
    }
    if let term = paper.retention, let stated = term.value.value {
      let keeper = paper.keeper?.value.value.map { Markup(text: " ") + linker.role($0) } ?? .empty
      rows.append(
        TraceRow(
          label: texts[label: "kept-for"],
          values: [value(Markup(text: writer.retention(stated)) + keeper, at: term.range)],
          standards: standards))
    }
    let gaps = standards.filter { $0.verdict == .short }.map {
      texts.phrase("gap.short", ["parent": $0.title])
    }
    return TraceGroup(
      title: views.title(subject), language: views.language(subject, in: text),
      href: views.href(subject), note: views.period(paper), gaps: gaps, rows: rows)
  }

  private func standards(of paper: Paper) -> [TraceLink] {
    parents.flatMap { parent in
      verdicts.papers(in: .document(key), against: parent.document.key)
        .filter { pair in paper.ranges.contains(pair.child) || pair.child == original(paper) }
        .map { pair in
          TraceLink(
            href: linker.href(parent.document.key), title: title(parent),
            language: context.foreign(parent.version.language), verdict: pair.verdict)
        }
    }
  }

  /// Papers are compared in the original: in a translation they stand in the same order.
  private func original(_ paper: Paper) -> SourceRange? {
    guard
      let index = text.version.papers.firstIndex(where: { $0.subject.range == paper.subject.range }
      ),
      let papers = text.document.original?.papers, papers.indices.contains(index)
    else { return nil }
    return papers[index].subject.range
  }

  private func signers(of stage: Paper.Stage, on subject: Paper.Subject) -> [View] {
    guard case .form(let key) = subject, let form = context.workspace.form(key) else { return [] }
    let fields = form.signatures.filter { $0.role.value == stage.role.value }
    return fields.map {
      .link(linker.title(.form(key)), linker.href(key), note: context.text(of: $0.name))
    }
  }

  private func value(_ content: Markup, at range: SourceRange) -> View {
    .value(
      content, sourceName: text.outline.label(at: range),
      sourceHref: linker.href(to: range, in: text))
  }

  // MARK: What is not stated

  private var unstated: [TraceGroup] {
    parents.flatMap { parent in
      verdicts.uncovered(in: .document(key), against: parent.document.key).map { range in
        TraceGroup(
          title: name(of: range, in: parent), href: linker.href(parent.document.key),
          note: title(parent), gaps: [texts.phrase("gap.uncovered")])
      }
    }
  }

  private func name(of range: SourceRange, in parent: DocumentText) -> String {
    let original = parent.document.original
    if let row = original?.visits.first(where: { $0.head == range }) {
      return writer.kind(row.kind)
    }
    let paper = original?.papers.first { $0.subject.range == range }
    return paper.map { PaperViews(linker: linker).title($0.subject.value) } ?? title(parent)
  }
}

extension Visit {
  /// Where the attribute is stated; nil where it is not.
  fileprivate func place(of attribute: RefinedAttribute) -> SourceRange? {
    switch attribute {
    case .deadline: deadline?.range
    case .rate: rate?.range
    case .leader: leaders?.range
    case .companion: companions?.range
    case .method: methods?.range
    case .fallback: fallbacks?.range
    case .sheet: sheets.items.first?.range
    case .signature: signatures.items.first?.range
    case .topic: topics.items.first?.range
    case .contact: contacts.items.first?.range
    }
  }
}
