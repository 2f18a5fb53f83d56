import Diagnostics
import HandbookModel
import Markdown

/// Finds links, images and anchors inside the handbook that lead nowhere (VB118). Addresses of
/// other sites are not looked at: a build asks no network.
struct LinkChecker {
  let handbook: Handbook
  let bodies: [BodyKey: MarkdownDocument]
  let files: ParsedHandbook

  func findings() -> [Diagnostic] {
    handbook.documents.flatMap { document in
      document.versions.flatMap { version in
        let body = bodies[BodyKey(document: document.key, language: version.language)]
        return (body?.links ?? []).compactMap { finding($0, in: version) }
      }
    }
  }

  private func finding(_ link: Link, in version: DocumentVersion) -> Diagnostic? {
    guard case .inside(let path, let anchor) = LinkDestination(link.destination.text) else {
      return nil
    }
    guard path.isEmpty || isFile(path) else {
      let written = link.destination.text.prefix { $0 != "#" }
      return report(link, "No file '\(written)' in the handbook")
    }
    let target = path.isEmpty ? version : self.version(at: path)
    guard let anchor, !anchor.isEmpty, let target,
      !target.sections.contains(where: { $0.anchor == anchor })
    else { return nil }
    return report(link, "No section '#\(anchor)' there")
  }

  private func report(_ link: Link, _ summary: String) -> Diagnostic {
    Diagnostic(
      RuleCode(118), .error,
      at: link.destination.isEmpty ? link.destination.whole : link.destination.place, summary,
      explanation: link.isImage ? "Pictures stand in the handbook's folder 'assets'" : nil)
  }

  private func isFile(_ path: String) -> Bool {
    policy(at: path) != nil || files.assets.contains(path)
      || files.forms.contains { "forms/\($0.file.name)" == path }
      || files.plans.contains { "plans/\($0.file.name)" == path }
  }

  private func policy(at path: String) -> ParsedPolicy? {
    files.policies.first { "policies/\($0.file.name)" == path }
  }

  private func version(at path: String) -> DocumentVersion? {
    guard let source = policy(at: path)?.file.source else { return nil }
    return handbook.documents.flatMap(\.versions).first { $0.source == source }
  }
}
