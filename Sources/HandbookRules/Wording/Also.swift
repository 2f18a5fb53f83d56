import Diagnostics

extension Note {
  /// Other places of the same fault: the first three, and how many more there are.
  static func also(_ ranges: some Collection<SourceRange>) -> [Note] {
    let more = ranges.count - 3
    return ranges.prefix(3).map { Note("also here", at: $0) }
      + (more > 0 ? [Note("and \(more, "more place", "more places")")] : [])
  }
}
