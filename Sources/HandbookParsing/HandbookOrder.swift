import Diagnostics
import HandbookModel

/// Puts handbooks behind those that they use.
enum HandbookOrder {
  /// Handbooks that nobody asked for and nobody uses are left out. A circle is reported, and broken
  /// where it closes.
  static func usedFirst(
    _ handbooks: [ParsedHandbook], into findings: inout [Diagnostic]
  ) -> [ParsedHandbook] {
    var order = Order(handbooks)
    for handbook in handbooks where handbook.isRequested { order.visit(handbook.folder, from: nil) }
    findings += order.findings
    return order.result
  }

  private struct Order {
    private let byFolder: [String: ParsedHandbook]
    private var open: Set<String> = []
    private var done: Set<String> = []
    private(set) var result: [ParsedHandbook] = []
    private(set) var findings: [Diagnostic] = []

    init(_ handbooks: [ParsedHandbook]) {
      // Folders of one name in two places: the first, by path, is used.
      byFolder = Dictionary(handbooks.map { ($0.folder, $0) }) { first, _ in first }
    }

    mutating func visit(_ folder: String, from place: SourceRange?) {
      guard !done.contains(folder) else { return }
      guard let handbook = byFolder[folder] else {
        if folder == DefaultVocabulary.id { return }
        return report(place, "No handbook '\(folder)' beside this one")
      }
      guard open.insert(folder).inserted else {
        return report(place, "The handbook '\(folder)' uses itself in a circle")
      }
      for used in handbook.uses { visit(used.value, from: used.range) }
      done.insert(folder)
      result.append(handbook)
    }

    private mutating func report(_ place: SourceRange?, _ summary: Message) {
      guard let place else { return }
      findings.append(Diagnostic(RuleCode(117), .error, at: place, summary))
    }
  }
}

extension ParsedHandbook {
  var usesDefaults: Bool { uses.contains { $0.value == DefaultVocabulary.id } }

  /// The ids under `uses`, as written.
  var uses: [Located<String>] {
    let pairs = handbook.yaml.root?.pairs ?? []
    let items = pairs.first { $0.key.text == "uses" }?.value.items ?? []
    return items.compactMap { item in
      item.scalar.map { Located($0.text.text, at: $0.text.place) }
    }
  }
}
