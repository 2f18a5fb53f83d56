/// Edits that can be made together: no two of them touch the same byte.
///
/// A suggestion is taken whole or not at all, so that half a repair is never written. Which of two
/// that conflict is taken depends on the order of insertion only.
public struct EditSet: Sendable {
  /// By file, then by place.
  public private(set) var edits: [Edit] = []
  /// How many suggestions were taken that asked for something new.
  public private(set) var suggestions = 0

  public init() {}

  /// Nil when two of the edits overlap, or put different texts at one point.
  public init?(_ edits: some Sequence<Edit>) {
    for edit in edits where !insert(edit) { return nil }
  }

  /// The safe edits of findings: of each finding the first safe suggestion that conflicts with none
  /// before it. What conflicts is left for the next run over the changed text.
  ///
  /// - Parameter mayChange: whether a file may be touched; a suggestion that reaches into another is
  ///   left out.
  public init(
    safeIn diagnostics: some Sequence<Diagnostic>, where mayChange: (SourceID) -> Bool
  ) {
    for diagnostic in diagnostics {
      _ = diagnostic.suggestions.first { suggestion in
        suggestion.isSafe && suggestion.edits.allSatisfy { mayChange($0.range.source) }
          && insert(suggestion)
      }
    }
  }

  /// The files that would change, in order.
  public var sources: [SourceID] {
    edits.reduce(into: []) { sources, edit in
      if sources.last != edit.range.source { sources.append(edit.range.source) }
    }
  }

  /// Takes all edits of a suggestion, or, when one of them conflicts with what was taken before (or
  /// with another of its own), none; says whether they were taken. An edit that is already there
  /// counts as taken: two findings may ask for the same repair.
  public mutating func insert(_ suggestion: Suggestion) -> Bool {
    guard let own = EditSet(suggestion.edits), own.edits.allSatisfy({ place(for: $0) != nil })
    else { return false }
    let before = edits.count
    let isTaken = own.edits.allSatisfy { insert($0) }
    if edits.count > before { suggestions += 1 }
    return isTaken
  }

  /// The content of a file after its edits; the bytes around them stay as they are. Traps when an edit
  /// reaches beyond the file, which is then not the file it was made for.
  public func apply(to bytes: [UInt8], of source: SourceID) -> [UInt8] {
    let first = edits.partitioningIndex { $0.range.source >= source }
    let end = edits.partitioningIndex { $0.range.source > source }
    return replacing(in: bytes[...], edits[first..<end])
  }

  /// A part of a file after the edits, which all lie in it.
  func replacing(in bytes: ArraySlice<UInt8>) -> [UInt8] { replacing(in: bytes, edits[...]) }

  private func replacing(in bytes: ArraySlice<UInt8>, _ edits: ArraySlice<Edit>) -> [UInt8] {
    var result: [UInt8] = []
    var done = bytes.startIndex
    for edit in edits {
      precondition(edit.range.offsets.upperBound <= bytes.endIndex, "an edit beyond its file")
      result += bytes[done..<edit.range.offsets.lowerBound]
      result += edit.replacement.utf8
      done = edit.range.offsets.upperBound
    }
    return result + bytes[done...]
  }

  private mutating func insert(_ edit: Edit) -> Bool {
    guard let index = place(for: edit) else { return false }
    if index == edits.count || edits[index] != edit { edits.insert(edit, at: index) }
    return true
  }

  /// Where an edit belongs, or already stands; nil when another is in its way.
  private func place(for edit: Edit) -> Int? {
    let index = edits.partitioningIndex { $0.range >= edit.range }
    if index < edits.count, edits[index] == edit { return index }
    // What was taken does not overlap, so only the neighbours can be in the way.
    let neighbours = edits[max(0, index - 1)..<min(edits.count, index + 1)]
    return neighbours.contains { $0.range.conflicts(with: edit.range) } ? nil : index
  }
}

extension SourceRange {
  /// A point conflicts with the same point and with a stretch around it, not with one beside it.
  fileprivate func conflicts(with other: SourceRange) -> Bool {
    guard source == other.source else { return false }
    if self == other { return true }
    return lower < other.upper && other.lower < upper
  }
}
