import Diagnostics

// Slots, looks and conversions. See docs/model.schema.json, `slot`, `theme`, `conversion`, `partUse`.

extension Slot: ModelObject {
  var jsonMembers: JSONMembers { ["id": id.value, "at": id.range, "name": name] }
}

extension HandbookTheme: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "logo": logo, "colour": colour.map { Located($0.value.text, at: $0.range) }, "print": print,
      "fonts": fonts.isEmpty ? nil : fonts,
      "values": values,
    ]
  }
}

extension PrintStyle: ModelWord {}
extension HandbookTheme.Font.Use: ModelWord {}

extension HandbookTheme.Font: ModelObject {
  var jsonMembers: JSONMembers { ["use": use, "path": path] }
}

extension HandbookTheme.Value: ModelObject {
  var jsonMembers: JSONMembers { ["key": key, "text": text] }
}

extension ScriptConversion.Usage: ModelWord {}

extension ScriptConversion: ModelObject {
  var jsonMembers: JSONMembers { ["language": language, "from": source, "usage": usage] }
}

extension PartUse: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .kind(let kind): ["kind": kind]
    case .step(let label): ["step": label]
    }
  }

  var sourcedMembers: JSONMembers { jsonMembers }
}
