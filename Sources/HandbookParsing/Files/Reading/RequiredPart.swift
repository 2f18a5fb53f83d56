import Diagnostics
import HandbookModel

/// Reads the words under `require` of handbook.yaml.
enum RequiredPart {
  /// A marker's word stands for such a block, another for a heading that says it; the word is
  /// given back as the program names it, in whatever language it was written.
  static func section(_ text: SourceText, into findings: inout [Diagnostic]) -> String? {
    if let known = known(text.text) { return known }
    let near = [
      BlockDictionary.shared.nearestMarker(to: text.text),
      SectionWords.shared.nearestTopic(to: text.text),
    ].compactMap { $0 }.first { known($0) != nil }
    findings.append(
      UnknownName.finding(
        103, "part", text, among: near.map { [$0] } ?? [], in: " of a document",
        explanation:
          "A part is a word of a marker, or of a heading that the program knows: \(Message(names: SectionWords.shared.ids))"
      ))
    return near.flatMap(known)
  }

  private static func known(_ word: String) -> String? {
    if case .block(let sort)? = BlockDictionary.shared.marker(word) { return sort.rawValue }
    return SectionWords.shared.topic(of: word)
  }

  static func planKey(_ text: SourceText, into findings: inout [Diagnostic]) -> String? {
    UnknownName.resolved(
      103, "key", text, among: FileShapes.planKeys, in: " of a plan", into: &findings)
  }
}
