import Diagnostics
import HandbookModel
import HandbookParsing

/// What `check --add-vocabulary` wrote into one file.
public struct VocabularyAddition: Sendable {
  public let path: String
  /// The lists and ids of the entries, in the order of writing.
  public let entries: [(list: String, id: String)]
}

/// Writes the entries that names in handbooks lack into their vocabulary.yaml, marked as new.
///
/// A name that is declared may let others be read, so handbooks are read again, in memory, until
/// nothing more is missing; then each file is written once.
struct AddVocabulary {
  private let files: FileSystem
  private var loaded: LoadedWorkspace
  private var added: [HandbookID: [ProposedEntry]] = [:]
  /// Handbooks whose vocabulary cannot be added to, as text.
  private var closed: Set<HandbookID> = []

  /// Every round but the last adds an entry that was hidden behind another.
  private static let mostRounds = 16

  /// - Returns: what was written, in the order of the handbooks' folders.
  static func run(at folders: [String], files: FileSystem = FileSystem()) throws
    -> [VocabularyAddition]
  {
    var run = AddVocabulary(
      files: files, loaded: try Load.workspace(at: folders, files: files))
    for _ in 0..<mostRounds where run.addRound() {}
    return try run.write()
  }

  private init(files: FileSystem, loaded: LoadedWorkspace) {
    self.files = files
    self.loaded = loaded
  }

  /// Says whether there was something to add.
  private mutating func addRound() -> Bool {
    let resolved = Resolve.workspace(Parse.workspace(loaded))
    var isChanged = false
    for index in loaded.handbooks.indices {
      let id = HandbookID(loaded.handbooks[index].folder)
      guard loaded.handbooks[index].isRequested, !closed.contains(id),
        let entries = resolved.missingEntries[id]
      else { continue }
      isChanged = add(entries, to: index) || isChanged
    }
    return isChanged
  }

  private mutating func add(_ entries: [ProposedEntry], to index: Int) -> Bool {
    let handbook = loaded.handbooks[index]
    let id = HandbookID(handbook.folder)
    let old = handbook.vocabulary.map { loaded.sources[$0.source].bytes }
    guard let new = VocabularyEditor.adding(entries, to: old) else {
      closed.insert(id)
      return false
    }
    if let file = handbook.vocabulary {
      loaded.sources.replace(file.source, with: new)
    } else {
      let source = loaded.sources.add(SourceFile(path: path(of: handbook), bytes: new))
      loaded.handbooks[index].vocabulary = LoadedFile(source: source, name: "vocabulary.yaml")
    }
    added[id, default: []] += entries
    return true
  }

  private func write() throws -> [VocabularyAddition] {
    try loaded.handbooks.compactMap { handbook in
      guard let file = handbook.vocabulary, let entries = added[HandbookID(handbook.folder)] else {
        return nil
      }
      let path = path(of: handbook)
      try files.replace(path, with: loaded.sources[file.source].bytes)
      return VocabularyAddition(path: path, entries: entries.map { ($0.list, $0.id) })
    }
  }

  private func path(of handbook: LoadedHandbook) -> String {
    let main = loaded.sources[handbook.handbook.source].path
    return main.dropLast("handbook.yaml".count) + "vocabulary.yaml"
  }
}
