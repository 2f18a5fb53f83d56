import Diagnostics
import Mustache

/// The templates of a handbook, compiled once; the only place that knows the template engine.
struct TemplateEngine: Sendable {
  private let library: MustacheLibrary
  private let trees: [String: [TemplateNode]]
  /// Templates that cannot be read, as VB902.
  let findings: [Diagnostic]

  init(_ set: TemplateSet) {
    var library = MustacheLibrary()
    var trees: [String: [TemplateNode]] = [:]
    var findings: [Diagnostic] = []
    for file in set.files {
      guard let name = file.templateName else { continue }
      do {
        trees[name] = try TemplateReader.read(file)
        try library.register(TemplateEngine.unindented(file.text), named: name)
      } catch let fault as TemplateFault {
        findings.append(TemplateEngine.unreadable(file, fault.message, at: fault.range))
      } catch {
        let start = SourceRange(source: file.source, lower: 0, upper: 0)
        findings.append(TemplateEngine.unreadable(file, "\(error)", at: start))
      }
    }
    self.library = library
    self.trees = trees
    self.findings = findings
  }

  func has(_ template: String) -> Bool { trees[template] != nil }

  /// What `template` asks for and a page of `shape` does not provide.
  func check(_ template: String, provides shape: ViewShape, texts: TextTable) -> [Diagnostic] {
    var contract = TemplateContract(trees: trees, texts: texts)
    return contract.check(template, provides: shape)
  }

  /// Empty for a template that does not exist, which `has` tells beforehand.
  func render(_ template: String, _ view: View) -> String {
    library.render(view, withTemplate: template) ?? ""
  }

  /// Indentation is for the reader of the template; without it pages are smaller and the engine
  /// need not indent partials line by line.
  private static func unindented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.drop { $0 == " " } }
      .joined(separator: "\n")
  }

  private static func unreadable(
    _ file: TemplateFile, _ message: String, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(902), .error, at: range, "Template '\(file.path)' cannot be read: \(message)")
  }
}

extension View: MustacheParent {
  public func child(named name: String) -> Any? {
    switch self[name] {
    case nil: nil
    case .text(let text): text.isEmpty ? Leaf.absent : Leaf(text)
    case .markup(let markup): markup.html.isEmpty ? Leaf.absent : Leaf(markup.html)
    case .flag(let flag): flag
    case .view(let view): view ?? Leaf.absent
    case .list(let views): views
    case .texts(let texts): texts
    }
  }
}

extension TextTable: MustacheParent {
  public func child(named name: String) -> Any? {
    has(label: name) ? Leaf(self[label: name]) : nil
  }
}

/// A text as the engine sees it: an empty one counts as absent in sections, and none has names
/// inside it, so that the engine does not fall back on reflection.
private struct Leaf: MustacheCustomRenderable, MustacheParent {
  static let absent = Leaf("")

  let renderText: String

  init(_ text: String) { renderText = text }

  var isNull: Bool { renderText.isEmpty }

  func child(named name: String) -> Any? { nil }
}
