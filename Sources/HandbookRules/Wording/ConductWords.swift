import HandbookModel

/// The words of Language/conduct.txt, by which rules judge how a text is worded; those of all
/// languages at once, for regulations mix them.
///
/// The file is ours and compiled in, so a fault in it is a mistake of ours and traps.
struct ConductWords: Sendable {
  enum ID: String, CaseIterable {
    case choice, report, duty, same, sanction, company
    case noChoice = "no-choice"
    case noReport = "no-report"
    case besideReport = "beside-report"
    case levelByLevel = "level-by-level"
    case byRule = "by-rule"
    case afternoon
    case worksBegin = "works-begin"
    case worksEnd = "works-end"
    case contractBegin = "contract-begin"
    case contractEnd = "contract-end"
    case stayBegin = "stay-begin"
    case stayEnd = "stay-end"
    case clauseEnd = "clause-end"
    case yesNoEnds = "yes-no-ends"
    case yesNoHolds = "yes-no-holds"
    case yesNoOpens = "yes-no-opens"
    case questionEnd = "question-end"
    case sentenceEnd = "sentence-end"
    case anyAnswer = "any-answer"
  }

  /// Names of what begins and ends one and the same thing.
  static let spans: [(begin: ID, end: ID)] = [
    (.worksBegin, .worksEnd), (.contractBegin, .contractEnd), (.stayBegin, .stayEnd),
  ]

  static let standard = ConductWords(PackageResources.conduct_txt)

  /// The longest first, so that a word is not taken for one that it contains.
  private let words: [ID: [[UInt8]]]
  private let file: RuleWords

  init(_ bytes: [UInt8]) {
    let file = RuleWords(bytes)
    self.file = file
    words = Dictionary(
      uniqueKeysWithValues: ID.allCases.map { id in
        let words = Set(file.words(id.rawValue).map { Array($0.utf8) })
        return (
          id,
          words.sorted {
            $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
          }
        )
      })
  }

  subscript(id: ID) -> [[UInt8]] { words[id] ?? [] }

  func word(_ id: ID, in language: Language) -> String {
    file.word(id.rawValue, in: language)
  }
}
