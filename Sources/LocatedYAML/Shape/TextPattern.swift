import Diagnostics

/// A simple pattern for texts such as ids and periods. It can both match a text and print itself as
/// a regular expression, so that the check and the published JSON Schema cannot differ.
public struct TextPattern: Sendable, Equatable {
  indirect enum Part: Sendable, Equatable {
    /// ASCII text.
    case literal(String)
    /// One character of any of these ranges.
    case oneOf([ClosedRange<Unicode.Scalar>])
    /// One character that does not end a line.
    case character
    case sequence([Part])
    case any([Part])
    case repeated(Part, atLeast: Int, atMost: Int?)
  }

  /// What a text of this pattern is called in a sentence: "an id of lower-case letters".
  public let name: Message
  let part: Part

  init(_ name: Message, _ parts: Part...) {
    self.name = name
    part = .sequence(parts)
  }

  public func matches(_ text: some StringProtocol) -> Bool {
    let scalars = Array(text.unicodeScalars)
    return Self.ends(of: part, in: scalars, from: [0]).contains(scalars.count)
  }

  /// For JSON Schema: ECMA 262, anchored at both ends.
  public var regularExpression: String { "^" + Self.expression(part) + "$" }

  /// All places at which the part can end when it begins at any of `starts`. Places stand in order,
  /// each once; there is rarely more than one.
  private static func ends(
    of part: Part, in text: [Unicode.Scalar], from starts: [Int]
  ) -> [Int] {
    switch part {
    case .literal(let literal):
      let count = literal.unicodeScalars.count
      return starts.filter { text[$0...].starts(with: literal.unicodeScalars) }.map { $0 + count }
    case .oneOf(let ranges):
      return starts.filter { at in at < text.count && ranges.contains { $0.contains(text[at]) } }
        .map { $0 + 1 }
    case .character:
      return starts.filter { $0 < text.count && text[$0] != "\n" }.map { $0 + 1 }
    case .sequence(let parts):
      return parts.reduce(starts) { ends(of: $1, in: text, from: $0) }
    case .any(let parts):
      return Set(parts.flatMap { ends(of: $0, in: text, from: starts) }).sorted()
    case .repeated(let part, let atLeast, let atMost):
      return repeatedEnds(of: part, in: text, from: starts, atLeast, atMost)
    }
  }

  /// Without an upper bound only new places are followed, or a long text would take forever.
  private static func repeatedEnds(
    of part: Part, in text: [Unicode.Scalar], from starts: [Int], _ atLeast: Int, _ atMost: Int?
  ) -> [Int] {
    var isFound = [Bool](repeating: false, count: text.count + 1)
    if atLeast == 0 { for place in starts { isFound[place] = true } }
    var current = starts
    var count = 0
    while count < atMost ?? Int.max, !current.isEmpty {
      current = ends(of: part, in: text, from: current)
      count += 1
      guard count >= atLeast else { continue }
      if atMost == nil { current.removeAll { isFound[$0] } }
      for place in current { isFound[place] = true }
    }
    return isFound.indices.filter { isFound[$0] }
  }

  private static func expression(_ part: Part) -> String {
    switch part {
    case .literal(let text): escaped(text)
    case .oneOf(let ranges): "[" + ranges.map(expression).joined() + "]"
    case .character: "."
    case .sequence(let parts): parts.map(expression).joined()
    case .any(let parts): "(?:" + parts.map(expression).joined(separator: "|") + ")"
    case .repeated(let part, let atLeast, let atMost):
      "(?:" + expression(part) + ")" + times(atLeast, atMost)
    }
  }

  private static func expression(_ range: ClosedRange<Unicode.Scalar>) -> String {
    range.lowerBound == range.upperBound
      ? escaped(String(range.lowerBound)) : "\(range.lowerBound)-\(range.upperBound)"
  }

  private static func times(_ atLeast: Int, _ atMost: Int?) -> String {
    switch (atLeast, atMost) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(atLeast),}"
    case (_, let most?): atLeast == most ? "{\(most)}" : "{\(atLeast),\(most)}"
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\^$.|?*+()[]{}-/".contains($0) && $0 != "-" && $0 != "/" ? "\\\($0)" : "\($0)" }
      .joined()
  }
}
