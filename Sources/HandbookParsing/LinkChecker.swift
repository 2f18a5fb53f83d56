import Diagnostics
import HandbookModel
import Markdown

/// Finds links, images and anchors inside the handbook that lead nowhere (VB118). Addresses of
/// other sites are not looked at: a build asks no network.
struct LinkChecker {
  private let handbook: Handbook
  private let bodies: [BodyKey: MarkdownDocument]
  /// Every file that a link may name, by its path from the handbook's folder.
  private let paths: Set<String>
  private let versions: [String: DocumentVersion]

  init(handbook: Handbook, bodies: [BodyKey: MarkdownDocument], files: ParsedHandbook) {
    self.handbook = handbook
    self.bodies = bodies
    let policies = files.policies.map { ("policies/\($0.file.name)", $0.file.source) }
    paths = files.assets.union(policies.map(\.0))
      .union(files.forms.map { "forms/\($0.file.name)" })
      .union(files.plans.map { "plans/\($0.file.name)" })
    let bySource = Dictionary(
      handbook.documents.flatMap(\.versions).map { ($0.source, $0) }
    ) { first, _ in first }
    versions = Dictionary(
      policies.compactMap { path, source in bySource[source].map { (path, $0) } }
    ) { first, _ in first }
  }

  func findings() -> [Diagnostic] {
    missingFiles
      + handbook.documents.flatMap { document in
        document.versions.flatMap { version in
          let body = bodies[BodyKey(document: document.key, language: version.language)]
          return (body?.links ?? []).compactMap { finding($0, in: version) }
        }
      }
  }

  /// The logo and the fonts that the handbook's looks name.
  private var missingFiles: [Diagnostic] {
    guard let theme = handbook.theme else { return [] }
    let named = [theme.logo].compactMap(\.self) + theme.fonts.map(\.path)
    return named.filter { !paths.contains("assets/\($0.value)") }.map { path in
      Diagnostic(
        RuleCode(118), .error, at: path.range,
        "No file '\(path.value)' in the handbook's folder 'assets'")
    }
  }

  private func finding(_ link: Link, in version: DocumentVersion) -> Diagnostic? {
    guard case .inside(let path, let anchor) = LinkDestination(link.destination.text) else {
      return nil
    }
    guard path.isEmpty || paths.contains(path) else {
      let written = link.destination.text.prefix { $0 != "#" }
      return report(link, "No file '\(written)' in the handbook")
    }
    let target = path.isEmpty ? version : versions[path]
    guard let anchor, !anchor.isEmpty, let target,
      !target.sections.contains(where: { $0.anchor == anchor })
    else { return nil }
    return report(link, "No section '#\(anchor)' there")
  }

  private func report(_ link: Link, _ summary: Message) -> Diagnostic {
    Diagnostic(
      RuleCode(118), .error,
      at: link.destination.isEmpty ? link.destination.whole : link.destination.place, summary,
      explanation: link.isImage ? "Pictures stand in the handbook's folder 'assets'" : nil)
  }
}
