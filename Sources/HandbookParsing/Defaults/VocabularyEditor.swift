import Diagnostics
import LocatedYAML

/// Adds entries to the text of a vocabulary.yaml. What stands there, comments and order included,
/// stays byte for byte; a new entry stands behind the last one under its key.
public struct VocabularyEditor {
  private let bytes: [UInt8]
  private let root: YAMLNode?
  private let source = SourceID(index: 0)
  private var insertions: [(place: Int, text: String)] = []

  /// Nil where the file cannot be read, or cannot be added to without changing what stands there.
  ///
  /// - Parameter bytes: of the file; nil where there is none yet.
  public static func adding(_ entries: [ProposedEntry], to bytes: [UInt8]?) -> [UInt8]? {
    guard let bytes else { return Array(newFile(entries).utf8) }
    let document = YAMLReader.read(bytes, source: SourceID(index: 0))
    guard document.faults.isEmpty, document.root?.pairs != nil || document.root == nil else {
      return nil
    }
    var editor = VocabularyEditor(bytes: bytes, root: document.root)
    // New lists go last, so that they do not come between another list and what is added to it.
    let lists = VocabularyList.allCases.map(\.rawValue)
    let isThere = { (list: String) in
      document.root?.pairs?.contains { $0.key.text == list } ?? false
    }
    for list in lists.filter(isThere) + lists.filter({ !isThere($0) }) {
      editor.add(entries.filter { $0.list == list }, under: list)
    }
    let edited = editor.edited
    return isGrown(document, edited, by: entries.count) ? edited : nil
  }

  private init(bytes: [UInt8], root: YAMLNode?) {
    self.bytes = bytes
    self.root = root
  }

  private static func newFile(_ entries: [ProposedEntry]) -> String {
    VocabularyList.allCases.map { list in
      let lines = entries.filter { $0.list == list.rawValue }.map { "  \($0.text(isNew: true))\n" }
      return lines.isEmpty ? "" : "\(list):\n" + lines.joined()
    }.joined()
  }

  /// Every entry that was there is there still, and the new ones are.
  private static func isGrown(_ old: YAMLDocument, _ new: [UInt8], by count: Int) -> Bool {
    let new = YAMLReader.read(new, source: SourceID(index: 0))
    guard new.faults.isEmpty, new.comments.count == old.comments.count else { return false }
    let (before, after) = (entries(of: old), entries(of: new))
    return after.count == before.count + count
      && before.allSatisfy { entry in after.contains(entry) }
  }

  private static func entries(of document: YAMLDocument) -> Set<[String]> {
    Set(
      (document.root?.pairs ?? []).flatMap { list in
        (list.value.pairs ?? []).map { [list.key.text, $0.key.text] }
      })
  }

  private var edited: [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for insertion in insertions.enumerated().sorted(by: {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }) {
      result += bytes[done..<insertion.element.place]
      result += insertion.element.text.utf8
      done = insertion.element.place
    }
    return result + bytes[done...]
  }

  private mutating func add(_ entries: [ProposedEntry], under key: String) {
    guard !entries.isEmpty else { return }
    let texts = entries.map { $0.text(isNew: true) }
    let pair = root?.pairs?.first { $0.key.text == key }
    if let pair, let pairs = pair.value.pairs, let last = pairs.last {
      isFlow(pair.value)
        ? insert(", " + texts.joined(separator: ", "), at: end(of: last))
        : insert(lines: texts, by: column(of: last.key), after: end(of: last))
    } else if let pair, pair.value.pairs != nil {
      insert(" \(texts.joined(separator: ", ")) ", at: pair.value.range.offsets.lowerBound + 1)
    } else if let pair {
      // Indented below its key, which stands without a value.
      insert(lines: texts, by: column(of: pair.key) + 2, after: pair.key.whole.offsets.upperBound)
    } else {
      addList(key, texts)
    }
  }

  private mutating func addList(_ key: String, _ texts: [String]) {
    guard let root, let last = root.pairs?.last else {
      let inside = root.map { $0.range.offsets.lowerBound + 1 }
      guard let inside else { return insert(lines: ["\(key):"] + texts.map { "  " + $0 }, by: 0) }
      return insert(" \(key): { \(texts.joined(separator: ", ")) } ", at: inside)
    }
    if isFlow(root) {
      insert(", \(key): { \(texts.joined(separator: ", ")) }", at: end(of: last))
    } else {
      insert(
        lines: ["\(key):"] + texts.map { "  " + $0 }, by: column(of: last.key), after: end(of: last)
      )
    }
  }

  // MARK: Places

  private func isFlow(_ node: YAMLNode) -> Bool {
    bytes[node.range.offsets.lowerBound] == UInt8(ascii: "{")
  }

  private func end(of pair: YAMLPair) -> Int {
    max(pair.key.whole.offsets.upperBound, pair.value.range.offsets.upperBound)
  }

  private func column(of key: SourceText) -> Int {
    let place = key.whole.offsets.lowerBound
    let line = bytes[..<place].lastIndex(of: newline).map { $0 + 1 } ?? 0
    return place - line
  }

  private mutating func insert(_ text: String, at place: Int) {
    insertions.append((place, text))
  }

  /// Whole lines behind the line on which `place` stands; at the end of the file without a place.
  private mutating func insert(lines: [String], by indent: Int, after place: Int? = nil) {
    let ending = bytes.contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
    let margin = String(repeating: " ", count: indent)
    let text = lines.map { margin + $0 + ending }.joined()
    let start = place ?? bytes.count
    if start > 0, start <= bytes.count, bytes[start - 1] == newline {
      return insert(text, at: start)
    }
    guard let end = bytes[start...].firstIndex(of: newline) else {
      return insert((bytes.isEmpty ? "" : ending) + text, at: bytes.count)
    }
    insert(text, at: end + 1)
  }

  private let newline = UInt8(ascii: "\n")
}
