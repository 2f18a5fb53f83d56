import Diagnostics

// Sheets, their parts and tables. See docs/model.schema.json, `form`.

extension Form.Medium: ModelWord {}
extension Form.Size: ModelWord {}
extension Form.Orientation: ModelWord {}
extension Serial.Span: ModelWord {}
extension Serial.Check: ModelWord {}

extension Form: ModelObject {
  var jsonMembers: JSONMembers {
    [
      "key": key, "at": idRange, "whole": range, "title": title, "number": number,
      "edition": edition, "effective": effective, "status": status,
      "superseded": isSuperseded, "languages": languages, "medium": medium, "size": size,
      "orientation": orientation, "bindingMillimetres": binding,
      "pages": pages, "header": header, "footer": footer, "serial": serial, "copies": copies,
      "extends": extends, "parts": parts,
    ]
  }
}

extension Serial: ModelObject {
  var jsonMembers: JSONMembers { ["pattern": pattern, "per": per, "check": check] }
}

extension Copy: ModelObject {
  var jsonMembers: JSONMembers { ["keeper": keeper, "name": name, "colour": colour] }
}

extension FormPart: ModelObject {
  var jsonMembers: JSONMembers {
    ["title": title, "usedBy": usedBy, "sections": sections, "signatures": signatures]
  }
}

extension FormSection: ModelObject {
  var jsonMembers: JSONMembers {
    switch content {
    case .fields(let fields): ["title": title, "fields": fields]
    case .table(let table): ["title": title, "table": table]
    }
  }
}

extension FormTable: ModelObject {
  var jsonMembers: JSONMembers {
    ["at": range, "rows": rows, "rowTitle": rowTitle, "columns": columns]
  }
}

extension FormTable.Rows: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .blank(let count): ["blank": count]
    case .named(let names): ["named": names]
    // No file describes such rows, and the model of files has none.
    case .printed(let rows): ["named": rows.compactMap(\.head)]
    case .computed(let list, let document): ["computed": list, "of": document]
    }
  }
}

extension ComputedList: ModelObject {
  var jsonMembers: JSONMembers {
    switch self {
    case .kinds: ["list": "kinds"]
    case .contacts: ["list": "contacts"]
    case .methods: ["list": "methods"]
    case .topics: ["list": "topics"]
    case .segments(let axis): ["list": "segments", "axis": axis]
    }
  }
}
