import Diagnostics
import HandbookModel

/// The sorts of phrases; the raw value is the key in `Language/examples.txt`.
enum PhraseKind: String, CaseIterable, Sendable {
  case deadline, rate, condition
  case dueDate = "due-date"
  case coveredPeriod = "covered-period"
  case calendarPeriod = "calendar-period"
  case retention, hours, length, target
  case dayRange = "day-range"
  case numberPerPeriod = "number-per-period"

  /// As diagnostics call it.
  var noun: String {
    switch self {
    case .hours: "stretch of hours"
    case .retention: "retention term"
    case .dayRange: "period"
    default: rawValue.replacing("-", with: " ")
    }
  }

  /// Forms of this kind that are understood, in `language`.
  func examples(in language: Language) -> [String] {
    let column = Language.allCases.firstIndex(of: language) ?? 0
    return PhraseKind.data.lines.first { $0.key == rawValue }?.columns[column] ?? []
  }

  /// The three things that a bare distance (`后 7 天`) can mean, spelled out.
  static func windowForms(in language: Language) -> [String] {
    let column = Language.allCases.firstIndex(of: language) ?? 0
    return data.lines.first { $0.key == "window" }?.columns[column] ?? []
  }

  private static let data = LanguageData(PackageResources.examples_txt)
}

extension Diagnostic {
  /// VB106: `rest` is the part of the phrase from where it stops making sense.
  static func unreadablePhrase(_ kind: PhraseKind, _ phrase: Phrase, from place: Int) -> Diagnostic
  {
    let atoms = min(place, phrase.atoms.count)..<phrase.atoms.count
    let isCut = atoms.isEmpty || phrase.atoms.isEmpty
    let range = phrase.atoms.isEmpty ? phrase.text.whole : phrase.range(atoms)
    let language = Lexicon.shared.language(of: phrase.text.text)
    return Diagnostic(
      RuleCode(106), .error, at: range,
      isCut
        ? "'\(phrase.text.text)' ends too early for a \(kind.noun)"
        : "'\(phrase.slice(atoms).text)' cannot be read as part of a \(kind.noun)",
      suggestions: kind.examples(in: language).map { Suggestion("Write it like '\($0)'") })
  }
}
