import Diagnostics
import HandbookModel
import LocatedYAML
import Markdown

/// A YAML file as a tree.
struct ParsedFile: Sendable {
  var file: LoadedFile
  var yaml: YAMLDocument
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
}

public struct ParsedWorkspace: Sendable {
  public var sources: SourceMap
  var handbooks: [ParsedHandbook]
  var findings: [Diagnostic]
}

/// Stage 2: turns files into trees. Knows the languages of files, not yet the words in them.
public struct Parse {
  private let sources: SourceMap
  /// What could not be loaded; nothing more is said about it.
  private let unread: [SourceID: Diagnostic]
  private var findings: [Diagnostic]

  public static func workspace(_ loaded: LoadedWorkspace) -> ParsedWorkspace {
    let unread = Dictionary(loaded.findings.map { ($0.range.source, $0) }) { first, _ in first }
    var parse = Parse(sources: loaded.sources, unread: unread, findings: loaded.findings)
    let handbooks = loaded.handbooks.map { parse.handbook($0) }
    return ParsedWorkspace(
      sources: loaded.sources, handbooks: handbooks, findings: parse.findings)
  }

  private mutating func handbook(_ loaded: LoadedHandbook) -> ParsedHandbook {
    ParsedHandbook(
      folder: loaded.folder, isRequested: loaded.isRequested, handbook: yaml(loaded.handbook),
      vocabulary: loaded.vocabulary.map { yaml($0) },
      policies: loaded.policies.compactMap { policy($0) }, plans: loaded.plans.map { yaml($0) },
      forms: loaded.forms.map { yaml($0) }, assets: Set(loaded.assets.keys))
  }

  private mutating func yaml(_ file: LoadedFile) -> ParsedFile {
    let source = sources[file.source]
    if let finding = unread[file.source] { return ParsedFile(file: file, unread: finding) }
    if let finding = Encoding.finding(source, source: file.source) {
      findings.append(finding)
      return ParsedFile(file: file, unread: finding)
    }
    let document = YAMLReader.read(source.bytes, source: file.source)
    findings += document.faults
    return ParsedFile(file: file, yaml: document)
  }

  private mutating func policy(_ file: LoadedFile) -> ParsedPolicy? {
    let source = sources[file.source]
    guard unread[file.source] == nil else { return nil }
    if let finding = Encoding.finding(source, source: file.source) {
      findings.append(finding)
      return nil
    }
    let parts = FrontMatter(source.bytes)
    let frontMatter = YAMLReader.read(
      source.bytes, within: parts.yaml ?? 0..<0, source: file.source)
    findings += frontMatter.faults
    if parts.isOpen { findings.append(openFrontMatter(file)) }
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

extension ParsedFile {
  /// A file of which only is known why it could not be read.
  fileprivate init(file: LoadedFile, unread finding: Diagnostic) {
    self.init(file: file, yaml: YAMLDocument(start: finding.range, faults: [finding]))
  }
}
