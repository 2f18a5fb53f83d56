import HandbookModel
import HandbookWriting

extension ViewShape {
  /// `sort` is visits, report, filing or theme; `language` is that of the title, where it is not
  /// the page's; `source` names the clause.
  static let calendarEntry = ViewShape(
    "calendarEntry",
    [
      "sort": .text, "label": .text, "title": .text, "href": .text, "language": .text,
      "condition": .text, "people": .markup, "details": .list(.item), "source": .text,
      "sourceHref": .text, "sourceLanguage": .text,
    ])
  /// `when` is the limit in words, and `whenLanguage` its language where it is not the page's.
  static let calendarUndated = ViewShape(
    "calendarUndated", ["entry": .view(.calendarEntry), "when": .text, "whenLanguage": .text])
}

/// Entries of a year as views of a page.
struct CalendarEntryViews {
  let words: CalendarWords
  let linker: Linker

  private var calendar: PlanCalendar { words.calendar }
  private var context: HandbookContext { words.context }
  private var writer: ValueWriter { context.writer }

  func view(_ entry: YearEntry) -> View {
    switch entry.subject {
    case .visits(let visit, _, _):
      view(
        words.sort(entry.subject), visit: visit, entry.people, words.details(entry), entry.clause)
    case .paper(let paper, _, _):
      view(
        words.sort(entry.subject), paper: paper, entry.people, words.details(entry), entry.clause)
    case .theme(let theme):
      view(
        "theme", title: context.text(of: theme.title),
        language: theme.title.language(in: context.language), href: "", [],
        words.details(entry), nil)
    }
  }

  func view(_ entry: UndatedEntry) -> View {
    let (when, language) = when(entry)
    let inner: View
    switch entry.subject {
    case .visits(let visit, let demand):
      inner = view(
        words.sort(entry.subject), visit: visit, entry.people, [numbers(visit, demand)],
        entry.clause)
    case .paper(let paper, _):
      inner = view(words.sort(entry.subject), paper: paper, entry.people, [], entry.clause)
    }
    return View(
      .calendarUndated,
      ["entry": .view(inner), "when": .text(when), "whenLanguage": .text(language)])
  }

  // MARK: Parts

  private func view(
    _ sort: String, visit: YearVisit, _ people: [Participation], _ details: [String],
    _ clause: YearClause?
  ) -> View {
    let kind = visit.line.kind.value
    return view(
      sort, title: writer.kind(kind),
      language: context.handbook.vocabulary.kinds[kind]?.name.language(in: context.language),
      href: linker.href(.kind(kind)), condition: words.condition(visit), people, details, clause)
  }

  private func view(
    _ sort: String, paper: Paper, _ people: [Participation], _ details: [String],
    _ clause: YearClause?
  ) -> View {
    let text = calendar.text(of: clause)
    switch paper.subject.value {
    case .form(let key):
      let title = context.workspace.form(key)?.title
      return view(
        sort, title: linker.title(.form(key)), language: title?.language(in: context.language),
        href: linker.href(key), people, details, clause)
    case .document(let key):
      let document = context.workspace.document(key)
      let shown = document?.version(in: context.language) ?? document?.original
      return view(
        sort, title: linker.title(.document(key)), language: shown?.language,
        href: linker.href(key), people, details, clause)
    case .named(let name), .system(let name):
      return view(
        sort, title: name, language: text?.version.language, href: "", people, details, clause)
    }
  }

  private func view(
    _ sort: String, title: String, language: Language?, href: String, condition: String = "",
    _ people: [Participation], _ details: [String], _ clause: YearClause?
  ) -> View {
    let text = calendar.text(of: clause)
    return View(
      .calendarEntry,
      [
        "sort": .text(sort), "label": .text(words.label(sort)), "title": .text(title),
        "href": .text(href), "language": .text(language.map(context.foreign) ?? ""),
        "condition": .text(condition), "people": .markup(words.people(people, linker)),
        "details": View.items(details), "source": .text(words.source(clause)),
        "sourceHref": .text(place(of: clause)),
        "sourceLanguage": .text(text.map { context.foreign($0.version.language) } ?? ""),
      ])
  }

  private func place(of clause: YearClause?) -> String {
    guard let clause, let text = calendar.text(of: clause) else { return "" }
    return linker.href(to: clause.range, in: text)
  }
}

extension CalendarEntryViews {
  private func when(_ entry: UndatedEntry) -> (text: String, language: String) {
    let text = calendar.text(of: entry.clause)
    let language = words.isQuoted(entry) ? text.map { context.foreign($0.version.language) } : nil
    return (words.when(entry), language ?? "")
  }

  private func numbers(_ visit: YearVisit, _ demand: PlanDemand?) -> String {
    words.numbers(visit, demand)
  }
}
