import Diagnostics

/// Checks what templates ask for against what their pages provide, before any page is made.
///
/// Mustache prints nothing for a name or a partial that it does not find, so a slip of the pen
/// would lose a value without a word. To add a tag to a template, add its name to the shape of the
/// page (or the key to the texts); this check then knows it.
struct TemplateContract {
  private let trees: [String: [TemplateNode]]
  private let texts: TextTable
  private var findings: [Diagnostic] = []
  /// Templates that are being checked; none may include itself, since its page would never end.
  private var active: Set<String> = []

  /// The names in scope, innermost last, and what the including templates put into blocks.
  private struct Scope {
    var shapes: [ViewShape]
    var blocks: [String: [TemplateNode]] = [:]
  }

  init(trees: [String: [TemplateNode]], texts: TextTable) {
    self.trees = trees
    self.texts = texts
  }

  /// Findings about `template` and everything that it includes, for a page of `shape`.
  mutating func check(_ template: String, provides shape: ViewShape) -> [Diagnostic] {
    findings = []
    check(trees[template] ?? [], Scope(shapes: [shape]))
    return findings
  }

  private mutating func check(_ nodes: [TemplateNode], _ scope: Scope) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let name, let isRaw): checkVariable(name, isRaw: isRaw, scope)
      case .section(let name, let isInverted, let inner):
        checkSection(name, isInverted: isInverted, inner, scope)
      case .partial(let name): include(name, scope)
      case .parent(let name, let inner):
        var scope = scope
        for case .block(let block, let content) in inner { scope.blocks[block.text] = content }
        include(name, scope)
      case .block(let name, let standard): check(scope.blocks[name.text] ?? standard, scope)
      }
    }
  }

  private mutating func include(_ name: TemplateName, _ scope: Scope) {
    guard let tree = trees[name.text] else {
      return report(902, name, "No template '\(name.text)'", among: trees.keys.sorted())
    }
    guard active.insert(name.text).inserted else {
      return report(902, name, "Template '\(name.text)' includes itself")
    }
    check(tree, scope)
    active.remove(name.text)
  }

  private mutating func checkVariable(_ name: TemplateName, isRaw: Bool, _ scope: Scope) {
    switch (lookUp(name, scope), isRaw) {
    case (nil, _), (.text, false), (.markup, true): break
    case (.text, true):
      report(901, name, "'\(name.text)' is plain text and takes two braces, not three")
    case (.markup, false):
      report(901, name, "'\(name.text)' is HTML and takes three braces, not two")
    default: report(901, name, "'\(name.text)' is not a text; use it as a section")
    }
  }

  private mutating func checkSection(
    _ name: TemplateName, isInverted: Bool, _ inner: [TemplateNode], _ scope: Scope
  ) {
    var scope = scope
    switch lookUp(name, scope) {
    case nil: return
    case .view(let shape), .list(let shape):
      if !isInverted { scope.shapes.append(shape) }
    case .text, .markup, .flag: break
    case .texts: report(901, name, "'\(name.text)' holds the texts and is no section")
    }
    check(inner, scope)
  }

  /// Finds a dotted name as the engine does: its first part in the innermost scope that has it,
  /// the others inside that.
  private mutating func lookUp(_ name: TemplateName, _ scope: Scope) -> ViewShape.Content? {
    let parts = name.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let first = scope.shapes.reversed().lazy.compactMap { $0[parts[0]] }.first
    var names = scope.shapes.flatMap(\.names)
    var found = first
    for part in parts.dropFirst() {
      switch found {
      case .view(let shape):
        names = shape.names
        found = shape[part]
      case .texts:
        names = texts.labels
        found = texts.has(label: part) ? .text : nil
      default: found = nil
      }
    }
    if found == nil {
      report(901, name, "No name '\(name.text)' on this page", among: names)
    }
    return found
  }

  private mutating func report(
    _ code: Int, _ name: TemplateName, _ summary: Message, among names: [String] = []
  ) {
    let last = name.text.split(separator: ".").last.map(String.init) ?? name.text
    let head = name.text.dropLast(last.count)
    let near = NearMiss.nearest(to: last, among: names).map { "\(head)\($0)" }
    let finding = Diagnostic(
      RuleCode(code), .error, at: name.range, "\(summary)\(Message.didYouMean(near))",
      suggestions: near.map { [Suggestion("Rename to '\($0)'")] } ?? [])
    if !findings.contains(finding) { findings.append(finding) }
  }
}
