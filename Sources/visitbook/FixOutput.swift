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
  static func printSummary(of fix: Fix, isDryRun: Bool, in language: MessageLanguage) {
    let (count, files) = (fix.count, fix.changes.count)
    let summary: Message =
      count == 0
      ? "Nothing to repair"
      : isDryRun
        ? "Would make \(count, "repair", "repairs") in \(files, "file", "files")"
        : "Made \(count, "repair", "repairs") in \(files, "file", "files")"
    Terminal.say(summary, in: language, to: .error)
  }
}
