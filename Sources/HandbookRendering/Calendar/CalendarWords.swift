import HandbookModel
import HandbookWriting

/// What the entries of a year are called, without links: for pages, files and tables alike.
struct CalendarWords {
  let calendar: PlanCalendar

  var context: HandbookContext { calendar.context }
  private var writer: ValueWriter { context.writer }
  private var texts: TextTable { context.texts }

  /// As style sheets and the texts `calendar.sort.…` name it.
  func sort(_ subject: YearEntry.Subject) -> String {
    switch subject {
    case .visits: "visits"
    case .paper(let paper, let stage, _): sort(paper, stage)
    case .theme: "theme"
    }
  }

  func sort(_ subject: UndatedEntry.Subject) -> String {
    switch subject {
    case .visits: "visits"
    case .paper(let paper, let stage): sort(paper, stage)
    }
  }

  private func sort(_ paper: Paper, _ stage: Int?) -> String {
    stage.map { paper.stages[$0].act.value } == .archive ? "filing" : "report"
  }

  func label(_ sort: String) -> String { texts.name(of: sort, in: "calendar.sort") }

  // MARK: Titles

  func title(_ subject: YearEntry.Subject) -> String {
    switch subject {
    case .visits(let visit, _, _): writer.kind(visit.line.kind.value)
    case .paper(let paper, _, _): title(paper)
    case .theme(let theme): context.text(of: theme.title)
    }
  }

  func title(_ subject: UndatedEntry.Subject) -> String {
    switch subject {
    case .visits(let visit, _): writer.kind(visit.line.kind.value)
    case .paper(let paper, _): title(paper)
    }
  }

  private func title(_ paper: Paper) -> String {
    let linker = Linker(context, from: .start)
    return switch paper.subject.value {
    case .form(let key): linker.title(.form(key))
    case .document(let key): linker.title(.document(key))
    case .named(let name), .system(let name): name
    }
  }

  /// The case for which a line is made, or the tier that holds at the site.
  func condition(_ visit: YearVisit) -> String {
    visit.line.condition.map { writer.condition($0.value) }
      ?? visit.row.map { writer.applicability($0.key) } ?? ""
  }

  // MARK: Facts

  /// In which days, how many, what is covered, and what became of a day of rest.
  func details(_ entry: YearEntry) -> [String] {
    let facts: [String]
    switch entry.subject {
    case .visits(_, let demand, let planned):
      facts = [entry.days.count > 1 ? writer.days(entry.days) : "", numbers(demand, planned)]
    case .paper(_, _, let covered):
      facts = [texts.phrase("calendar.covers", ["days": writer.days(covered)])]
    case .theme: facts = [writer.days(entry.days)]
    }
    return (facts + [shift(entry)]).filter { !$0.isEmpty }
  }

  private func numbers(_ demand: PlanDemand?, _ planned: Int) -> String {
    guard let demand else { return numbers(required: nil, planned: planned) }
    return numbers(required: demand.required, planned: planned)
  }

  func numbers(required: Int?, planned: Int?) -> String {
    let planned = planned ?? 0
    guard let required else {
      return texts.phrase("calendar.planned", ["planned": writer.grouped(planned)])
    }
    let key = planned < required ? "calendar.numbers.short" : "calendar.numbers"
    return texts.phrase(
      key,
      [
        "required": writer.grouped(required), "planned": writer.grouped(planned),
        "n": writer.grouped(max(0, required - planned)),
      ])
  }

  private func shift(_ entry: YearEntry) -> String {
    if entry.isShiftUnknown { return texts.phrase("calendar.unmoved") }
    guard entry.nominal != entry.day else { return "" }
    return texts.phrase(
      "calendar.moved",
      ["day": writer.day(entry.nominal), "weekday": weekday(entry.nominal)])
  }

  func weekday(_ day: CalendarDay) -> String {
    texts.name(of: "\(day.weekday.rawValue)", in: "calendar.weekday")
  }
}
