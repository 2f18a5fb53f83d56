import HandbookModel

// The names of a handbook in a further script. Every type says which of its members are names: a
// test holds that none was forgotten.

extension Handbook: ScriptConvertible {
  /// Its names, and those of everything in it but its documents, whose texts have versions.
  mutating func convert(_ script: ScriptText) {
    title.convert(script)
    organisation.convert(script)
    privacy.convert(script)
    for index in external.indices { external[index].title.convert(script) }
    for index in slots.indices { slots[index].name.convert(script) }
    for index in documents.indices { documents[index].revisions.convert(script) }
    vocabulary.convert(script)
    forms.convert(script)
    plans.convert(script)
  }
}

extension Handbook {
  /// What its texts may speak of by name, the titles of its documents included.
  var names: [LocalizedName] {
    vocabulary.names + forms.map(\.title) + external.map(\.title) + slots.map(\.name)
      + documents.map { document in
        LocalizedName(document.versions.map { ($0.language, [$0.title]) })
      } + [organisation]
  }
}

extension Revision: ScriptConvertible {
  mutating func convert(_ script: ScriptText) { summary.convert(script) }
}

extension Vocabulary: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    roles.update { $0.name.convert(script) }
    kinds.update { $0.name.convert(script) }
    events.update { $0.name.convert(script) }
    methods.update { $0.name.convert(script) }
    axes.update { axis in
      axis.name.convert(script)
      for index in axis.values.indices { axis.values[index].name.convert(script) }
    }
    denominators.update { $0.name.convert(script) }
    measures.update { $0.name.convert(script) }
    contacts.update { $0.name.convert(script) }
    topics.update { $0.name.convert(script) }
  }
}

extension Plan: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    title.convert(script)
    site?.name.convert(script)
    for index in themes.indices { themes[index].title.convert(script) }
  }
}

extension Form: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    title.convert(script)
    header.convert(script)
    footer.convert(script)
    for index in copies.indices {
      copies[index].name.convert(script)
      copies[index].colour.convert(script)
    }
    parts.convert(script)
  }
}

extension FormPart: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    title.convert(script)
    for index in signatures.indices { signatures[index].name.convert(script) }
    for index in sections.indices {
      sections[index].title.convert(script)
      sections[index].content.convert(script)
    }
  }
}

extension FormSection.Content: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    switch self {
    case .fields(var fields):
      fields.convert(script)
      self = .fields(fields)
    case .table(var table):
      table.columns.convert(script)
      table.rowTitle.convert(script)
      if case .named(var names) = table.rows {
        names.convert(script)
        table.rows = .named(names)
      }
      self = .table(table)
    }
  }
}

extension Field: ScriptConvertible {
  mutating func convert(_ script: ScriptText) {
    name.convert(script)
    unit.convert(script)
    text.convert(script)
    guard case .listed(var options)? = options else { return }
    for index in options.indices { options[index].name.convert(script) }
    self.options = .listed(options)
  }
}
