import Diagnostics
import HandbookModel
import LocatedYAML

/// Days of the model; the YAML reader has a type of the same name for what it reads.
typealias Day = HandbookModel.CalendarDay

extension YAMLDocument {
  /// The mapping at the top, after reporting what does not fit the shape. Nil where the file could
  /// not be read, which Parse has reported.
  func fields(as shape: Shape, into findings: inout [Diagnostic]) -> Mapping? {
    var sink = DiagnosticSink()
    let mapping = mapping(as: shape, into: &sink)
    findings += sink.diagnostics.dropFirst(faults.count)
    return mapping
  }
}

extension Mapping {
  /// A text, placed without its quotes.
  func string(_ key: String) -> Located<String>? {
    text(key).map { Located($0.text, at: $0.place) }
  }

  func day(_ key: String) -> Located<Day>? { date(key).flatMap(Day.located) }

  /// A name in its languages; without entries where it is missing, which has been reported.
  func name(_ key: String, into findings: inout [Diagnostic]) -> LocalizedName {
    LocalizedName.read(names(key), into: &findings)
  }

  func optionalName(_ key: String, into findings: inout [Diagnostic]) -> LocalizedName? {
    has(key) ? name(key, into: &findings) : nil
  }

  /// The languages of a list; those that are unknown have been reported.
  func languages(_ key: String) -> [Language] {
    texts(key).compactMap { Language(rawValue: $0.text) }
  }
}

extension LocalizedName {
  static func read(
    _ names: [(language: SourceText, names: [SourceText])], into findings: inout [Diagnostic]
  ) -> LocalizedName {
    var read: [(language: Language, names: [Located<String>])] = []
    for (language, texts) in names {
      guard let known = Language(rawValue: language.text) else {
        findings.append(unknown(language))
        continue
      }
      read.append((known, texts.map { Located($0.text, at: $0.place) }))
    }
    return LocalizedName(read)
  }

  /// A name that stands by itself, as an entry of a list.
  static func read(_ node: YAMLNode, into findings: inout [Diagnostic]) -> LocalizedName {
    let names = (node.pairs ?? []).compactMap { pair in
      let texts = pair.value.text.map { [$0] } ?? pair.value.items?.compactMap(\.text) ?? []
      return texts.isEmpty ? nil : (language: pair.key, names: texts)
    }
    return read(names, into: &findings)
  }

  static func unknown(_ language: SourceText) -> Diagnostic {
    UnknownName.finding(
      103, "language", language, among: Language.allCases.map(\.rawValue),
      explanation: "Languages are: \(Message(names: Language.allCases.map(\.rawValue)))")
  }
}

extension Day {
  /// Nil for a year that the model's calendar does not have.
  static func located(_ date: Located<LocatedYAML.CalendarDay>) -> Located<Day>? {
    let day = Day(year: date.value.year, month: date.value.month, day: date.value.day)
    return day.map { Located($0, at: date.range) }
  }
}

extension YAMLNode {
  var day: Located<Day>? { date.flatMap(Day.located) }

  /// A range of days, or one day as a range.
  var days: Located<DayRange>? {
    let range = dateRange.flatMap { range in
      DayRange(from: range.value.lowerBound, to: range.value.upperBound)
        .map { Located($0, at: range.range) }
    }
    return range
      ?? day.flatMap { day in
        DayRange(first: day.value, last: day.value).map { Located($0, at: day.range) }
      }
  }
}

extension DayRange {
  init?(from first: LocatedYAML.CalendarDay, to last: LocatedYAML.CalendarDay) {
    guard let first = Day(year: first.year, month: first.month, day: first.day),
      let last = Day(year: last.year, month: last.month, day: last.day)
    else { return nil }
    self.init(first: first, last: last)
  }
}
