import Diagnostics
import HandbookModel
import LocatedYAML
import Markdown

/// A YAML file as a tree.
struct ParsedFile: Sendable {
  var file: LoadedFile
  var yaml: YAMLDocument

  /// Nothing of it could be read, which was reported.
  var isUnreadable: Bool { yaml.root == nil && !yaml.faults.isEmpty }
}

/// A policy's text as a tree, with its front matter.
struct ParsedPolicy: Sendable {
  var file: LoadedFile
  var name: PolicyName
  var frontMatter: YAMLDocument
  var markdown: MarkdownDocument
}

/// The files of one handbook as trees; what they mean is found by Resolve.
public struct ParsedHandbook: Sendable {
  var folder: String
  var isRequested: Bool
  var handbook: ParsedFile
  var vocabulary: ParsedFile?
  var policies: [ParsedPolicy]
  var plans: [ParsedFile]
  var forms: [ParsedFile]
  /// Paths from the handbook's folder.
  var assets: Set<String>
  /// A text of `policies/` could not be read at all.
  var lacksPolicy: Bool

  /// A file could not be read that others may speak of. Nobody speaks of plans.
  var isIncomplete: Bool {
    lacksPolicy || policies.contains { $0.frontMatter.root == nil }
      || ([handbook] + [vocabulary].compactMap(\.self) + forms).contains(where: \.isUnreadable)
  }
}

public struct ParsedWorkspace: Sendable {
  /// Those that were loaded, and that of the default vocabulary where a handbook uses it.
  public var sources: SourceMap
  var handbooks: [ParsedHandbook]
  var findings: [Diagnostic]
  /// The file that stands for the default vocabulary; nil where no handbook uses it.
  var defaults: SourceID?
}

/// Stage 2: turns files into trees. Knows the languages of files, not yet the words in them.
public struct Parse {
  private let sources: SourceMap
  private let faultsOfLoading: [SourceID: Diagnostic]
  private var findings: [Diagnostic]

  private init(_ loaded: LoadedWorkspace) {
    sources = loaded.sources
    findings = loaded.findings
    faultsOfLoading = Dictionary(findings.map { ($0.range.source, $0) }) { first, _ in first }
  }

  public static func workspace(_ loaded: LoadedWorkspace) -> ParsedWorkspace {
    var parse = Parse(loaded)
    let handbooks = loaded.handbooks.map { parse.handbook($0) }
    var parsed = ParsedWorkspace(
      sources: loaded.sources, handbooks: handbooks, findings: parse.findings)
    let isOwn = handbooks.contains { $0.folder == DefaultVocabulary.id }
    if !isOwn, handbooks.contains(where: \.usesDefaults) {
      parsed.defaults = parsed.sources.add(
        SourceFile(path: DefaultVocabulary.path, bytes: DefaultVocabulary.bytes))
    }
    return parsed
  }

  private mutating func handbook(_ loaded: LoadedHandbook) -> ParsedHandbook {
    let policies = loaded.policies.compactMap { policy($0) }
    return ParsedHandbook(
      folder: loaded.folder, isRequested: loaded.isRequested, handbook: yaml(loaded.handbook),
      vocabulary: loaded.vocabulary.map { yaml($0) }, policies: policies,
      plans: loaded.plans.map { yaml($0) }, forms: loaded.forms.map { yaml($0) },
      assets: Set(loaded.assets.keys), lacksPolicy: policies.count < loaded.policies.count)
  }

  private mutating func yaml(_ file: LoadedFile) -> ParsedFile {
    if let fault = fault(file) {
      return ParsedFile(file: file, yaml: YAMLDocument(start: fault.range.start, faults: [fault]))
    }
    let document = YAMLReader.read(sources[file.source].bytes, source: file.source)
    findings += document.faults
    return ParsedFile(file: file, yaml: document)
  }

  private mutating func policy(_ file: LoadedFile) -> ParsedPolicy? {
    guard fault(file) == nil else { return nil }
    let source = sources[file.source]
    let parts = FrontMatter(source.bytes)
    guard !parts.isOpen else {
      findings.append(openFrontMatter(file))
      return nil
    }
    let frontMatter = YAMLReader.read(
      source.bytes, within: parts.yaml ?? 0..<0, source: file.source)
    findings += frontMatter.faults
    do {
      let markdown = try MarkdownParser().parse(
        source.bytes, body: parts.body, source: file.source)
      return ParsedPolicy(
        file: file, name: PolicyName(file.name), frontMatter: frontMatter, markdown: markdown)
    } catch {
      findings.append(tooLarge(file, error))
      return nil
    }
  }

  /// Why a file cannot be read at all; Load has reported what kept it from being read.
  private mutating func fault(_ file: LoadedFile) -> Diagnostic? {
    if let earlier = faultsOfLoading[file.source] { return earlier }
    let fault = Encoding.finding(sources[file.source], source: file.source)
    if let fault { findings.append(fault) }
    return fault
  }

  private func openFrontMatter(_ file: LoadedFile) -> Diagnostic {
    Diagnostic(
      RuleCode(102), .error, at: SourceRange(source: file.source, lower: 0, upper: 3),
      "The front matter has no closing line of hyphens",
      explanation: "Without it the whole text is taken for front matter")
  }

  private func tooLarge(_ file: LoadedFile, _ error: MarkdownSizeError) -> Diagnostic {
    Diagnostic(
      RuleCode(101), .error, at: SourceRange(source: file.source, lower: 0, upper: 0),
      "The text has \(error.byteCount) bytes; \(error.limit) are the most that is read")
  }
}
