import Diagnostics
import HandbookModel

/// `handbook.json`: what a site holds and where, for programs. docs/handbook.schema.json describes it;
/// members may be added while `version` stays the same, none is renamed, moved or removed.
struct SiteIndex {
  let workspace: Workspace
  let editions: [HandbookID: Editions]
  let audience: Audience
  let isDraft: Bool
  /// In the order of their addresses.
  let pages: [PageEntry]

  var file: SiteFile { SiteFile(path: "handbook.json", bytes: JSONText(json).utf8) }

  private var json: JSONValue {
    let pages = Dictionary(grouping: pages, by: \.location.handbook)
    return [
      "version": 1, "audience": .string(audience.rawValue), "draft": .bool(isDraft),
      "handbooks": .array(workspace.handbooks.map { handbook($0, pages[$0.id] ?? []) }),
    ]
  }

  private func handbook(_ handbook: Handbook, _ pages: [PageEntry]) -> JSONValue {
    [
      "id": .string(handbook.id.text), "title": names(handbook.title),
      "organisation": names(handbook.organisation),
      "languages": .array(handbook.languages.map { .string($0.rawValue) }),
      "model": .string("\(handbook.id.text)/model.json"),
      "tables": .array(handbook.languages.flatMap { tables(of: handbook, in: $0) }),
      "documents": .array(handbook.documents.map { document($0, of: handbook) }),
      "pages": .array(pages.map(page)),
    ]
  }

  private func names(_ name: LocalizedName) -> JSONValue {
    var object = JSONObject()
    for entry in name.entries {
      object.append(entry.language.rawValue, .string(entry.names.first?.value ?? ""))
    }
    return .object(object)
  }

  private func tables(of handbook: Handbook, in language: Language) -> [JSONValue] {
    DataTables.names.map { name in
      [
        "language": .string(language.rawValue), "name": .string(name),
        "address": .string(DataTables.path(name, of: handbook.id, in: language)),
      ]
    }
  }

  private func document(_ document: Document, of handbook: Handbook) -> JSONValue {
    var object: JSONObject = [
      "id": .string(document.key.id.text), "edition": .string(document.edition.value),
      "sort": .string(document.sort.rawValue), "status": .string(document.status.rawValue),
      "current": .bool(editions[handbook.id]?.isCurrent(document) ?? true),
    ]
    if let number = document.number { object.append("number", .string(number.value)) }
    if let day = document.effective { object.append("effective", .string("\(day.value)")) }
    return .object(object)
  }

  private func page(_ page: PageEntry) -> JSONValue {
    [
      "language": .string(page.location.language.rawValue), "sort": .string(page.sort),
      "title": .string(page.title), "address": .string(page.location.path),
    ]
  }
}
