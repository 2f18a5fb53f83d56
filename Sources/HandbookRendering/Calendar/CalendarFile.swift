import ContentDigest
import HandbookModel
import HandbookWriting

/// The dated entries of a year as a file that calendar programs take: whole days, without alarms and
/// without blocking anybody's time.
///
/// Ids and stamps derive from the plan and the entry, so that a file that is taken in again changes
/// the events of the last time, whichever language or role it was made for.
struct CalendarFile {
  let calendar: PlanCalendar
  /// Nil for everybody's.
  let role: Role?

  private var context: HandbookContext { calendar.context }
  private var plan: Plan { calendar.plan }
  private var texts: TextTable { context.texts }

  /// Beside the page of the calendar.
  var name: String {
    role.map { "\(plan.id.text).\($0.id.text).ics" } ?? "\(plan.id.text).ics"
  }

  var file: SiteFile {
    let folder = "\(context.handbook.id.text)/\(context.language.rawValue)/calendar"
    return SiteFile(path: "\(folder)/\(name)", bytes: bytes)
  }

  private var bytes: [UInt8] {
    var file = ICalendar()
    file.add("BEGIN", "VCALENDAR")
    file.add("VERSION", "2.0")
    file.add("PRODID", text: "-//VisitBook//VisitBook//\(context.language.rawValue)")
    file.add("CALSCALE", "GREGORIAN")
    file.add("METHOD", "PUBLISH")
    file.add("NAME", text: title)
    // Read by programs that do not know RFC 7986's NAME.
    file.add("X-WR-CALNAME", text: title)
    for (entry, key) in zip(calendar.year.entries, calendar.keys) {
      if let role, !entry.concerns(role.id) { continue }
      add(entry, key, to: &file)
    }
    file.add("END", "VCALENDAR")
    return file.bytes
  }

  private var title: String {
    let plan = context.text(of: plan.title)
    return role.map {
      texts.phrase("calendar.file.role", ["plan": plan, "role": context.writer.role($0.id)])
    } ?? plan
  }

  private func add(_ entry: YearEntry, _ key: String, to file: inout ICalendar) {
    let words = CalendarWords(calendar: calendar)
    file.add("BEGIN", "VEVENT")
    file.add("UID", "\(uid(key))@visitbook")
    file.add("DTSTAMP", "\(ICalendar.basic(stamp))T000000Z")
    file.add("DTSTART", entry.day)
    // The day after the last, as whole days are given.
    if let end = entry.day.adding(days: 1) { file.add("DTEND", end) }
    file.add("SUMMARY;LANGUAGE=\(context.language.rawValue)", text: summary(entry, words))
    file.add(
      "DESCRIPTION;LANGUAGE=\(context.language.rawValue)", text: description(entry, words))
    file.add("CATEGORIES", text: words.label(words.sort(entry.subject)))
    file.add("TRANSP", "TRANSPARENT")
    file.add("END", "VEVENT")
  }

  /// The day on which the plan became what it is: approved, else reviewed, prepared, or begun.
  private var stamp: CalendarDay {
    let control = plan.control
    return [control.approved, control.reviewed, control.prepared].lazy
      .compactMap { $0?.date?.value }.first ?? plan.period.value.first
  }

  private func summary(_ entry: YearEntry, _ words: CalendarWords) -> String {
    let title = words.title(entry.subject)
    switch entry.subject {
    case .visits(_, _, let planned):
      return texts.phrase(
        entry.days.count > 1 ? "calendar.file.visits" : "calendar.file.day",
        ["title": title, "planned": context.writer.grouped(planned)])
    case .paper: return context.writer.labelled(title, words.people(entry.people))
    case .theme: return context.writer.labelled(words.label("theme"), title)
    }
  }

  private func description(_ entry: YearEntry, _ words: CalendarWords) -> String {
    var lines = words.details(entry)
    if case .visits(let visit, _, _) = entry.subject {
      lines = [words.condition(visit)] + lines + [words.people(entry.people)]
    }
    lines += [words.source(entry.clause), context.text(of: plan.title)]
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension CalendarFile {
  private func uid(_ key: String) -> String {
    let handbook = context.handbook
    let organisation = handbook.organisation.all.first?.value ?? ""
    let digest = ContentDigest(texts: [organisation, handbook.id.text, plan.id.text, key])
    return String(digest.text.prefix(32))
  }
}
