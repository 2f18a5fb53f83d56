import Diagnostics
import HandbookModel

/// The sorts of phrases; the raw value is the key in `Language/examples.txt`.
enum PhraseKind: String, CaseIterable, Sendable {
  case deadline, rate, condition, conditions
  case dueDate = "due-date"
  case coveredPeriod = "covered-period"
  case calendarPeriod = "calendar-period"
  case retention, hours, target
  case dayRange = "day-range"
  case numberPerPeriod = "number-per-period"
  case occasion
  case visitLength = "visit-length"
  case visitHours = "visit-hours"
  case notice, amount, counting
  case provisionTime = "provision-time"

  /// As diagnostics call it.
  var noun: Message {
    switch self {
    case .hours: "stretch of hours"
    case .retention: "retention term"
    case .dayRange: "period"
    case .conditions: "condition"
    case .occasion: "case or occasion"
    case .visitLength: "length"
    case .visitHours: "stretch of hours"
    case .amount: "sum of money"
    case .provisionTime: "time"
    case .deadline: "deadline"
    case .rate: "rate"
    case .condition: "condition"
    case .dueDate: "due date"
    case .coveredPeriod: "covered period"
    case .calendarPeriod: "calendar period"
    case .target: "target"
    case .numberPerPeriod: "number per period"
    case .notice: "notice"
    case .counting: "counting"
    }
  }

  /// Forms of this kind that are understood, in `language`.
  func examples(in language: Language) -> [String] {
    PhraseKind.forms(rawValue, in: language)
  }

  /// Those that are likeliest to help with `phrase`.
  fileprivate func examples(for phrase: Phrase, in language: Language) -> [String] {
    guard self == .deadline else { return examples(in: language) }
    func says(_ concept: Concept) -> Bool {
      phrase.atoms.indices.contains { phrase.word(at: $0, meaning: concept) != nil }
    }
    var forms: [String] = []
    if says(.before) { forms += PhraseKind.forms("deadline-before", in: language) }
    let numbers = phrase.atoms.filter { if case .number = $0.sort { true } else { false } }
    if numbers.count > 1, says(.separator) || says(.and) {
      forms += PhraseKind.forms("deadline-list", in: language)
    }
    return Array((forms + examples(in: language)).prefix(3))
  }

  /// The three things that a bare distance (`后 7 天`) can mean, spelled out.
  static func windowForms(in language: Language) -> [String] {
    forms("window", in: language)
  }

  fileprivate static func forms(_ key: String, in language: Language) -> [String] {
    let column = Language.allCases.firstIndex(of: language) ?? 0
    return data.lines.first { $0.key == key }?.columns[column] ?? []
  }

  private static let data = LanguageData(PackageResources.examples_txt)
}

/// A slip that is common enough to be helped with forms of its own; the raw value is their key in
/// `Language/examples.txt`.
enum PhraseHint: String, CaseIterable, Sendable {
  /// And and or are mixed.
  case andOr = "and-or"
  /// A rate is one number.
  case rateRange = "rate-range"
  /// A fraction that no percentage is equal to.
  case fraction
  /// About so many days, without saying how many days to either side.
  case about
  /// A point of a span without a width.
  case phase
  /// There is no calendar period of half a month.
  case halfMonth = "half-month"
  /// Days stand in their order.
  case order
  /// A target is a minimum, a maximum, or one number.
  case bareTarget = "bare-target"
  /// Targets include their limit.
  case openTarget = "open-target"

  func forms(in language: Language) -> [String] { PhraseKind.forms(rawValue, in: language) }

  /// Where more can be said of `text` than that it cannot be read.
  fileprivate func message(of text: String) -> Message? {
    switch self {
    case .order: "'\(text)' comes before the day ahead of it; days stand in their order"
    case .bareTarget: "'\(text)' does not say whether it is to be reached, kept or exact"
    case .openTarget: "'\(text)' leaves out its limit; a target includes it"
    default: nil
    }
  }
}

extension Diagnostic {
  /// VB106: `place` is the atom from which the phrase stops making sense.
  static func unreadablePhrase(
    _ kind: PhraseKind, _ phrase: Phrase, from place: Int, hint: PhraseHint? = nil
  ) -> Diagnostic {
    let atoms = min(place, phrase.atoms.count)..<phrase.atoms.count
    let isCut = atoms.isEmpty || phrase.atoms.isEmpty
    let range = phrase.atoms.isEmpty ? phrase.text.whole : phrase.range(atoms)
    let language = Lexicon.shared.language(of: phrase.text.text)
    return Diagnostic(
      RuleCode(106), .error, at: range,
      isCut
        ? "'\(phrase.text.text)' ends too early for a \(kind.noun)"
        : hint?.message(of: phrase.slice(atoms).text)
          ?? "'\(phrase.slice(atoms).text)' cannot be read as part of a \(kind.noun)",
      suggestions: (hint?.forms(in: language) ?? kind.examples(for: phrase, in: language)).map {
        Suggestion("Write it like '\($0)'")
      })
  }
}
