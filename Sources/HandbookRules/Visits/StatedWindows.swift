import Diagnostics
import HandbookModel

extension DocumentText {
  /// The windows as the clauses state them, each once at its place.
  var statedWindows: [Located<Window>] {
    version.clauses.flatMap { clause -> [Located<Window>] in
      guard let deadline = clause.deadline?.stated, case .phases(let windows) = deadline.value
      else { return [] }
      return windows.map { Located($0, at: deadline.range) }
    }
  }
}
