import HandbookModel
import HandbookWriting

/// A name in the languages of a sheet: the first is printed large, the others small beside it.
struct SheetLabel: Hashable, Sendable {
  var first: String
  var second = ""
  /// The language of `first`, where it is not that of the sheet; else empty.
  var foreign = ""

  static let empty = SheetLabel("")

  init(_ text: String) { first = text }

  init(_ name: LocalizedName, in languages: [Language]) {
    self.init(languages.map(name.text))
    guard let language = languages.first else { return }
    let spoken = name.language(in: language)
    foreign = spoken == language ? "" : spoken.rawValue
  }

  /// One text per language; what repeats the first is left out.
  init(_ texts: [String]) {
    first = texts.first ?? ""
    second = texts.dropFirst().filter { [first] in $0 != first }.joined(separator: " / ")
  }

  var isEmpty: Bool { first.isEmpty && second.isEmpty }
}

/// Small texts of sheets, in their languages.
struct SheetText {
  let tables: TextTables
  let languages: [Language]

  /// When a field or signature is filled in at all; empty where always.
  func note(_ dependence: Field.Dependence?, in form: Form) -> String {
    guard let dependence else { return "" }
    let field = form.fields.first { $0.id == dependence.field.value }
    return joined { language in
      let names = dependence.options.map { option in
        guard case .listed(let options)? = field?.options else { return option.value }
        return options.first { $0.id == option.value }?.name.text(in: language) ?? option.value
      }
      return tables[language].phrase(
        "when.option", ["option": names.joined(separator: ValueWriter.joint(.any, in: language))])
    }
  }

  /// When and by whom a signature is given; empty where always.
  func note(_ signature: SignatureField, in form: Form) -> String {
    let person = signature.isInPersonOnly ? joined { tables[$0].phrase("when.person") } : ""
    return [note(signature.when, in: form), person].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func joined(_ text: (Language) -> String) -> String {
    languages.map(text).joined(separator: " ")
  }

  /// A serial's pattern with lines to write its parts on: `HF____-______`.
  static func serialHint(_ pattern: String) -> String {
    var hint = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close].split(separator: ":")
      let digits = name.count > 1 ? Int(name[1]) ?? 4 : name.first == "year" ? 4 : 2
      hint += rest[..<open] + String(repeating: "_", count: min(max(digits, 1), 12))
      rest = rest[rest.index(after: close)...]
    }
    return hint + rest
  }
}
