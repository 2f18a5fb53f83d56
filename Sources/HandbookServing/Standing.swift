import Diagnostics
import HandbookPipeline

/// What is served at one moment. Browsers compare versions: a page that has another one is out of date.
struct Standing: Sendable {
  /// Names this moment of this run of the server.
  var version: String
  /// Of the last site that could be made, by path.
  var files: [String: [UInt8]]
  /// The site is that of the files as they are now.
  var isCurrent: Bool
  /// What pages are told about it.
  var notice: Notice

  /// - Returns: how many files of the site are new, other or gone; nil where there is no site.
  mutating func take(_ outcome: Session.Outcome) -> Int? {
    isCurrent = false
    switch outcome {
    case .site(let new, let report):
      let old = files
      files = new
      isCurrent = true
      notice = Notice(report, isCurrent: true)
      return new.count { old[$0.key] != $0.value } + old.keys.count { new[$0] == nil }
    case .refused(let report): notice = Notice(report, isCurrent: false)
    case .failed(let failure): notice = Notice(failure)
    }
    return nil
  }
}
