import Diagnostics
import HandbookModel

/// What the files of a handbook became, for links in its texts: `forms/x.yaml` is a form's page.
struct LinkTargets: Sendable {
  private enum Target {
    case document(Document, DocumentVersion)
    case form(FormKey)
    case plan(PlanID)
  }

  /// By the path from the handbook's folder.
  private var files: [String: Target] = [:]

  /// - Parameter paths: where the files of the model were read.
  init(_ handbook: Handbook, paths: [SourceID: String]) {
    let folder = paths[handbook.source]?.lastIndex(of: "/").map { slash in
      paths[handbook.source]?[...slash] ?? ""
    }
    func add(_ source: SourceID, _ target: Target) {
      guard let path = paths[source], let folder, path.hasPrefix(folder) else { return }
      // A version that was converted stands in no file of its own.
      let name = String(path.dropFirst(folder.count))
      if files[name] == nil { files[name] = target }
    }
    for document in handbook.documents {
      for version in document.versions { add(version.source, .document(document, version)) }
    }
    for form in handbook.forms { add(form.range.source, .form(form.key)) }
    for plan in handbook.plans { add(plan.range.source, .plan(plan.id)) }
  }

  /// The address that a link of a text leads to on the site; empty for what has no page there.
  func href(_ destination: String, in text: DocumentText, from linker: Linker) -> String {
    switch LinkDestination(destination) {
    case .outside: return destination
    case .inside("", let anchor):
      return LinkTargets.anchor(anchor, in: text.version, shown: text.version)
        .map(linker.fragment) ?? ""
    case .inside(let path, let anchor):
      return href(path, anchor, from: linker)
    }
  }

  private func href(_ path: String, _ anchor: String?, from linker: Linker) -> String {
    switch files[path] {
    case .document(let document, let version):
      let shown = document.version(in: linker.context.language) ?? document.original ?? version
      let place = LinkTargets.anchor(anchor, in: version, shown: shown)
      return linker.href(document.key) + (place.map(linker.fragment) ?? "")
    case .form(let key): return linker.href(key)
    case .plan(let id): return linker.href(.plan(id))
    case nil:
      guard path.hasPrefix("assets/") else { return "" }
      return linker.location.asset(String(path.dropFirst("assets/".count)))
    }
  }

  /// An anchor as it is called on the page that is shown: a translation's sections have titles,
  /// and so anchors, of their own, in the original's order.
  private static func anchor(
    _ anchor: String?, in linked: DocumentVersion, shown: DocumentVersion
  ) -> String? {
    guard let anchor, !anchor.isEmpty else { return nil }
    if let found = shown.sections.first(where: { $0.anchor == anchor }) { return found.anchor }
    guard linked.sections.count == shown.sections.count,
      let index = linked.sections.firstIndex(where: { $0.anchor == anchor })
    else { return nil }
    return shown.sections[index].anchor
  }
}
