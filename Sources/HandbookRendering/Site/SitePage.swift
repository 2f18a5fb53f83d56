import HandbookModel

/// A page of the site, as links name it.
enum SitePage: Hashable, Sendable {
  case start
  /// The edition is nil for the current one, whose address stays the same from edition to edition.
  case document(DocumentID, edition: String?)
  case role(RoleID)
  case kind(KindID)
  case form(FormID, edition: String?)
  /// A sheet that the program makes for the current edition of a document.
  case made(DocumentID, MadeSheet)
  case plan(PlanID)
  /// All windows on one time line.
  case timeLine
  /// The year of a plan, and what of it concerns one role.
  case calendar(PlanID)
  case roleCalendar(PlanID, RoleID)
  case responsibilities, traceability, glossary, index, changes, search
  /// The card of a role, one printed page.
  case card(RoleID)
  /// Shown by a web server for an address that leads nowhere.
  case notFound

  /// Relative to the folder of a handbook's language; not encoded.
  var path: String {
    switch self {
    case .start: "index.html"
    case .document(let id, let edition): "documents/\(SitePage.file(id.text, edition)).html"
    case .role(let id): "roles/\(id.text).html"
    case .kind(let id): "kinds/\(id.text).html"
    case .form(let id, let edition): "forms/\(SitePage.file(id.text, edition)).html"
    case .made(let id, let sheet): "forms/\(id.text).\(sheet.suffix).html"
    case .timeLine: "time-line.html"
    case .plan(let id): "plans/\(id.text).html"
    case .calendar(let id): "calendar/\(id.text).html"
    case .roleCalendar(let id, let role): "calendar/\(id.text).\(role.text).html"
    case .card(let id): "roles/\(id.text).card.html"
    case .responsibilities: "responsibilities.html"
    case .traceability: "traceability.html"
    case .glossary: "glossary.html"
    case .index: "terms.html"
    case .changes: "changes.html"
    case .search: "search.html"
    case .notFound: "404.html"
    }
  }

  /// How many folders lie between the page and the folder of its handbook's language.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  private static func file(_ id: String, _ edition: String?) -> String {
    edition.map { "\(id)@\($0)" } ?? id
  }
}

/// Where a page stands: links are relative to it.
struct PageLocation: Hashable, Sendable {
  var handbook: HandbookID
  var language: Language
  var page: SitePage

  /// Relative to the output folder; not encoded.
  var path: String { "\(handbook.text)/\(language.rawValue)/\(page.path)" }

  /// The shortest relative address of `other`, encoded.
  func href(to other: PageLocation) -> String {
    var steps = page.depth
    var target = other.page.path
    if other.handbook != handbook {
      steps += 2
      target = other.path
    } else if other.language != language {
      steps += 1
      target = "\(other.language.rawValue)/\(target)"
    }
    return String(repeating: "../", count: steps) + PageLocation.encoded(target)
  }

  /// The relative address of a folder or file of the handbook's assets.
  func asset(_ path: String) -> String {
    String(repeating: "../", count: page.depth + 1) + "assets/" + PageLocation.encoded(path)
  }

  /// Percent-encodes what has a meaning of its own in an address, and everything beyond ASCII.
  static func encoded(_ path: String) -> String {
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    var result: [UInt8] = []
    for byte in path.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"):
      true
    default: false
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
