/// A template made ready for the views of one shape: partials and layouts are in their places, and
/// every name is the position of a value.
///
/// A page prints thousands of values. Searching each by name, through views as `Any`, was nine
/// tenths of the time of a build.
struct TemplateProgram: Sendable {
  /// Where a value stands.
  fileprivate struct Slot: Sendable {
    /// The view, counted from the page's own inwards.
    var view: Int
    var position: Int
    /// Inside the view at `position`: a position, or a label of the texts.
    var inner: [Step]

    enum Step: Sendable {
      case position(Int)
      case label(String)
    }
  }

  fileprivate indirect enum Instruction: Sendable {
    case text([UInt8])
    case value(Slot, isRaw: Bool)
    case section(Slot, [Instruction])
    /// Where the section would be left out.
    case inverted(Slot, [Instruction])
  }

  private let instructions: [Instruction]

  /// - Parameter trees: all templates, of which `template` was found to ask for nothing that `shape`
  ///   does not provide.
  init(_ template: String, trees: [String: [TemplateNode]], provides shape: ViewShape) {
    let linker = TemplateLinker(trees: trees)
    instructions = linker.instructions(trees[template] ?? [], .init(shapes: [shape]))
  }

  /// UTF-8.
  func render(_ view: View) -> [UInt8] {
    var writer = TemplateWriter(view)
    writer.write(instructions)
    return writer.bytes
  }
}

/// Puts partials and layouts in their places, and positions in the place of names.
private struct TemplateLinker {
  let trees: [String: [TemplateNode]]

  /// The shapes in scope, innermost last, and what the including templates put into blocks.
  struct Scope {
    var shapes: [ViewShape]
    var blocks: [String: [TemplateNode]] = [:]
  }

  func instructions(_ nodes: [TemplateNode], _ scope: Scope) -> [TemplateProgram.Instruction] {
    nodes.flatMap { instructions($0, scope) }
  }

  private func instructions(
    _ node: TemplateNode, _ scope: Scope
  ) -> [TemplateProgram.Instruction] {
    switch node {
    case .text(let bytes): return [.text(bytes)]
    case .variable(let name, let isRaw):
      return slot(name, scope).map { [.value($0.slot, isRaw: isRaw)] } ?? []
    case .section(let name, let isInverted, let inner):
      guard let (slot, content) = slot(name, scope) else { return [] }
      if isInverted { return [.inverted(slot, instructions(inner, scope))] }
      var scope = scope
      if let shape = content.shape { scope.shapes.append(shape) }
      return [.section(slot, instructions(inner, scope))]
    case .partial(let name): return instructions(trees[name.text] ?? [], scope)
    case .parent(let name, let inner):
      var scope = scope
      for case .block(let block, let content) in inner {
        // A template that includes another has the last word.
        if scope.blocks[block.text] == nil { scope.blocks[block.text] = content }
      }
      return instructions(trees[name.text] ?? [], scope)
    case .block(let name, let standard):
      return instructions(scope.blocks[name.text] ?? standard, scope)
    }
  }

  /// The first part of a name in the innermost view that has it, the others inside that.
  private func slot(
    _ name: TemplateName, _ scope: Scope
  ) -> (slot: TemplateProgram.Slot, content: ViewShape.Content)? {
    let parts = name.parts
    guard let view = scope.shapes.lastIndex(where: { $0.position(of: parts[0]) != nil }),
      let position = scope.shapes[view].position(of: parts[0])
    else { return nil }
    var content = scope.shapes[view].contents[position]
    var steps: [TemplateProgram.Slot.Step] = []
    for part in parts.dropFirst() {
      if case .texts = content {
        steps.append(.label(part))
        content = .text
      } else if let shape = content.shape, let inner = shape.position(of: part) {
        steps.append(.position(inner))
        content = shape.contents[inner]
      } else {
        return nil
      }
    }
    return (TemplateProgram.Slot(view: view, position: position, inner: steps), content)
  }
}

extension ViewShape.Content {
  /// The shape of the views behind it.
  fileprivate var shape: ViewShape? {
    switch self {
    case .view(let shape), .list(let shape): shape
    case .text, .markup, .flag, .texts: nil
    }
  }
}

/// Writes one page.
private struct TemplateWriter {
  var bytes: [UInt8] = []
  /// The views in scope, the page's own first.
  private var views: [View]

  init(_ view: View) {
    views = [view]
    bytes.reserveCapacity(1 << 15)
  }

  mutating func write(_ instructions: [TemplateProgram.Instruction]) {
    for instruction in instructions {
      switch instruction {
      case .text(let text): bytes.append(contentsOf: text)
      case .value(let slot, let isRaw): write(value(slot), isRaw: isRaw)
      case .section(let slot, let inner): writeSection(value(slot), inner)
      case .inverted(let slot, let inner): if value(slot)?.isShown != true { write(inner) }
      }
    }
  }

  private mutating func write(_ value: View.Value?, isRaw: Bool) {
    switch value {
    case .text(let text): Markup.append(text.utf8, to: &bytes)
    case .markup(let markup): bytes.append(contentsOf: markup.html.utf8)
    default: break
    }
  }

  private mutating func writeSection(
    _ value: View.Value?, _ inner: [TemplateProgram.Instruction]
  ) {
    switch value {
    case .view(let view?): write(inner, inside: view)
    case .list(let list): for view in list { write(inner, inside: view) }
    default: if value?.isShown == true { write(inner) }
    }
  }

  private mutating func write(_ inner: [TemplateProgram.Instruction], inside view: View) {
    views.append(view)
    write(inner)
    views.removeLast()
  }

  /// Nil inside a view that is not there.
  private func value(_ slot: TemplateProgram.Slot) -> View.Value? {
    var value = views[slot.view].values[slot.position]
    for step in slot.inner {
      switch (step, value) {
      case (.position(let position), .view(let view?)): value = view.values[position]
      case (.label(let label), .texts(let texts)):
        guard let text = texts.label(label) else { return nil }
        value = .text(text)
      default: return nil
      }
    }
    return value
  }
}

extension View.Value {
  /// Whether a section of it is shown: an empty text counts as absent.
  fileprivate var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.html.isEmpty
    case .flag(let flag): flag
    case .view(let view): view != nil
    case .list(let views): !views.isEmpty
    case .texts: true
    }
  }
}
