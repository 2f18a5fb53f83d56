import Diagnostics
import HandbookModel
import HandbookWriting

/// What a document gives roles to do, thing by thing.
struct ResponsibilityRows {
  struct Row {
    var title: String
    var note = ""
    var href: String
    /// Empty: the page's.
    var language = ""
    var noteLanguage = ""
    var marks: ResponsibilityMarks
  }

  /// `label`: the key of its title.
  struct Group {
    var label: String
    var rows: [Row]
  }

  let text: DocumentText
  let linker: Linker

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }

  /// In a fixed order; those without rows are left out.
  var groups: [Group] {
    let reports = text.version.papers.filter(\.isReport)
    let records = text.version.papers.filter { !$0.isReport }
    let groups = [
      Group(label: "matrix-visits", rows: text.version.visits.filter(\.isPrinted).map(visit)),
      Group(label: "matrix-reports", rows: reports.map(paper)),
      Group(label: "matrix-records", rows: records.map(paper)),
      Group(label: "matrix-steps", rows: text.version.procedures.joined().map(step)),
      Group(label: "matrix-escalations", rows: text.version.escalations.map(escalation)),
    ]
    return groups.map { Group(label: $0.label, rows: $0.rows.filter { !$0.marks.roles.isEmpty }) }
      .filter { !$0.rows.isEmpty }
  }

  private func visit(_ visit: Visit) -> Row {
    func roles(_ stated: Sourced<[Located<RoleID>]>?) -> [RoleID] {
      (stated?.value.value ?? []).map(\.value)
    }
    var marks = ResponsibilityMarks()
    marks.add(leaders(of: visit), .lead)
    marks.add(roles(visit.organisers), .organise)
    marks.add(roles(visit.companions), .joint)
    marks.add(roles(visit.assistants), .assist)
    marks.add(roles(visit.supervisors), .review)
    return Row(
      title: writer.kind(visit.kind), note: writer.applicability(visit.key),
      href: linker.href(.kind(visit.kind)), marks: marks)
  }

  /// Those included who lead in some cases only.
  private func leaders(of visit: Visit) -> [RoleID] {
    let leaders = visit.leaders?.value.value
    return ((leaders?.roles ?? []) + (leaders?.exceptions ?? []).flatMap(\.roles)).map(\.value)
  }

  private func paper(_ paper: Paper) -> Row {
    let views = PaperViews(linker: linker)
    var marks = ResponsibilityMarks()
    for stage in paper.stages { marks.add([stage.role.value], ResponsibilityMark(stage.act.value)) }
    if let keeper = paper.keeper?.value.value { marks.add([keeper], .keep) }
    for task in text.version.tasks.map(\.value) where task.object == .paper(paper.subject.value) {
      if let mark = ResponsibilityMark(task.act) { marks.add([task.role], mark) }
    }
    return Row(
      title: views.title(paper.subject.value), note: views.period(paper),
      href: linker.href(to: paper.subject.range, in: text),
      language: views.language(paper.subject.value, in: text), marks: marks)
  }

  private func step(_ step: Step) -> Row {
    var marks = ResponsibilityMarks()
    for part in step.withParts { marks.add(acting(part.actor), .lead) }
    for branch in step.withParts.flatMap(\.branches) { marks.add(acting(branch.actor), .joint) }
    let words = step.label?.value ?? Self.shortened(linker.unbracketed(step.text.text))
    return Row(
      title: "\(step.number) \(words)", href: linker.href(to: step.range, in: text),
      language: context.foreign(text.version.language), marks: marks)
  }

  /// The visitor is whoever leads a visit of the document.
  private func acting(_ actor: Located<RoleID>?) -> [RoleID] {
    guard let actor else { return [] }
    guard actor.value == .visitor else { return [actor.value] }
    return text.version.visits.filter(\.isPrinted).flatMap(leaders)
  }

  private func escalation(_ escalation: Escalation) -> Row {
    var marks = ResponsibilityMarks()
    marks.add([escalation.by?.value].compactMap { $0 }, .lead)
    marks.add(escalation.chain.map(\.role.value), .informed)
    let language = context.foreign(text.version.language)
    return Row(
      title: escalation.occasion.text, note: escalation.countedPer?.text ?? "",
      href: linker.href(to: escalation.range, in: text), language: language,
      noteLanguage: language, marks: marks)
  }

  /// The first sentence of a step, as far as a row has room for it.
  private static func shortened(_ text: String) -> String {
    let sentence = text.prefix { !"。；;.".contains($0) }
    let isWide = sentence.unicodeScalars.contains { $0.value >= 0x2E80 }
    let limit = isWide ? 24 : 52
    guard sentence.count > limit else { return String(sentence) }
    let cut = sentence.prefix(limit)
    let end = isWide ? nil : cut.lastIndex(of: " ")
    return String(end.map { cut[..<$0] } ?? cut) + "…"
  }
}
