import Diagnostics
import HandbookModel
import Markdown

/// The handbooks as models, and the bodies of their documents.
public struct ResolvedWorkspace: Sendable {
  public var workspace: Workspace
  public var bodies: [BodyKey: MarkdownDocument]
  public var findings: [Diagnostic]
  /// Handbooks that were asked for; the others are only used by them.
  public var requested: Set<HandbookID>
}

/// Stage 3: gives the words of the files their meaning. Names become ids, phrases values, titles
/// references; used handbooks come before those that use them.
public struct Resolve {
  private var handbooks: [Handbook] = []
  private var bodies: [BodyKey: MarkdownDocument] = [:]
  private var findings: [Diagnostic]
  private let parsed: ParsedWorkspace

  public static func workspace(_ parsed: ParsedWorkspace) -> ResolvedWorkspace {
    var resolve = Resolve(parsed: parsed)
    for handbook in HandbookOrder.usedFirst(parsed.handbooks, into: &resolve.findings) {
      resolve.add(handbook)
    }
    let requested = parsed.handbooks.filter(\.isRequested).map { HandbookID($0.folder) }
    return ResolvedWorkspace(
      workspace: Workspace(handbooks: resolve.handbooks), bodies: resolve.bodies,
      findings: resolve.findings, requested: Set(requested))
  }

  private init(parsed: ParsedWorkspace) {
    self.parsed = parsed
    findings = parsed.findings
  }

  private mutating func add(_ files: ParsedHandbook) {
    var resolver = HandbookResolver(files, used: handbooks)
    let isIncomplete = files.isIncomplete || files.uses.contains { lacksFiles($0.value) }
    if var handbook = resolver.handbook() {
      handbook.isIncomplete = isIncomplete
      handbooks.append(handbook)
    }
    bodies.merge(resolver.bodies) { first, _ in first }
    findings +=
      isIncomplete
      ? resolver.findings.filter { !Self.unresolved.contains($0.code) } : resolver.findings
  }

  /// Codes of names and references that lead nowhere: no wonder, where what they name is unreadable.
  private static let unresolved = Set(((111...118) + [407]).map { RuleCode($0) })

  private func lacksFiles(_ folder: String) -> Bool {
    handbooks.first { $0.id.text == folder }?.isIncomplete ?? true
  }
}
