import HandbookModel

/// What the regulation says of a form: which visits use it, and how long it is kept.
struct FormFacts: Sendable {
  /// Merged visits whose sheet is the form, in the order of their documents.
  let visits: [Visit]
  /// Kinds of those visits, each once.
  let kinds: [KindID]
  let methods: [MethodID]
  let papers: [(text: DocumentText, paper: Paper)]

  init(_ form: Form, _ context: HandbookContext, for setting: SheetSetting? = nil) {
    var all = context.uses.recorded[form.key]?.map(\.visit) ?? []
    if all.isEmpty, setting != nil {
      // Of a superseded edition the regulation says nothing more; it is used for the same visits.
      all =
        FormFacts.editions(of: form, context).compactMap { context.uses.recorded[$0] }.first?
        .map(\.visit) ?? []
    }
    let tree = KindTree(context.handbook.vocabulary.kinds)
    visits = setting.map { setting in all.filter { setting.has($0.kind, in: tree) } } ?? all
    kinds = FormFacts.unique(visits.map(\.kind))
    let ways = visits.flatMap { visit in
      (visit.methods?.value.value ?? [])
        + (visit.fallbacks?.value.value ?? []).flatMap(\.ways)
    }
    let used = Set(ways.flatMap(\.methods))
    let known = context.handbook.vocabulary.methods.map(\.id)
    methods = used.isEmpty ? known : known.filter(used.contains)
    var papers = context.uses.papers[form.key] ?? []
    if papers.isEmpty, setting != nil {
      papers =
        FormFacts.editions(of: form, context).compactMap { context.uses.papers[$0] }.first ?? []
    }
    self.papers = papers
  }

  private static func editions(of form: Form, _ context: HandbookContext) -> [FormKey] {
    context.handbook.forms.map(\.key)
      .filter { $0.handbook == form.key.handbook && $0.id == form.key.id }
  }

  var retention: Retention? { papers.lazy.compactMap { $0.paper.retention?.value.value }.first }

  static func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }
}
