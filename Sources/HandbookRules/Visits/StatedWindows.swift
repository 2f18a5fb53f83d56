import Diagnostics
import HandbookModel

extension DocumentText {
  /// The windows as the clauses state them, each once at its place.
  var statedWindows: [Located<Window>] {
    version.clauses.flatMap { clause -> [Located<Window>] in
      guard let deadline = clause.deadline?.stated else { return [] }
      return deadline.value.windows.map { Located($0, at: deadline.range) }
    }
  }
}

extension Deadline {
  /// All windows that stand in it.
  fileprivate var windows: [Window] {
    switch self {
    case .phases(let windows): windows
    case .sequence(let sequence): sequence.points
    case .choice(let options): options.flatMap(\.windows)
    case .frequency, .gap, .vague: []
    }
  }
}
