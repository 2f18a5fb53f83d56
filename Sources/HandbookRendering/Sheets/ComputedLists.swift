import HandbookModel
import HandbookWriting

/// Fills in what a form leaves to the regulation: options and rows.
struct ComputedLists {
  let context: HandbookContext
  let facts: FormFacts
  let languages: [Language]
  let setting: SheetSetting?

  private var vocabulary: Vocabulary { context.handbook.vocabulary }

  func names(_ list: ComputedList) -> [LocalizedName] {
    switch list {
    case .kinds: facts.kinds.compactMap { vocabulary.kinds[$0]?.name }
    case .methods: facts.methods.compactMap { vocabulary.methods[$0]?.name }
    case .contacts: vocabulary.contacts.map(\.name)
    case .topics: vocabulary.topics.map(\.name)
    case .segments(let axis): vocabulary.axes[axis]?.values.map(\.name) ?? []
    }
  }

  private func label(_ name: LocalizedName) -> SheetLabel { SheetLabel(name, in: languages) }

  func rows(_ rows: FormTable.Rows, _ columns: [Field]) -> [SheetTable.Row] {
    switch rows {
    case .blank(let count): Array(repeating: SheetTable.Row(), count: count)
    case .named(let names): names.map { SheetTable.Row(head: label($0)) }
    case .printed(let rows): rows.map(printed)
    case .computed(.kinds, let document): kindRows(document?.value, columns)
    case .computed(let list, _): names(list).map { SheetTable.Row(head: label($0)) }
    }
  }

  private func printed(_ row: FormTable.PrintedRow) -> SheetTable.Row {
    SheetTable.Row(head: row.head.map(label), printed: row.cells.mapValues(label))
  }

  /// One row per leaf kind: those of a document, or those that use the form. A kind with several
  /// tiers has one row, with each different value once.
  private func kindRows(_ document: DocumentID?, _ columns: [Field]) -> [SheetTable.Row] {
    let visits = visits(of: document)
    let writers = writers
    return kinds(of: document).map { kind in
      let own = visits.filter { $0.kind == kind }
      var row = SheetTable.Row(head: vocabulary.kinds[kind].map { label($0.name) })
      for column in columns {
        guard let prints = column.prints else { continue }
        row.printed[column.id] = SheetLabel(
          writers.map { writer in
            writer.list(
              FormFacts.unique(own.compactMap { printed(prints, of: $0, writer) }), .separate)
          })
      }
      return row
    }
  }

  private var writers: [ValueWriter] {
    languages.map { ValueWriter($0, of: context.handbook) }
  }

  /// The kinds that have a row each.
  func kinds(of document: DocumentID?) -> [KindID] {
    FormFacts.unique(visits(of: document).map(\.kind))
  }

  private func visits(of document: DocumentID?) -> [Visit] {
    guard let document else { return facts.visits }
    return context.current.filter { $0.document.key.id == document }.flatMap(\.version.visits)
      .filter(\.isPrinted)
  }

  private func printed(
    _ prints: Field.Printed, of visit: Visit, _ writer: ValueWriter
  ) -> String? {
    switch prints {
    case .rate: visit.rate?.value.value.map(writer.rate)
    case .deadline: visit.deadline?.value.value.map { writer.deadline($0, kind: visit.kind) }
    case .theme: setting?.theme?.text(in: writer.language)
    }
  }

  /// The theme of the season that the sheet is printed for; empty where there is none.
  var theme: SheetLabel { setting?.theme.map(label) ?? .empty }
}
