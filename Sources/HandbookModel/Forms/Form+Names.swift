extension Form {
  /// Everything in it that has a name, in the order of the sheet; the same name may occur twice.
  public var names: [LocalizedName] {
    let ofCopies = copies.flatMap { [$0.name, $0.colour] }
    return [title] + ([header, footer] + ofCopies).compactMap { $0 } + parts.flatMap(\.names)
  }
}

extension FormPart {
  fileprivate var names: [LocalizedName] {
    [title].compactMap { $0 } + sections.flatMap(\.names) + signatures.map(\.name)
  }
}

extension FormSection {
  fileprivate var names: [LocalizedName] {
    let own = [title].compactMap { $0 }
    guard case .table(let table) = content else { return own + fields.flatMap(\.names) }
    let rows = if case .named(let names) = table.rows { names } else { [LocalizedName]() }
    return own + [table.rowTitle].compactMap { $0 } + rows + fields.flatMap(\.names)
  }
}

extension Field {
  fileprivate var names: [LocalizedName] {
    let listed =
      if case .listed(let options)? = options { options.map(\.name) } else { [LocalizedName]() }
    return [name, unit, text].compactMap { $0 } + listed
  }
}
