import Diagnostics
import HandbookPipeline

/// Prints what `check --fix` does or would do.
enum FixOutput {
  /// To a program as it is, for `patch`; to a terminal without what would act on it.
  static func printDiff(of fix: Fix) {
    for change in fix.changes {
      let diff = UnifiedDiff(path: change.path, from: change.old, to: change.new).bytes
      guard Terminal.Stream.output.isWatched else {
        Terminal.write(diff, to: .output)
        continue
      }
      let lines = String(decoding: diff, as: UTF8.self).split(separator: "\n")
      Terminal.print(lines.map { VisibleText.line(String($0)) }.joined(separator: "\n"))
    }
  }

  /// Beside the findings, which a program may read.
  static func printSummary(of fix: Fix, isDryRun: Bool) {
    guard fix.count > 0 else { return Terminal.print("Nothing to repair", to: .error) }
    let findings = fix.count == 1 ? "1 repair" : "\(fix.count) repairs"
    let files = fix.changes.count == 1 ? "1 file" : "\(fix.changes.count) files"
    Terminal.print("\(isDryRun ? "Would make" : "Made") \(findings) in \(files)", to: .error)
  }
}
