/// Findings that are accepted as they stand today, so that only new ones are shown.
///
/// A finding is known by what it is about, not by its line number (`FindingContent`), and by how often
/// it occurs: of three equal findings where two were accepted, one is new. `BaselineText` reads and
/// writes it.
public struct Baseline: Sendable {
  /// How often one content is accepted.
  public struct Entry: Sendable {
    public var count: Int
    /// The lines of the baseline's file that say so, from 1; nil for what comes from no file.
    public var lines: ClosedRange<Int>?
  }

  public private(set) var entries: [FindingContent: Entry] = [:]

  public init() {}

  /// All of `diagnostics`; paths are those of `sources`.
  public init(accepting diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) {
    for diagnostic in diagnostics { add(FindingContent(of: diagnostic, in: sources)) }
  }

  /// Accepts a content `count` times more; `lines` are kept from the first time.
  public mutating func add(
    _ content: FindingContent, _ count: Int = 1, lines: ClosedRange<Int>? = nil
  ) {
    entries[content, default: Entry(count: 0, lines: lines)].count += count
  }

  /// The findings sorted into new and accepted ones, both in the order of reporting. Of equal findings
  /// the last are the new ones: nobody can tell which of them stood there before.
  public func apply(
    to diagnostics: some Sequence<Diagnostic>, in sources: SourceMap
  ) -> BaselineResult {
    var left = entries
    var result = BaselineResult()
    for diagnostic in diagnostics.sorted(by: Diagnostic.isReportedBefore) {
      let content = FindingContent(of: diagnostic, in: sources)
      if let entry = left[content], entry.count > 0 {
        left[content]?.count -= 1
        result.accepted.append(diagnostic)
      } else {
        result.new.append(diagnostic)
      }
    }
    result.gone = left.filter { $0.value.count > 0 }.sorted { $0.key < $1.key }
      .map { (content: $0.key, entry: $0.value) }
    return result
  }
}

/// What a baseline makes of the findings of a run.
public struct BaselineResult: Sendable {
  public var new: [Diagnostic] = []
  public var accepted: [Diagnostic] = []
  /// What was accepted and occurs no more, or less often; the counts say how many are missing. Sorted.
  public var gone: [(content: FindingContent, entry: Baseline.Entry)] = []
}
