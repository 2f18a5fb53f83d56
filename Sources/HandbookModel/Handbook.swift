import Diagnostics

/// A handbook: what handbook.yaml says, its words, and everything that was read in its folder.
public struct Handbook: Sendable {
  public var id: HandbookID
  public var title: LocalizedName
  public var organisation: LocalizedName
  /// The first is the original; never empty.
  public var languages: [Language]
  public var uses: [Located<HandbookID>]
  public var calendars: [WorkingCalendar]
  public var conventions: Conventions
  public var external: [ExternalDocument]
  public var requirements: Requirements
  public var severities: [SeverityOverride]
  /// The findings that authors accept, in all files of the handbook.
  public var allowances: [Allowance]
  /// Printed on sheets; may hold `{retention}`.
  public var privacy: LocalizedName?
  /// The languages that stand together on the sheets that the program makes for a regulation; empty:
  /// a sheet per language.
  public var sheetLanguages: [Language] = []
  /// Placeholders of call scripts, in the order written.
  public var slots: [Slot] = []
  public var theme: HandbookTheme?
  /// Their languages stand in `languages` too.
  public var conversions: [ScriptConversion] = []
  /// Own words and those of the used handbooks.
  public var vocabulary: Vocabulary
  /// By id, then edition.
  public var documents: [Document]
  /// Own forms and those of the used handbooks; by id, then edition.
  public var forms: [Form]
  public var plans: [Plan]
  /// A file of it, or of a handbook that it uses, could not be read: what seems to be missing may
  /// stand there, so that rules would report what is not wrong.
  public var isIncomplete = false
  /// The place of the id in handbook.yaml.
  public var range: SourceRange
  public var source: SourceID

  public init(
    id: HandbookID, title: LocalizedName, organisation: LocalizedName, languages: [Language],
    range: SourceRange
  ) {
    self.id = id
    self.title = title
    self.organisation = organisation
    self.languages = languages
    self.range = range
    source = range.source
    uses = []
    calendars = []
    conventions = Conventions()
    external = []
    requirements = Requirements()
    severities = []
    allowances = []
    vocabulary = Vocabulary()
    documents = []
    forms = []
    plans = []
  }

  /// How the texts in `language` are made of those in another script; nil where authors write them.
  public func conversion(into language: Language) -> ScriptConversion? {
    conversions.first { $0.language.value == language }
  }

  /// The languages that authors write, in the order of `languages`.
  public var writtenLanguages: [Language] { languages.filter { conversion(into: $0) == nil } }

  public func form(_ key: FormKey) -> Form? { forms.first { $0.key == key } }
  public func calendar(_ id: CalendarID) -> WorkingCalendar? { calendars.first { $0.id == id } }
}

/// How words that have no universal reading are read in a handbook.
public struct Conventions: Hashable, Sendable {
  public enum Inclusion: String, CaseIterable, Sendable { case inclusive, exclusive }
  public enum HolidayShift: String, CaseIterable, Sendable { case none, earlier, later }
  public enum DayOne: String, CaseIterable, Sendable {
    case nextDay = "next-day"
    case sameDay = "same-day"
  }

  /// Nil: the handbook does not say, and each text must.
  public var before: Inclusion?
  public var after: Inclusion?
  public var onHoliday: HolidayShift
  public var dayOne: DayOne

  public init() {
    onHoliday = .none
    dayOne = .nextDay
  }
}

/// A document outside the handbooks that every document may cite.
public struct ExternalDocument: Sendable {
  public var title: LocalizedName
  public var number: String?
  public var range: SourceRange

  public init(title: LocalizedName, number: String?, range: SourceRange) {
    self.title = title
    self.number = number
    self.range = range
  }
}

/// What every document of a sort, and every plan, must contain.
public struct Requirements: Sendable {
  /// A marker's word demands such a block, another word such a heading.
  public var sections: [Document.Sort: [Located<String>]]
  /// Keys that every plan must have.
  public var plan: [Located<String>]

  public init() {
    sections = [:]
    plan = []
  }
}

/// A severity that the handbook sets for a rule, everywhere or for paths that match a glob.
public struct SeverityOverride: Sendable {
  public var code: Located<RuleCode>
  public var glob: String?
  /// Nil: off.
  public var severity: Severity?

  public init(code: Located<RuleCode>, glob: String?, severity: Severity?) {
    self.code = code
    self.glob = glob
    self.severity = severity
  }
}

/// All handbooks of a run, used ones before those that use them, otherwise by id.
public struct Workspace: Sendable {
  public var handbooks: [Handbook] { didSet { index = Index(handbooks) } }
  private var index: Index

  public init(handbooks: [Handbook]) {
    self.handbooks = handbooks
    index = Index(handbooks)
  }

  /// Where each document and form stands; of equal keys the first.
  private struct Index: Sendable {
    typealias Place = (handbook: Int, index: Int)

    let documents: [DocumentKey: Place]
    let forms: [FormKey: Place]

    init(_ handbooks: [Handbook]) {
      documents = Dictionary(
        handbooks.enumerated().flatMap { number, handbook in
          handbook.documents.enumerated().map { ($1.key, (number, $0)) }
        }
      ) { first, _ in first }
      forms = Dictionary(
        handbooks.enumerated().flatMap { number, handbook in
          handbook.forms.enumerated().filter { $1.key.handbook == handbook.id }
            .map { ($1.key, (number, $0)) }
        }
      ) { first, _ in first }
    }
  }

  public func handbook(_ id: HandbookID) -> Handbook? { handbooks.first { $0.id == id } }

  public func document(_ key: DocumentKey) -> Document? {
    index.documents[key].map { handbooks[$0.handbook].documents[$0.index] }
  }

  public func form(_ key: FormKey) -> Form? {
    index.forms[key].map { handbooks[$0.handbook].forms[$0.index] }
  }
}
