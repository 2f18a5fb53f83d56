import HandbookModel

extension VisitValues {
  /// The columns of the merged table, always all of them and in the same order; a column that
  /// nobody states has no values.
  func columns(_ visit: Visit) -> [(label: String, values: [View])] {
    let values = [
      deadline(visit), rate(visit), leaders(visit), organisers(visit), companions(visit),
      assistants(visit), supervisors(visit), methods(visit), fallbacks(visit), topics(visit),
      sheets(visit), signatures(visit), contacts(visit), notice(visit), ownHours(visit),
      length(visit), script(visit),
    ]
    return zip(VisitValues.labels(in: linker.context.texts), values).map { ($0, $1) }
  }

  /// Of the columns, in their order.
  static func labels(in texts: TextTable) -> [String] {
    [
      "deadline", "rate", "responsible", "organised-by", "with", "assisted-by", "supervised-by",
      "method", "fallback", "topics", "sheet", "signed-by", "people-to-reach", "notice",
      "own-hours",
      "length", "script",
    ].map { texts[label: $0] }
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
