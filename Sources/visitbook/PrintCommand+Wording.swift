import ArgumentParser
import Diagnostics
import HandbookModel
import HandbookPipeline

/// How options of `print` are read, and what is told of batches that were cut off.
extension Print {
  static func settled(_ entry: RegisterEntry) -> Message {
    let (first, last) = (entry.numbers.lowerBound, entry.numbers.upperBound)
    return switch entry.event {
    case .void:
      "Numbers \(first) to \(last) of \(entry.series) are void: their print was cut off"
    case .cancelled:
      "The reprint of \(first) to \(last) of \(entry.series) had been cut off; no sheets were made"
    default: "The print of \(first) to \(last) of \(entry.series) had been completed"
    }
  }

  static func period(_ text: String) throws -> NamedPeriod {
    guard let period = NamedPeriod(text) else {
      throw ValidationError(
        "'\(text)' is no time such as 2026, 2026-H1, 2026-Q3, 2026-07, 2026-07-15")
    }
    return period
  }

  static func language(_ tag: String) throws -> Language {
    guard let language = Language(rawValue: tag) else {
      let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("no sheets in '\(tag)'; there are \(known)")
    }
    return language
  }
}
