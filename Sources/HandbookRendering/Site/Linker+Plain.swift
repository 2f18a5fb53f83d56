extension Linker {
  /// Plain text without the brackets around titles of forms and documents, as `linked` shows them
  /// too: for pictures and paper, which hold no links.
  func unbracketed(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let title = String(rest[rest.index(after: open)..<close])
      let isTitle = context.titles.citation(title, in: context.handbook.id) != nil
      result += String(rest[..<open]) + (isTitle ? title : String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return result + String(rest)
  }
}
