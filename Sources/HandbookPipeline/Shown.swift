import Diagnostics
import HandbookModel
import HandbookRules
import Markdown

/// Between Check and Render: what an audience may see.
extension BuildReport {
  /// Leaves what is withheld out of the bodies too, and adds what keeps the rest from being shown.
  ///
  /// - Returns: nil where something does.
  mutating func shown(_ checked: CheckedWorkspace, to audience: Audience) -> CheckedWorkspace? {
    guard audience == .everyone else { return checked }
    let edition = PublicEdition(of: checked)
    add(edition.findings)
    guard edition.findings.isEmpty else { return nil }
    let withheld = Dictionary(grouping: edition.withheld, by: \.source)
    for (key, body) in bodies {
      guard let ranges = withheld[body.source] else { continue }
      bodies[key] = self.body(body, without: ranges)
    }
    return edition.checked
  }

  /// Parsed anew from bytes of the same length, so that places stay places.
  private func body(
    _ body: MarkdownDocument, without ranges: [SourceRange]
  ) -> MarkdownDocument? {
    let bytes = sources[body.source].bytes
    let root = body.sourceRange(of: body.root).offsets
    let redacted = Redaction.leavingOut(ranges.map(\.offsets), of: bytes)
    return try? MarkdownParser().parse(redacted, body: root, source: body.source)
  }
}

/// Blocks of a text that are not shown.
enum Redaction {
  /// Stands for what is left out, in every language; shorter than any marker.
  private static let mark = Array("(\u{2026})".utf8)

  /// `bytes` with spaces in place of each range and the mark at its beginning; lines stay lines.
  /// What follows the mark's line begins a block of its own.
  static func leavingOut(_ ranges: [Range<Int>], of bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for range in ranges {
      for index in range where !isLineEnd(bytes[index]) { result[index] = UInt8(ascii: " ") }
      guard range.count >= mark.count else { continue }
      result.replaceSubrange(range.lowerBound..<range.lowerBound + mark.count, with: mark)
    }
    return result
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
