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
  /// The entries that vocabularies lack, in the order of writing; of each handbook that lacks some.
  public var missingEntries: [HandbookID: [ProposedEntry]] = [:]
}

/// Stage 3: gives the words of the files their meaning. Names become ids, phrases values, titles
/// references; used handbooks come before those that use them.
public struct Resolve {
  private var handbooks: [Handbook] = []
  private var bodies: [BodyKey: MarkdownDocument] = [:]
  private var findings: [Diagnostic]
  private var missingEntries: [HandbookID: [ProposedEntry]] = [:]
  private let parsed: ParsedWorkspace
  private let defaults: DefaultVocabulary.InRun?

  public static func workspace(_ parsed: ParsedWorkspace) -> ResolvedWorkspace {
    var resolve = Resolve(parsed: parsed)
    for handbook in HandbookOrder.usedFirst(parsed.handbooks, into: &resolve.findings) {
      resolve.add(handbook)
    }
    let requested = parsed.handbooks.filter(\.isRequested).map { HandbookID($0.folder) }
    return ResolvedWorkspace(
      workspace: Workspace(handbooks: resolve.handbooks), bodies: resolve.bodies,
      findings: resolve.findings, requested: Set(requested),
      missingEntries: resolve.missingEntries)
  }

  private init(parsed: ParsedWorkspace) {
    self.parsed = parsed
    findings = parsed.findings
    defaults = parsed.defaults.map { DefaultVocabulary.InRun(source: $0) }
  }

  private mutating func add(_ files: ParsedHandbook) {
    var resolver = HandbookResolver(files, used: handbooks, defaults: defaults)
    let isIncomplete = files.isIncomplete || files.uses.contains { lacksFiles($0.value) }
    let handbook = resolver.handbook()
    var found = resolver.findings
    if isIncomplete { found.removeAll { Self.unresolved.contains($0.code) } }
    if var handbook {
      handbook.isIncomplete = isIncomplete
      found = proposing(entriesFor: found, in: handbook)
      if let defaults, !handbook.vocabulary.given(by: defaults.source).isEmpty {
        let words = UsedWords(handbook, sources: parsed.sources)
        handbook.vocabulary = words.vocabulary(besides: defaults.source)
      }
      handbooks.append(handbook)
    }
    bodies.merge(resolver.bodies) { first, _ in first }
    findings += found
  }

  private mutating func proposing(
    entriesFor findings: [Diagnostic], in handbook: Handbook
  ) -> [Diagnostic] {
    let proposals = VocabularyProposals(findings, handbook: handbook)
    if !proposals.entries.isEmpty { missingEntries[handbook.id] = proposals.entries }
    return proposals.findings
  }

  /// Codes of names and references that lead nowhere: no wonder, where what they name is unreadable.
  private static let unresolved = Set(((111...118) + [407]).map { RuleCode($0) })

  private func lacksFiles(_ folder: String) -> Bool {
    if defaults != nil, folder == DefaultVocabulary.id { return false }
    return handbooks.first { $0.id.text == folder }?.isIncomplete ?? true
  }
}
