import Foundation

/// A few pages that stand for all: of each sort of page, in each language, the largest of the site.
/// A new sort of page is among them without anybody adding it.
struct TellingPages {
  /// By path.
  let pages: [String]

  init(of site: Site) throws {
    var largest: [String: (page: String, size: Int)] = [:]
    for page in site.pages {
      let html = try String(contentsOfFile: site.address(page), encoding: .utf8)
      let key = "\(Self.language(of: html)) \(Self.sort(of: html))"
      if html.utf8.count > largest[key]?.size ?? 0 { largest[key] = (page, html.utf8.count) }
    }
    pages = largest.values.map(\.page).sorted()
  }

  private static func language(of html: String) -> Substring {
    html.firstMatch(of: #/<html lang="([^"]*)"/#)?.1 ?? ""
  }

  /// As the page's `main` names it.
  private static func sort(of html: String) -> Substring {
    html.firstMatch(of: #/<main[^>]*class="([^"]*)"/#)?.1 ?? ""
  }
}
