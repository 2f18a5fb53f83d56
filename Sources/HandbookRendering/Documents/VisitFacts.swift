import HandbookModel

extension VisitValues {
  /// The columns of the merged table, always all of them and in the same order; a column that
  /// nobody states has no values.
  func columns(_ visit: Visit) -> [(label: String, values: [View])] {
    let columns: [(String, [View])] = [
      ("deadline", deadline(visit)), ("rate", rate(visit)), ("responsible", leaders(visit)),
      ("organised-by", organisers(visit)), ("with", companions(visit)),
      ("assisted-by", assistants(visit)), ("supervised-by", supervisors(visit)),
      ("method", methods(visit)),
      ("fallback", fallbacks(visit)), ("topics", topics(visit)), ("sheet", sheets(visit)),
      ("signed-by", signatures(visit)), ("people-to-reach", contacts(visit)),
      ("notice", notice(visit)), ("own-hours", ownHours(visit)), ("length", length(visit)),
      ("script", script(visit)),
    ]
    return columns.map { (linker.context.texts[label: $0.0], $0.1) }
  }

  /// All that holds for a visit as labelled facts, with the contact hours; what nobody states is
  /// left out.
  func facts(_ visit: Visit) -> [View] {
    let hours = (label: linker.context.texts[label: "hours"], values: hours(visit))
    return (columns(visit) + [hours]).filter { !$0.values.isEmpty }
      .map { .fact($0.label, values: $0.values) }
  }

  /// The contact hours of the document that hold for the visit's kind.
  func hours(_ visit: Visit) -> [View] {
    text.version.hours
      .filter { hours in
        hours.appliesTo.isEmpty || hours.appliesTo.contains { $0.value == visit.kind }
      }
      .map { hours in
        .value(
          Markup(text: self.hours(hours)), sourceName: text.outline.label(at: hours.range),
          sourceHref: linker.href(to: hours.range, in: text),
          sourceLanguage: linker.context.foreign(text.version.language))
      }
  }

  private func hours(_ hours: ContactHours) -> String {
    linker.context.writer.hours(
      VisitHours(
        required: hours.required.map(\.value), recommended: hours.recommended.map(\.value),
        avoided: hours.avoided.map(\.value)))
  }
}
