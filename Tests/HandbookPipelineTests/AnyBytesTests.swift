import Diagnostics
import Foundation
import HandbookPipeline
import HandbookRules
import Testing

/// Whatever bytes a file holds, a run ends with findings that can be printed in every format; bytes
/// that are no text are never passed over. `VISITBOOK_FUZZ_ROUNDS` makes it a longer search.
@Suite struct AnyBytesTests {
  private static let files = [
    "group/handbook.yaml", "group/vocabulary.yaml", "group/policies/visit-standard.md",
    "property-services/handbook.yaml", "property-services/vocabulary.yaml",
    "property-services/policies/return-visit.md", "property-services/policies/contact-hours.md",
    "property-services/plans/luwan-2026.yaml",
    "property-services/forms/owner-visit-record.yaml",
  ]

  private static let rounds =
    ProcessInfo.processInfo.environment["VISITBOOK_FUZZ_ROUNDS"].flatMap(Int.init) ?? 12

  @Test(.timeLimit(.minutes(20)), arguments: files)
  func endsWithFindingsOnAnyBytes(path: String) throws {
    let folder = try CaseFolder(over: nil)
    defer { try? folder.remove() }
    let file = folder.root.appending(path: path)
    let bytes = try [UInt8](Data(contentsOf: file))
    var random = ByteDamage(seed: UInt64(path.utf8.count))
    for _ in 0..<Self.rounds {
      let damaged = random.damaged(bytes)
      try Data(damaged).write(to: file)
      let report = try Build(BuildOptions()).check([folder.root.path])
      expectWholeFindings(report, "\(path): \(String(decoding: damaged, as: UTF8.self))")
      let isText = String(validating: damaged, as: UTF8.self) != nil
      let isRefused = report.findings.contains { finding in
        finding.severity == .error && report.sources[finding.range.source].path.hasSuffix(path)
      }
      #expect(isText || isRefused, "bytes that are no text were passed over in \(path)")
    }
  }

  /// Each lies inside its file, says something, and can be written in every format and language.
  private func expectWholeFindings(_ report: BuildReport, _ text: String) {
    for finding in report.findings {
      let ranges =
        [finding.range] + finding.notes.compactMap(\.range)
        + finding.suggestions.flatMap(\.edits).map(\.range)
      for range in ranges {
        let size = report.sources[range.source].bytes.count
        #expect(range.lower <= range.upper && Int(range.upper) <= size, "\(finding.code) \(text)")
      }
      #expect(!finding.summary.isEmpty, "\(finding.code)")
    }
    let catalogue = RuleCatalogue(RuleRegistry.catalogue)
    for language in MessageLanguage.allCases {
      let shown = [
        TextEmitter(width: 60, language: language).text(for: report.findings, in: report.sources),
        SARIFEmitter(catalogue: catalogue, version: "1.0.0", language: language)
          .text(for: report.findings, in: report.sources),
        JUnitEmitter(catalogue: catalogue, language: language)
          .text(for: report.findings, in: report.sources),
      ]
      #expect(shown.allSatisfy { !$0.isEmpty })
    }
  }
}

/// Damages files as editors, transfers and cats on keyboards do. The same seed, the same damage.
private struct ByteDamage {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64 of Marsaglia, "Xorshift RNGs" (2003).
  private mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = next(below: bytes.count + 1)
    let end = min(bytes.count, place + next(below: 80))
    switch next(below: 7) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: next(below: bytes.count + 1))
    case 2: bytes.insert(UInt8(next(below: 256)), at: place)
    case 3: if place < bytes.count { bytes[place] ^= UInt8(1 << next(below: 8)) }
    case 4: bytes.removeSubrange(place...)
    case 5: bytes.insert(contentsOf: repeatElement(UInt8(next(below: 128)), count: 40), at: place)
    default: bytes.insert(contentsOf: Self.words[next(below: Self.words.count)].utf8, at: place)
    }
  }

  /// What has a meaning somewhere, in the wrong place.
  private static let words = [
    "|", "\n", "\t", "<!--", "-->", "：", "；", "《", "》", "（", "）", "____", "%",
    "99999999999999999999",
    "→", "、", "或", "和", "- ", "1. ", "# ", "```\n", "---\n", "<!-- 回访 -->\n", "<!-- visits -->\n",
    "<!-- steps -->\n", "<!-- 允许 VB404：", "{", "}", "[", "]", "&a ", "*a", "!!", "\u{0}",
    "\u{FEFF}",
    "\u{202E}", "👩‍👩‍👧", "é", "\\", "\"", "'", "每月", "同 投诉回访", "0 天", "-3 天内", "2026-02-30", "\r",
  ]
}
