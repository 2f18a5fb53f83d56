import Diagnostics

/// Reads `findings.txt`, one field after another between ` :: `:
///
///     width :: 60
///     error VB702 :: FILE :: PLACE :: SUMMARY
///     why :: TEXT
///     note :: TEXT                        note :: FILE :: PLACE :: TEXT
///     help :: TEXT                        edit :: FILE :: PLACE :: REPLACEMENT
///
/// A place is a text of the file (`text#2`: the second one), `FROM ... TO` around two texts,
/// `before TEXT`, `after TEXT`, `at 12`, `at 12-15` (bytes), or `end`. `\n` and `\t` stand for
/// themselves.
struct FindingList {
  struct Fault: Error { var line: String }

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var width = 100
  private let sources: SourceMap

  init(_ text: String, about sources: SourceMap) throws {
    self.sources = sources
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard try read(Self.fields(of: String(line))) else { throw Fault(line: String(line)) }
    }
  }

  private static func fields(of line: String) -> [String] {
    let pairs: [(String, String)] = [("\\n", "\n"), ("\\t", "\t"), ("\\e", "\u{1B}")]
    let text = pairs.reduce(line) { text, pair in
      text.split(separator: pair.0, omittingEmptySubsequences: false).joined(separator: pair.1)
    }
    return text.split(separator: " :: ", omittingEmptySubsequences: false).map(String.init)
  }

  private mutating func read(_ fields: [String]) throws -> Bool {
    let last = diagnostics.count - 1
    switch (fields[0], fields.count) {
    case ("width", 2): width = Int(fields[1]) ?? width
    case ("why", 2): diagnostics[last].explanation = Message(verbatim: fields[1])
    case ("note", 2): diagnostics[last].notes.append(Note(Message(verbatim: fields[1])))
    case ("note", 4):
      diagnostics[last].notes.append(Note(Message(verbatim: fields[3]), at: try range(fields)))
    case ("help", 2): diagnostics[last].suggestions.append(Suggestion(Message(verbatim: fields[1])))
    case ("edit", 4):
      let suggestion = diagnostics[last].suggestions.count - 1
      let edit = Edit(try range(fields), replacement: fields[3])
      diagnostics[last].suggestions[suggestion].edits.append(edit)
    case (_, 4):
      let words = fields[0].split(separator: " ")
      guard words.count == 2, let severity = Severity(rawValue: String(words[0])),
        let code = RuleCode(text: words[1])
      else { return false }
      diagnostics.append(
        Diagnostic(code, severity, at: try range(fields), Message(verbatim: fields[3])))
    default: return false
    }
    return true
  }

  private func range(_ fields: [String]) throws -> SourceRange {
    guard let index = sources.files.firstIndex(where: { $0.path == fields[1] }),
      let place = place(fields[2], in: sources.files[index].bytes)
    else { throw Fault(line: fields.joined(separator: " :: ")) }
    return SourceRange(
      source: SourceID(index: Int32(index)), lower: place.lowerBound, upper: place.upperBound)
  }

  private func place(_ place: String, in bytes: [UInt8]) -> Range<Int>? {
    if place == "end" { return bytes.count..<bytes.count }
    if place.hasPrefix("at ") {
      let numbers = place.dropFirst(3).split(separator: "-").compactMap { Int($0) }
      return numbers.first.map { $0..<(numbers.last ?? $0) }
    }
    if place.hasPrefix("before ") {
      return find(place.dropFirst(7), bytes).map { $0.lowerBound..<$0.lowerBound }
    }
    if place.hasPrefix("after ") {
      return find(place.dropFirst(6), bytes).map { $0.upperBound..<$0.upperBound }
    }
    let ends = place.split(separator: " ... ")
    guard ends.count == 2 else { return find(place[...], bytes) }
    guard let from = find(ends[0], bytes), let to = find(ends[1], bytes) else { return nil }
    return from.lowerBound..<to.upperBound
  }

  private func find(_ needle: Substring, _ bytes: [UInt8]) -> Range<Int>? {
    let parts = needle.split(separator: "#")
    let count = parts.count == 2 ? Int(parts[1]) : nil
    let text = Array((count == nil ? needle : parts[0]).utf8)
    let places = bytes.indices.lazy.filter { bytes[$0...].starts(with: text) }
    return places.dropFirst((count ?? 1) - 1).first.map { $0..<$0 + text.count }
  }
}
