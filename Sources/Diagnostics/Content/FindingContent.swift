/// What a finding is about, without the number of its line: the same finding in the next edition of
/// a file, though lines were added above it.
///
/// The summary belongs to it, since several findings of one rule may stand at one place (each section
/// that a title lacks) and must not be taken for each other.
public struct FindingContent: Hashable, Comparable, Sendable {
  public var code: RuleCode
  /// The path of the file.
  public var file: String
  /// The first line that the finding touches, each run of blanks as one space, none at the ends.
  public var line: String
  public var summary: String

  public init(code: RuleCode, file: String, line: String, summary: String) {
    self.code = code
    self.file = file
    self.line = line
    self.summary = summary
  }

  public init(of diagnostic: Diagnostic, in sources: SourceMap) {
    let range = diagnostic.range
    let table = sources.lines(of: range.source)
    let content = table.content(ofLine: table.line(at: range.offsets.lowerBound))
    self.init(
      code: diagnostic.code, file: sources[range.source].path,
      line: Self.normalised(table.bytes[content]), summary: diagnostic.summary.english)
  }

  /// By file, then by code, line and summary, compared by their bytes.
  public static func < (left: FindingContent, right: FindingContent) -> Bool {
    if left.file != right.file { return precedes(left.file, right.file) }
    if left.code != right.code { return left.code < right.code }
    if left.line != right.line { return precedes(left.line, right.line) }
    return precedes(left.summary, right.summary)
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func normalised(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line, as: UTF8.self).split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}

extension FindingContent {
  /// 32 hexadecimal digits that stay the same while the content does.
  ///
  /// - Parameter occurrence: 0 for the first finding of this content in its file, 1 for the next.
  public func fingerprint(occurrence: Int) -> String {
    let parts = [code.description, file, line, summary, String(occurrence)]
    let digits = String(FNV1a.hash(parts.joined(separator: "\0").utf8), radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// Of findings in the order of reporting, in the same order; no two are the same.
  static func fingerprints(of diagnostics: [Diagnostic], in sources: SourceMap) -> [String] {
    var seen: [FindingContent: Int] = [:]
    return diagnostics.map { diagnostic in
      let content = FindingContent(of: diagnostic, in: sources)
      let occurrence = seen[content, default: 0]
      seen[content] = occurrence + 1
      return content.fingerprint(occurrence: occurrence)
    }
  }
}

/// The hash of Fowler, Noll and Vo, in 128 bits: the same on every machine and in every run, which
/// `Hasher` is not. It tells findings apart; it protects nothing.
private enum FNV1a {
  private static let offset: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt128 {
    bytes.reduce(offset) { ($0 ^ UInt128($1)) &* prime }
  }
}
