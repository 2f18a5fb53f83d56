import Diagnostics
import HandbookPipeline

/// Says what `check` wrote into handbooks before it looked at them.
enum Additions {
  static func text(of marked: [MarkerAddition]) -> Message {
    guard !marked.isEmpty else { return "No markers to add" }
    return marked.reduce("" as Message) { text, file in
      "\(text)Added \(file.count, "marker", "markers") to \(file.path)\n"
    }
  }

  static func text(of added: [VocabularyAddition]) -> Message {
    guard !added.isEmpty else { return "No entries to add to a vocabulary" }
    return added.reduce("" as Message) { text, file in
      let entries = file.entries.map { "  \($0.list): \($0.id)\n" }.joined()
      return "\(text)Added \(file.entries.count, "entry", "entries") to \(file.path):\n\(entries)"
    }
  }
}
