import HandbookPipeline

/// Says what `check` wrote into handbooks before it looked at them.
enum Additions {
  static func text(of marked: [MarkerAddition]) -> String {
    guard !marked.isEmpty else { return "No markers to add" }
    return marked.map { file in
      "Added \(file.count) \(file.count == 1 ? "marker" : "markers") to \(file.path)\n"
    }.joined()
  }

  static func text(of added: [VocabularyAddition]) -> String {
    guard !added.isEmpty else { return "No entries to add to a vocabulary" }
    return added.map { file in
      let count = file.entries.count == 1 ? "1 entry" : "\(file.entries.count) entries"
      return "Added \(count) to \(file.path):\n"
        + file.entries.map { "  \($0.list): \($0.id)\n" }.joined()
    }.joined()
  }
}
