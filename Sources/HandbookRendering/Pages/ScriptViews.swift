import HandbookModel
import HandbookWriting

extension ViewShape {
  static let scriptAnswer = ViewShape(
    "scriptAnswer", ["answer": .text, "action": .markup, "target": .text])
  static let scriptItem = ViewShape(
    "scriptItem",
    [
      "number": .text, "label": .text, "act": .text, "content": .markup, "target": .text,
      "hasAnswers": .flag, "answers": .list(.scriptAnswer), "hasQuestions": .flag,
      "questions": .list(.item),
    ])
  /// What is said on a visit or a call. `language`: of its text, where it is not the page's.
  static let script = ViewShape(
    "script",
    [
      "title": .text, "href": .text, "items": .list(.scriptItem), "hasRules": .flag,
      "rules": .list(.item), "flow": .view(.flow), "language": .text,
    ])
}

/// Scripts of documents, as the pages of roles and kinds show them; slots are blanks to fill.
struct ScriptViews {
  let linker: Linker

  var context: HandbookContext { linker.context }
  private var texts: TextTable { context.texts }

  func view(_ script: Script, in text: DocumentText) -> View {
    let rules = script.items.filter { $0.act.value == .rule }
    return View(
      .script,
      [
        "title": .text(title(script, in: text)),
        "href": .text(linker.href(to: script.range, in: text)),
        "items": .list(script.items.filter { $0.act.value != .rule }.map(item)),
        "hasRules": .flag(!rules.isEmpty), "rules": View.items(rules.map(\.text.text)),
        "flow": .view(flow(script, in: text)),
        "language": .text(context.foreign(text.version.language)),
      ])
  }

  func title(_ script: Script, in text: DocumentText) -> String {
    script.name.value.isEmpty ? text.version.title.value : script.name.value
  }

  func flow(_ script: Script, in text: DocumentText) -> View? {
    View.flow(graph(script), named: texts[label: "flow-of-script"], of: text, in: context)
  }

  private func item(_ item: Script.Item) -> View {
    View(
      .scriptItem,
      [
        "number": .text(String(item.number)), "label": .text(item.label?.value ?? ""),
        "act": .text(act(item.act.value)), "content": .markup(content(item)),
        "target": .text(item.target.map { target($0.value) } ?? ""),
        "hasAnswers": .flag(!item.answers.isEmpty), "answers": .list(item.answers.map(answer)),
        "hasQuestions": .flag(!item.questions.isEmpty),
        "questions": View.items(item.questions.map(\.text)),
      ])
  }

  private func content(_ item: Script.Item) -> Markup {
    guard case .call(let name) = item.act.value else { return spoken(item.text.text) }
    return Markup(text: texts.phrase("title.cite", ["title": name]))
  }

  private func answer(_ answer: Script.Answer) -> View {
    View(
      .scriptAnswer,
      [
        "answer": .text(answer.answer.text),
        "action": .markup(answer.action.map { spoken($0.text) } ?? .empty),
        "target": .text(answer.target.map { target($0.value) } ?? ""),
      ])
  }

  func act(_ act: Script.Act) -> String {
    switch act {
    case .say: texts.name(of: "say", in: "script-act")
    case .ask: texts.name(of: "ask", in: "script-act")
    case .do: texts.name(of: "do", in: "script-act")
    case .pick(let count): texts.phrase("script-act.pick", ["n": String(count)])
    case .rule: texts.name(of: "rule", in: "script-act")
    case .call: texts.name(of: "call", in: "script-act")
    }
  }

  func target(_ target: Script.Target) -> String {
    switch target {
    case .item(let number): texts.phrase("script-item.number", ["n": String(number)])
    case .label(let label): label
    case .end: texts.phrase("step.end")
    }
  }

  // MARK: Slots

  /// With slots as blanks that say what goes in.
  private func spoken(_ text: String) -> Markup {
    let html = replacingSlots(in: linker.linked(text).html) {
      "<span class=\"slot\">\($0)</span>"
    }
    return Markup(trusted: html)
  }

  /// With slots in brackets, for pictures.
  func shown(_ text: String) -> String {
    replacingSlots(in: linker.unbracketed(text)) { texts.phrase("slot.shown", ["name": $0]) }
  }

  /// Addresses of links hold no braces: those are encoded.
  private func replacingSlots(in text: String, _ show: (String) -> String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += String(rest[..<open]) + show(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}
