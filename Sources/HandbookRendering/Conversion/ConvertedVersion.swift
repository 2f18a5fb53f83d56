import HandbookModel

extension DocumentVersion {
  /// The same text in another script: its words are converted, its values are the same, and its
  /// places those of this one, as are its anchors, so that an address leads to the same section in
  /// both.
  func converted(_ script: ScriptText) -> DocumentVersion {
    var made = self
    made.language = script.conversion.language.value
    made.conversion = script.conversion
    made.convertWords(script)
    return made
  }

  private mutating func convertWords(_ script: ScriptText) {
    title.convert(script)
    for index in sections.indices {
      sections[index].title.convert(script)
      sections[index].number.convert(script)
    }
    for index in passages.indices { passages[index].text.convert(script) }
    for index in exhibits.indices { exhibits[index].name.convert(script) }
    clauses.convert(script)
    visits.convert(script)
    let places = occurrenceOrder.map { (script($0), $1) }
    occurrenceOrder = Dictionary(places) { min($0, $1) }
    for index in duties.indices { duties[index].text.convert(script) }
    papers.convert(script)
    escalations.convert(script)
    for index in targets.indices { targets[index].name.convert(script) }
    procedures.convert(script)
    scripts.convert(script)
    provisions.convert(script)
    tasks.convert(script)
    for index in terms.indices {
      terms[index].term.convert(script)
      terms[index].meaning.convert(script)
    }
    for index in related.indices { related[index].citation.convert(script) }
    citations.convert(script)
    for index in remarks.indices { remarks[index].convert(script) }
  }
}

extension ClauseKey: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { occurrence.convert(script) }
}

extension Clause: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    key.convert(script)
    deadline.convert(script)
    rate.convert(script)
    leaders.convert(script)
    organisers.convert(script)
    companions.convert(script)
    assistants.convert(script)
    supervisors.convert(script)
    methods.convert(script)
    fallbacks.convert(script)
    topics.convert(script)
    sheets.convert(script)
    signatures.convert(script)
    contacts.convert(script)
    length.convert(script)
    hours.convert(script)
    notice.convert(script)
    self.script.convert(script)
  }
}

extension Visit: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    key.convert(script)
    deadline.convert(script)
    rate.convert(script)
    leaders.convert(script)
    organisers.convert(script)
    companions.convert(script)
    assistants.convert(script)
    supervisors.convert(script)
    methods.convert(script)
    fallbacks.convert(script)
    length.convert(script)
    hours.convert(script)
    notice.convert(script)
    self.script.convert(script)
    topics.silence.convert(script)
    sheets.silence.convert(script)
    signatures.silence.convert(script)
    contacts.silence.convert(script)
  }
}
