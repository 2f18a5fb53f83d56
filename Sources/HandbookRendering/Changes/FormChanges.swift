import HandbookModel

/// What a sheet has otherwise than in the edition before it.
struct FormChanges {
  let before: Form
  let after: Form
  let linker: Linker

  private var context: HandbookContext { linker.context }

  var change: Change {
    let rows = [
      row("change-fields", fields(before), fields(after)),
      row("change-signatures", signatures(before), signatures(after)),
    ].compactMap { $0 }
    return Change(
      sort: .changed, subject: linker.form(after.key), rows: [editions] + rows,
      roles: Set((before.signatures + after.signatures).map(\.role.value)))
  }

  private var editions: Change.Row {
    let label = context.texts[label: "edition"]
    return Change.Row(
      label: label, before: [edition(before)], after: [edition(after)])
  }

  private func edition(_ form: Form) -> View {
    .value(Markup(text: form.edition.value), href: linker.href(form.key))
  }

  private func fields(_ form: Form) -> [(id: String, name: LocalizedName)] {
    form.fields.map { ($0.id.text, $0.name) }
  }

  private func signatures(_ form: Form) -> [(id: String, name: LocalizedName)] {
    form.signatures.map { ($0.id.text, $0.name) }
  }

  /// What only one of the editions has.
  private func row(
    _ label: String, _ before: [(id: String, name: LocalizedName)],
    _ after: [(id: String, name: LocalizedName)]
  ) -> Change.Row? {
    let (earlier, later) = (Set(before.map(\.id)), Set(after.map(\.id)))
    guard earlier != later else { return nil }
    return Change.Row(
      label: context.texts[label: label],
      before: before.filter { !later.contains($0.id) }.map { named($0.name) },
      after: after.filter { !earlier.contains($0.id) }.map { named($0.name) })
  }

  private func named(_ name: LocalizedName) -> View {
    let language = name.language(in: context.language)
    return .value(
      Markup(text: name.text(in: context.language), in: context.foreign(language)))
  }
}
