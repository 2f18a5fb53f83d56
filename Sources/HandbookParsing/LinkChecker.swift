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
    handbook.documents.flatMap { document in
      document.versions.flatMap { version in
        let body = bodies[BodyKey(document: document.key, language: version.language)]
        return (body?.links ?? []).compactMap { finding($0, in: version) }
      }
    }
  }

  private func finding(_ link: Link, in version: DocumentVersion) -> Diagnostic? {
    let destination = link.destination.text
    guard isInside(destination) else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = normalised(String(parts[0]))
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard path.isEmpty || paths.contains(path) else {
      return report(link, "No file '\(parts[0])' in the handbook")
    }
    let target = path.isEmpty ? version : versions[path]
    guard let anchor, !anchor.isEmpty, let target,
      !target.sections.contains(where: { $0.anchor == anchor.removingPercentEncoding })
    else { return nil }
    return report(link, "No section '#\(anchor)' there")
  }

  private func report(_ link: Link, _ summary: String) -> Diagnostic {
    Diagnostic(
      RuleCode(118), .error,
      at: link.destination.isEmpty ? link.destination.whole : link.destination.place, summary,
      explanation: link.isImage ? "Pictures stand in the handbook's folder 'assets'" : nil)
  }

  /// Whether a destination is a path of the handbook rather than an address.
  private func isInside(_ destination: String) -> Bool {
    guard !destination.hasPrefix("/"), !destination.isEmpty else {
      return !destination.isEmpty && !destination.hasPrefix("//")
    }
    let head = destination.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    return !head.contains(":")
  }

  /// The path from the handbook's folder; texts stand in `policies/`.
  private func normalised(_ path: String) -> String {
    guard !path.isEmpty else { return "" }
    var parts = path.hasPrefix("/") ? [] : ["policies"]
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  /// Percent signs with two digits replaced by the bytes that they stand for.
  fileprivate var removingPercentEncoding: String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
