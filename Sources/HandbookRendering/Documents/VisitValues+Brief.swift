import HandbookModel

extension VisitValues {
  /// What whoever goes needs first: by when, how many, on which sheet, how. `signed-by` and the
  /// hours stand among the rest.
  func brief(_ visit: Visit) -> [View] {
    stated([
      ("deadline", deadline(visit)), ("rate", rate(visit)), ("sheet", sheets(visit)),
      ("method", methods(visit)),
    ])
  }

  /// What `brief` leaves out.
  func rest(_ visit: Visit) -> [View] {
    stated([
      ("signed-by", signatures(visit)), ("hours", hours(visit)), ("own-hours", ownHours(visit)),
      ("topics", topics(visit)), ("fallback", fallbacks(visit)),
      ("people-to-reach", contacts(visit)), ("notice", notice(visit)),
      ("length", length(visit)), ("script", script(visit)), ("responsible", leaders(visit)),
      ("organised-by", organisers(visit)), ("with", companions(visit)),
      ("assisted-by", assistants(visit)), ("supervised-by", supervisors(visit)),
    ])
  }

  /// Who, when, how often, how, on which sheet, who signs.
  func answers(_ visit: Visit) -> [View] {
    stated([
      ("by-when", deadline(visit)), ("responsible", leaders(visit)), ("with", companions(visit)),
      ("rate", rate(visit)), ("method", methods(visit)), ("fallback", fallbacks(visit)),
      ("sheet", sheets(visit)), ("signed-by", signatures(visit)),
    ])
  }

  /// What `answers` leaves out.
  func details(_ visit: Visit) -> [View] {
    stated([
      ("topics", topics(visit)), ("people-to-reach", contacts(visit)), ("hours", hours(visit)),
      ("own-hours", ownHours(visit)), ("notice", notice(visit)), ("length", length(visit)),
      ("script", script(visit)), ("organised-by", organisers(visit)),
      ("assisted-by", assistants(visit)), ("supervised-by", supervisors(visit)),
    ])
  }

  private func stated(_ facts: [(label: String, values: [View])]) -> [View] {
    facts.filter { !$0.values.isEmpty }.map {
      .fact(linker.context.texts[label: $0.label], values: $0.values)
    }
  }
}
