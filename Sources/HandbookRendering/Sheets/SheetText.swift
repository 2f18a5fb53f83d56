import HandbookModel
import HandbookWriting

/// A name in the languages of a sheet: the first is printed large, the others small beside it.
struct SheetLabel: Hashable, Sendable {
  var first: String
  var second = ""
  /// The language of `first`, where it is not that of the sheet; else empty.
  var foreign = ""

  init(_ text: String) { first = text }

  init(_ name: LocalizedName, in languages: [Language]) {
    let language = languages.first ?? .zhHans
    first = name.text(in: language)
    if case let spoken = name.language(in: language), spoken != language {
      foreign = spoken.rawValue
    }
    second = languages.dropFirst().map(name.text).filter { [first] in $0 != first }
      .joined(separator: " / ")
  }
}

/// Small texts of sheets.
struct SheetText {
  let texts: TextTable

  /// When a field or signature is filled in at all; empty where always.
  func note(_ dependence: Field.Dependence?, in form: Form, _ language: Language) -> String {
    guard let dependence else { return "" }
    let field = form.fields.first { $0.id == dependence.field.value }
    let names = dependence.options.map { option in
      guard case .listed(let options)? = field?.options else { return option.value }
      return options.first { $0.id == option.value }?.name.text(in: language) ?? option.value
    }
    return texts.phrase(
      "when.option", ["option": names.joined(separator: ValueWriter.joint(.any, in: language))])
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
