import Diagnostics

/// The templates of a handbook, read once. `TemplateReader` reads them, `TemplateContract` checks
/// what they ask for, `TemplateProgram` renders them.
struct TemplateEngine: Sendable {
  private let trees: [String: [TemplateNode]]
  /// Templates that cannot be read, as VB902.
  let findings: [Diagnostic]

  init(_ set: TemplateSet) {
    var trees: [String: [TemplateNode]] = [:]
    var findings: [Diagnostic] = []
    for file in set.files {
      guard let name = file.templateName else { continue }
      do throws(TemplateFault) {
        trees[name] = try TemplateReader.read(file)
      } catch {
        findings.append(TemplateEngine.unreadable(file, error.message, at: error.range))
      }
    }
    self.trees = trees
    self.findings = findings
  }

  func has(_ template: String) -> Bool { trees[template] != nil }

  /// What `template` asks for and a page of `shape` does not provide.
  func check(_ template: String, provides shape: ViewShape, texts: TextTable) -> [Diagnostic] {
    var contract = TemplateContract(trees: trees, texts: texts)
    return contract.check(template, provides: shape)
  }

  /// For a template without findings; empty for one that does not exist.
  func program(_ template: String, provides shape: ViewShape) -> TemplateProgram {
    TemplateProgram(template, trees: trees, provides: shape)
  }

  private static func unreadable(
    _ file: TemplateFile, _ message: Message, at range: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      RuleCode(902), .error, at: range, "Template '\(file.path)' cannot be read: \(message)")
  }
}
