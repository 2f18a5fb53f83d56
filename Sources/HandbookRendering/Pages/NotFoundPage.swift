import HandbookModel

extension ViewShape {
  /// `path` is relative to the top of the output.
  static let missingChoice = ViewShape(
    "missingChoice",
    ["language": .text, "lead": .text, "advice": .text, "links": .list(.missingLink)])
  static let missingLink = ViewShape(
    "missingLink", ["href": .text, "path": .text, "title": .text, "language": .text])
  static let missingPage = ViewShape(
    "missing",
    [
      "language": .text, "title": .text, "assets": .list(.item), "handbooks": .text,
      "choices": .list(.missingChoice),
    ])
}

/// What a web server shows for an address that leads nowhere: in every language of the handbooks, since
/// nobody knows which the reader wants.
///
/// The server shows it under the address that was asked for, so that nothing relative to the page can
/// be relied on. Its styles and its script are asked for in the folders in which they lie when the
/// address was one of a page or of a folder of the site; the script then sets the links right. Without
/// it they are right where the page itself lies, and the text says what to do.
struct NotFoundPage {
  let workspace: Workspace
  let tables: TextTables
  /// How many folders lie between the page and the top of the output.
  let depth: Int
  /// Whose page it is, in one language; nil: that of all handbooks.
  var own: (handbook: Handbook, language: Language)?

  var view: View {
    let languages = languages
    let handbooks = own.map { [$0.handbook] } ?? Array(workspace.handbooks.reversed())
    return View(
      .missingPage,
      [
        "language": .text(languages[0].rawValue),
        "title": .text(tables[languages[0]][label: "missing-title"]), "assets": View.items(assets),
        "handbooks": .text(workspace.handbooks.map(\.id.text).joined(separator: " ")),
        "choices": .list(languages.map { choice($0, handbooks) }),
      ])
  }

  /// The page's own first; never empty.
  private var languages: [Language] {
    let all = (own.map { [$0.handbook] } ?? workspace.handbooks.reversed()).flatMap(\.languages)
    let first = own?.language ?? all.first ?? .zhHans
    return [first] + Language.allCases.filter { $0 != first && all.contains($0) }
  }

  /// Where styles and scripts may lie, seen from the address that was asked for: beside it at the top,
  /// one folder up, two folders up.
  private var assets: [String] { depth == 0 ? ["", "../", "../../"] : ["../", "../../"] }

  private func choice(_ language: Language, _ handbooks: [Handbook]) -> View {
    let texts = tables[language]
    return View(
      .missingChoice,
      [
        "language": .text(language.rawValue), "lead": .text(texts[label: "missing-lead"]),
        "advice": .text(texts[label: "missing-advice"]),
        "links": .list(
          handbooks.filter { $0.languages.contains(language) }.map { link($0, language) }),
      ])
  }

  private func link(_ handbook: Handbook, _ language: Language) -> View {
    let path = PageLocation.encoded(
      PageLocation(handbook: handbook.id, language: language, page: .start).path)
    let shown = handbook.title.language(in: language)
    return View(
      .missingLink,
      [
        "href": .text(String(repeating: "../", count: depth) + path), "path": .text(path),
        "title": .text(handbook.title.text(in: language)),
        "language": .text(shown == language ? "" : shown.rawValue),
      ])
  }
}
