import HandbookModel
import HandbookRules

/// Which fields of which sheets prove what a visit demands, and what no field does.
struct TraceProof {
  private let visit: Visit
  private let linker: Linker
  private let sheets: [Form]

  init(_ visit: Visit, _ linker: Linker) {
    self.visit = visit
    self.linker = linker
    sheets = visit.sheets.members.compactMap(linker.context.workspace.form)
  }

  private var context: HandbookContext { linker.context }
  private var texts: TextTable { context.texts }

  func proof(of attribute: RefinedAttribute) -> (links: [View], gaps: [String]) {
    switch attribute {
    case .sheet:
      return (sheets.map { link($0, note: $0.number.value) }, [])
    case .signature: return signatures
    case .deadline, .leader, .method, .topic: return fields(for: attribute)
    case .rate, .companion, .fallback, .contact: return ([], [])
    }
  }

  private func link(_ form: Form, note: String) -> View {
    .link(linker.title(.form(form.key)), linker.href(form.key), note: note)
  }

  /// The names of fields, sheet by sheet.
  private func fields(for attribute: RefinedAttribute) -> (links: [View], gaps: [String]) {
    guard !sheets.isEmpty else { return ([], []) }
    let demands = FieldDemand.all(of: visit).filter { $0.attribute == attribute }
    let links = sheets.compactMap { sheet -> View? in
      let fields = sheet.fields.filter { field in demands.contains { $0.isMet(by: field) } }
        .map(\.name)
      let signatures = sheet.signatures.filter { field in
        demands.contains { $0.isMet(by: field) }
      }.map(\.name)
      var seen: Set<String> = []
      let names = (fields + signatures).map(context.text).filter { seen.insert($0).inserted }
      return names.isEmpty ? nil : link(sheet, note: context.writer.list(names, .all))
    }
    let open = demands.filter { demand in
      !sheets.contains { sheet in
        sheet.fields.contains(where: demand.isMet) || sheet.signatures.contains(where: demand.isMet)
      }
    }
    return (links, open.map(gap))
  }

  private func gap(_ demand: FieldDemand) -> String {
    let missing = texts.phrase("gap.no-field")
    return demand.topic.map { context.writer.labelled(context.writer.topic($0), missing) }
      ?? missing
  }

  private var signatures: (links: [View], gaps: [String]) {
    guard !sheets.isEmpty else { return ([], []) }
    var (links, gaps): ([View], [String]) = ([], [])
    for demand in visit.signatures.members {
      let places = sheets.flatMap { sheet in
        sheet.signatures.filter { isMet(demand.role, by: $0) }.map { (sheet, $0) }
      }
      links += places.map { link($0, note: context.text(of: $1.name)) }
      if places.isEmpty {
        let role = context.writer.role(demand.role)
        gaps.append(texts.phrase("gap.no-signature", ["role": role]))
      }
    }
    return (links, gaps)
  }

  /// Whoever leads signs as the visitor, by name or by what the field is for.
  private func isMet(_ role: RoleID, by field: SignatureField) -> Bool {
    let leaders = (visit.leaders?.value.value?.roles ?? []).map(\.value)
    if role == .visitor || leaders.contains(role) {
      return field.role.value == .visitor || field.does == .visit
        || leaders.contains(field.role.value)
    }
    return field.role.value == role
  }
}
