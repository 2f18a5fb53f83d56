import Diagnostics
import HandbookModel

/// Reads names of the vocabulary, alone or in a list, and reports those that it does not have.
///
/// A name that nearly matches is read as the name that was meant, after reporting it: one
/// misspelling is one finding.
struct NameReader<Subject> {
  let index: NameIndex<Identifier<Subject>>
  let code: RuleCode
  /// What the summary calls the thing: `role`.
  let noun: Message
  /// Where the entry belongs in vocabulary.yaml: `roles`.
  let list: String

  /// The thing that the whole text names.
  func one(_ text: SourceText, into findings: inout [Diagnostic]) -> Located<Identifier<Subject>>? {
    // Two entries of one name are reported where the vocabulary declares them (VB110).
    if let found = index.exact(text).first { return Located(found, at: text.place) }
    let near = index.nearest(text.text)
    findings.append(unknown(text, near: near?.name))
    return near.map { Located($0.id, at: text.place) }
  }

  /// Whether the whole text names something, without reporting.
  func knows(_ text: SourceText) -> Bool { !index.exact(text).isEmpty }

  /// Names divided by commas, 、 or "and". The longest name wins before the text is divided, since
  /// a name may hold such signs itself.
  func list(
    _ text: SourceText, into findings: inout [Diagnostic]
  ) -> [Located<Identifier<Subject>>]? {
    var found: [Located<Identifier<Subject>>] = []
    var isWhole = true
    for part in ListDivider(index: index).parts(of: text) {
      if let name = one(part, into: &findings) { found.append(name) } else { isWhole = false }
    }
    return isWhole && !found.isEmpty ? found : nil
  }

  private func unknown(_ text: SourceText, near: String?) -> Diagnostic {
    Diagnostic(
      code, .error, at: text.place,
      "No \(noun) '\(text.text)'\(Message.didYouMean(near))",
      explanation: near == nil ? "A \(noun) is declared under '\(list)' in vocabulary.yaml" : nil,
      suggestions: near.map {
        [Suggestion("Rename to '\($0)'", edits: [Edit(text.place, replacement: $0)])]
      } ?? [], undeclared: UndeclaredName(list, text.text, isMisspelt: near != nil))
  }
}

/// Divides a list into the texts of its members.
struct ListDivider<ID: Hashable & Sendable> {
  let index: NameIndex<ID>

  func parts(of text: SourceText) -> [SourceText] {
    var parts: [SourceText] = []
    var position = 0
    while position < text.utf8.count {
      position = skipJoints(text, from: position)
      guard position < text.utf8.count else { break }
      let end = memberEnd(text, from: position)
      parts.append(text.slice(position..<end).trimmed)
      position = end
    }
    return parts
  }

  /// The end of the longest known name, where a joint or the text's end follows it; otherwise the
  /// next joint.
  private func memberEnd(_ text: SourceText, from start: Int) -> Int {
    if let end = knownEnd(text, from: start) { return end }
    var end = start + 1
    while end < text.utf8.count, jointLength(text, at: end) == nil { end += 1 }
    return end
  }

  /// The end of a known name, where no more of a name can follow.
  private func knownEnd(_ text: SourceText, from start: Int) -> Int? {
    guard let length = index.longestMatch(in: text, at: start) else { return nil }
    let end = start + length
    return end == text.utf8.count || jointLength(text, at: end) != nil ? end : nil
  }

  private func skipJoints(_ text: SourceText, from start: Int) -> Int {
    var position = start
    // A name may begin as a joint does: 与业主关系的修复.
    while position < text.utf8.count, let length = jointLength(text, at: position),
      knownEnd(text, from: position) == nil
    {
      position += length
    }
    return position
  }

  /// Bytes of the sign or word that divides members at `position`; nil where there is none.
  private func jointLength(_ text: SourceText, at position: Int) -> Int? {
    let byte = text.utf8[position]
    for sign in listJoints where sign[0] == byte && text.has(sign, at: position) {
      return sign.count
    }
    if byte == 0x20 || byte == 0x0A {
      var end = position
      while end < text.utf8.count, text.utf8[end] == 0x20 || text.utf8[end] == 0x0A { end += 1 }
      guard end < text.utf8.count else { return end - position }
      // A space divides only before or behind another joint: names have spaces of their own.
      return jointLength(text, at: end).map { end - position + $0 }
    }
    guard position > 0 else { return nil }
    return text.wordLength(CellWords.shared[.and], at: position).flatMap { length in
      isWordJoint(text, position: position, length: length) ? length : nil
    }
  }

  /// A Latin joint needs spaces on both sides; a Han one stands directly between names.
  private func isWordJoint(_ text: SourceText, position: Int, length: Int) -> Bool {
    guard text.utf8[position] < 0x80 else { return true }
    let end = position + length
    return text.utf8[position - 1] == 0x20 && end < text.utf8.count && text.utf8[end] == 0x20
  }
}

private let listJoints = ["、", ",", "，", ";", "；"].map { Array($0.utf8) }

extension NameIndex {
  /// Bytes of the longest name that begins at byte `start` of `text`.
  func longestMatch(in text: SourceText, at start: Int) -> Int? {
    let atoms = Lexicon.shared.lexed(start == 0 ? text.utf8 : Array(text.utf8[start...])).atoms
    guard let match = matches(in: atoms, at: 0).first, match.count > 0 else { return nil }
    return atoms[match.count - 1].bytes.upperBound
  }
}
