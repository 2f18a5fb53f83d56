import Diagnostics
import HandbookModel
import LocatedYAML

/// Reads handbook.yaml.
struct HandbookFileReader {
  private let map: Mapping
  private var findings: [Diagnostic] = []

  /// Nil where the file cannot be read at all; `folder` is the name that the id must have.
  static func handbook(
    _ file: ParsedFile, folder: String, into findings: inout [Diagnostic]
  ) -> Handbook? {
    guard let map = file.yaml.fields(as: HandbookShape.file, into: &findings) else { return nil }
    var reader = HandbookFileReader(map: map)
    let handbook = reader.handbook(folder: folder)
    findings += reader.findings
    return handbook
  }

  private init(map: Mapping) { self.map = map }

  private mutating func handbook(folder: String) -> Handbook {
    NameOfFile.check("id", map.text("id"), is: folder, of: "folder", into: &findings)
    var handbook = Handbook(
      id: HandbookID(folder), title: map.name("title", into: &findings),
      organisation: map.name("organisation", into: &findings), languages: languages(),
      range: map.text("id")?.place ?? map.head)
    handbook.uses = map.texts("uses").map { Located(HandbookID($0.text), at: $0.place) }
    handbook.calendars = map.mappingEntries("calendars").compactMap { id, calendar in
      CalendarReader.calendar(calendar, id: id, into: &findings)
    }
    handbook.conventions = conventions()
    handbook.external = map.mappings("external").map { external($0) }
    handbook.requirements = requirements()
    handbook.severities = severities()
    handbook.privacy = map.optionalName("privacy", into: &findings)
    if let privacy = handbook.privacy { Placeholders.checkPrivacy(privacy, into: &findings) }
    handbook.sheetLanguages = map.languages("sheet-languages")
    readPresentation(&handbook)
    return handbook
  }

  /// Never empty: where the list is missing, the titles show which language comes first.
  private mutating func languages() -> [Language] {
    var listed: [Language] = []
    for text in map.texts("languages") {
      guard let language = Language(rawValue: text.text) else { continue }
      if listed.contains(language) { findings.append(twice(text)) } else { listed.append(language) }
    }
    guard listed.isEmpty else { return listed }
    let titled = map.names("title").compactMap { Language(rawValue: $0.language.text) }
    return [titled.first ?? .zhHans]
  }

  private func twice(_ text: SourceText) -> Diagnostic {
    Diagnostic(RuleCode(102), .error, at: text.place, "'\(text.text)' is listed twice")
  }

  private func conventions() -> Conventions {
    var conventions = Conventions()
    guard let map = map.mapping("conventions") else { return conventions }
    conventions.before = map.word("before")?.value
    conventions.after = map.word("after")?.value
    conventions.onHoliday = map.word("on-holiday")?.value ?? .none
    conventions.dayOne = map.word("day-one")?.value ?? .nextDay
    return conventions
  }

  private mutating func external(_ map: Mapping) -> ExternalDocument {
    ExternalDocument(
      title: map.name("title", into: &findings), number: map.text("number")?.text,
      range: map.head)
  }

  private mutating func requirements() -> Requirements {
    var requirements = Requirements()
    guard let map = map.mapping("require") else { return requirements }
    for sort in Document.Sort.allCases where map.has(sort.rawValue) {
      requirements.sections[sort] = map.texts(sort.rawValue).compactMap { text in
        RequiredPart.section(text, into: &findings).map { Located($0, at: text.place) }
      }
    }
    requirements.plan = map.texts("plan").compactMap { text in
      RequiredPart.planKey(text, into: &findings).map { Located($0, at: text.place) }
    }
    return requirements
  }

  private func severities() -> [SeverityOverride] {
    map.entries("severity").flatMap { key, node -> [SeverityOverride] in
      guard let code = RuleCode(text: key.text) else { return [] }
      let located = Located(code, at: key.place)
      if let level = node.text.flatMap({ SeverityLevel(rawValue: $0.text) }) {
        return [SeverityOverride(code: located, glob: nil, severity: level.severity)]
      }
      return (node.pairs ?? []).compactMap { pair in
        pair.value.text.flatMap { SeverityLevel(rawValue: $0.text) }.map {
          SeverityOverride(code: located, glob: pair.key.text, severity: $0.severity)
        }
      }
    }
  }

  private mutating func readPresentation(_ handbook: inout Handbook) {
    handbook.slots = map.entries("slots").map { id, node in
      Slot(id: Located(id.text, at: id.place), name: LocalizedName.read(node, into: &findings))
    }
    handbook.theme = map.mapping("theme").map { theme in
      var looks = HandbookTheme(
        logo: theme.string("logo"), colour: theme.string("colour").flatMap { colour($0) },
        values: theme.others.compactMap { key, node in
          node.text.map { text in
            .init(
              key: Located(key.text, at: key.place), text: Located(text.text, at: text.place))
          }
        })
      looks.print = theme.word("print")
      looks.fonts = fonts(theme.mapping("fonts"))
      return looks
    }
    handbook.conversions = map.mappingEntries("converted").compactMap { conversion($0, $1) }
  }

  private mutating func colour(_ text: Located<String>) -> Located<Colour>? {
    if let colour = Colour(text.value) { return Located(colour, at: text.range) }
    findings.append(
      Diagnostic(
        RuleCode(102), .error, at: text.range, "'\(text.value)' is no colour",
        suggestions: [Suggestion("Write it as '#a92f1c', red, green and blue in two digits each")]))
    return nil
  }

  private func fonts(_ map: Mapping?) -> [HandbookTheme.Font] {
    HandbookTheme.Font.Use.allCases.compactMap { use in
      map?.string(use.rawValue).map { HandbookTheme.Font(use: use, path: $0) }
    }
  }

  private mutating func conversion(
    _ language: SourceText, _ map: Mapping
  ) -> ScriptConversion? {
    guard let into = Language(rawValue: language.text) else {
      findings.append(LocalizedName.unknown(language))
      return nil
    }
    guard let source = map.word("from", as: Language.self),
      let usage = map.word("usage", as: ScriptConversion.Usage.self)
    else { return nil }
    return ScriptConversion(
      language: Located(into, at: language.place), source: source, usage: usage)
  }
}

/// The words for severities in YAML.
private enum SeverityLevel: String {
  case error, warning, info, off

  /// Nil: off.
  var severity: Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .information
    case .off: nil
    }
  }
}
