import Diagnostics
import HandbookModel
import HandbookRules

/// New, dropped and changed reports and records.
struct PaperChanges {
  let pair: EditionPair

  private var context: HandbookContext { pair.context }

  var all: [Change] {
    let before = pair.before.version.papers
    let after = pair.after.version.papers
    let later = after.compactMap { paper -> Change? in
      guard let match = before.first(where: { $0.isSame(as: paper) }) else {
        return whole(paper, in: pair.after, .added)
      }
      return changed(match, paper)
    }
    let gone = before.filter { paper in !after.contains { $0.isSame(as: paper) } }
    return later + gone.map { whole($0, in: pair.before, .dropped) }
  }

  private func changed(_ before: Paper, _ after: Paper) -> Change? {
    let differing = PaperAttribute.allCases.filter { !after.says($0, like: before) }
    guard !differing.isEmpty else { return nil }
    let rows = differing.map { attribute in
      Change.Row(
        label: label(attribute), before: values(attribute, of: before, in: pair.before),
        after: values(attribute, of: after, in: pair.after))
    }
    return Change(
      sort: .changed, subject: subject(after, in: pair.after), rows: rows,
      roles: roles(of: before).union(roles(of: after)))
  }

  private func whole(_ paper: Paper, in text: DocumentText, _ sort: Change.Sort) -> Change {
    let rows = PaperAttribute.allCases.compactMap { attribute -> Change.Row? in
      let values = values(attribute, of: paper, in: text)
      guard !values.isEmpty else { return nil }
      let isNew = sort == .added
      return Change.Row(
        label: label(attribute), before: isNew ? [] : values, after: isNew ? values : [])
    }
    return Change(
      sort: sort, subject: subject(paper, in: text), rows: rows, roles: roles(of: paper))
  }

  private func subject(_ paper: Paper, in text: DocumentText) -> Markup {
    switch paper.subject.value {
    case .form(let key): pair.linker.cited(.form(key))
    case .document(let key): pair.linker.cited(.document(key))
    case .named(let name), .system(let name):
      Markup(text: name, in: context.foreign(text.version.language))
    }
  }

  private func roles(of paper: Paper) -> Set<RoleID> {
    Set(paper.stages.map(\.role.value) + [paper.keeper?.value.value].compactMap { $0 })
  }

  // MARK: Values

  private func label(_ attribute: PaperAttribute) -> String {
    let key =
      switch attribute {
      case .period: "period"
      case .covers: "covers"
      case .route: "change-route"
      case .enclosures: "change-enclosures"
      case .keeper: "change-keeper"
      case .retention: "change-retention"
      case .numbering: "change-numbering"
      case .copies: "change-copies"
      }
    return context.texts[label: key]
  }

  private func values(
    _ attribute: PaperAttribute, of paper: Paper, in text: DocumentText
  ) -> [View] {
    let writer = context.writer
    switch attribute {
    case .period:
      guard let occasion = paper.occasion else {
        return statement(paper.period, text) { Markup(text: writer.each($0)) }
      }
      return [
        pair.stated(Markup(text: writer.occasion(occasion.value)), at: occasion.range, in: text)
      ]
    case .covers: return statement(paper.covers, text) { Markup(text: writer.covers($0)) }
    case .route:
      return paper.stages.map { pair.stated(stage($0), at: $0.role.range, in: text) }
    case .enclosures:
      return paper.enclosures.map {
        pair.stated(pair.linker.cited($0.value), at: $0.range, in: text)
      }
    case .keeper: return statement(paper.keeper, text) { pair.linker.role($0) }
    case .retention: return statement(paper.retention, text) { Markup(text: writer.retention($0)) }
    case .numbering:
      return located(paper.numbering, text) {
        context.texts.name(of: $0.rawValue, in: "change-numbering")
      }
    case .copies: return located(paper.copies, text) { String($0) }
    }
  }

  private func stage(_ stage: Paper.Stage) -> Markup {
    let act = context.texts.name(of: stage.act.value.rawValue, in: "act")
    let due = stage.due.map { context.writer.due($0.value) }
    return pair.linker.role(stage.role.value) + Markup(trusted: " ")
      + Markup(text: due.map { context.writer.noted(act, $0) } ?? act)
  }

  private func statement<Value>(
    _ value: Located<Statement<Value>>?, _ text: DocumentText, _ print: (Value) -> Markup
  ) -> [View] {
    guard let value else { return [] }
    let content =
      value.value.value.map(print)
      ?? Markup(text: context.writer.statement(value.value, title: pair.linker.title) { _ in "" })
    return [pair.stated(content, at: value.range, in: text)]
  }

  private func located<Value>(
    _ value: Located<Value>?, _ text: DocumentText, _ print: (Value) -> String
  ) -> [View] {
    value.map { [pair.stated(Markup(text: print($0.value)), at: $0.range, in: text)] } ?? []
  }
}
