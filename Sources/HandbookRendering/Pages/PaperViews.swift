import HandbookModel
import HandbookWriting

extension ViewShape {
  static let paperStage = ViewShape(
    "paperStage", ["act": .text, "role": .markup, "due": .text])
  /// A report or record: who makes it by when, where it is kept and for how long.
  static let paper = ViewShape(
    "paper",
    [
      "href": .text, "title": .text, "language": .text, "period": .text, "covers": .text,
      "hasStages": .flag, "stages": .list(.paperStage), "keeper": .markup, "retention": .text,
      "source": .text, "sourceName": .text,
    ])
}

/// Reports and records of documents, as the pages of roles and kinds show them.
struct PaperViews {
  let linker: Linker

  private var context: HandbookContext { linker.context }
  private var writer: ValueWriter { context.writer }

  func view(_ paper: Paper, in text: DocumentText) -> View {
    let range = paper.subject.range
    let stages = paper.stages.map(stage)
    return View(
      .paper,
      [
        "href": .text(href(paper.subject.value)), "title": .text(title(paper.subject.value)),
        "language": .text(language(paper.subject.value, in: text)),
        "period": .text(period(paper)), "covers": .text(covers(paper)),
        "hasStages": .flag(!stages.isEmpty), "stages": .list(stages),
        "keeper": .markup(paper.keeper?.value.value.map(linker.role) ?? .empty),
        "retention": .text(retention(paper)),
        "source": .text(linker.href(to: range, in: text)),
        "sourceName": .text(text.outline.label(at: range)),
      ])
  }

  private func stage(_ stage: Paper.Stage) -> View {
    View(
      .paperStage,
      [
        "act": .text(context.texts.name(of: stage.act.value.rawValue, in: "act")),
        "role": .markup(linker.role(stage.role.value)),
        "due": .text(stage.due.map { writer.due($0.value) } ?? ""),
      ])
  }

  func period(_ paper: Paper) -> String {
    paper.period?.value.value.map { writer.each($0) }
      ?? paper.occasion.map { writer.occasion($0.value) } ?? ""
  }

  func covers(_ paper: Paper) -> String { paper.covers?.value.value.map(writer.covers) ?? "" }

  func retention(_ paper: Paper) -> String {
    paper.retention?.value.value.map(writer.retention) ?? ""
  }

  func title(_ subject: Paper.Subject) -> String {
    switch subject {
    case .form(let key): linker.title(.form(key))
    case .document(let key): linker.title(.document(key))
    case .named(let name), .system(let name): name
    }
  }

  func href(_ subject: Paper.Subject) -> String {
    switch subject {
    case .form(let key): linker.href(key)
    case .document(let key): linker.href(.document(key))
    case .named, .system: ""
    }
  }

  /// A paper without a form is called what the text calls it.
  func language(_ subject: Paper.Subject, in text: DocumentText) -> String {
    switch subject {
    case .form, .document: ""
    case .named, .system: context.foreign(text.version.language)
    }
  }
}

/// Where sheets are kept, and for how long.
struct SheetRecords {
  let linker: Linker

  /// As text; empty where no document says so.
  func keeping(of form: FormKey) -> (keeper: String, retention: String) {
    let writer = linker.context.writer
    let papers = (linker.context.uses.papers[form] ?? []).map(\.paper)
    let keeper = papers.lazy.compactMap { $0.keeper?.value.value }.first
    let term = papers.lazy.compactMap { $0.retention?.value.value }.first
    return (keeper.map(writer.role) ?? "", term.map(writer.retention) ?? "")
  }
}
