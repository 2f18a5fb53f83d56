import Diagnostics

@testable import HandbookModel

/// A workspace made by hand that holds every member and every word of docs/model.schema.json, one
/// after the other rather than as a company would write them. The files beside this one hold its parts.
struct Sample {
  let sources: SourceMap
  private let yaml: SourceID
  private let markdown: SourceID

  private static let handbookText = """
    id: property-services
    title: { zh-Hans: 回访手册, en: [Visit handbook, Handbook] }
    uses: [group]
    2026-01-01..2026-12-31

    """
  private static let policyText = """
    # 回访工作标准作业规程

    ## 5.1 回访安排
    <!-- visits -->
    | 回访类型 | 时限 | 回访率 | 负责人 |
    | --- | --- | --- | --- |
    | **投诉回访** | 投诉处理完毕后 3 天内 | 30% | 客服主管 |
    | 维修回访 | 及时 | ____ | 按《业主回访记录表》 |

    """

  init() {
    var sources = SourceMap()
    yaml = sources.add(
      SourceFile(
        path: "content/property-services/handbook.yaml", bytes: Array(Self.handbookText.utf8)))
    markdown = sources.add(
      SourceFile(
        path: "content/property-services/policies/return-visit.md",
        bytes: Array(Self.policyText.utf8)))
    self.sources = sources
  }

  /// Where `word` first stands in the files.
  func at(_ word: String) -> SourceRange {
    for id in [yaml, markdown] {
      let bytes = sources[id].bytes
      let starts = bytes.indices.dropLast(word.utf8.count - 1)
      if let start = starts.first(where: { bytes[$0...].starts(with: word.utf8) }) {
        return SourceRange(source: id, lower: start, upper: start + word.utf8.count)
      }
    }
    preconditionFailure("the sample does not say '\(word)'")
  }

  func put<Value>(_ value: Value, _ word: String = "投诉回访") -> Located<Value> {
    Located(value, at: at(word))
  }

  func put(_ word: String) -> Located<String> { put(word, word) }

  func ids<Subject>(_ texts: String...) -> [Located<Identifier<Subject>>] {
    texts.map { put(Identifier($0), "客服主管") }
  }

  /// Markup around it belongs to its place, not to it.
  func text(_ word: String) -> SourceText { SourceText(verbatim: word.utf8, at: at(word)) }

  func day(_ month: Int, _ day: Int) -> CalendarDay {
    guard let made = CalendarDay(year: 2026, month: month, day: day) else {
      preconditionFailure("2026 has no such day")
    }
    return made
  }

  var year: Located<DayRange> {
    guard let range = DayRange(first: day(1, 1), last: day(12, 31)) else {
      preconditionFailure("a year ends after it begins")
    }
    return put(range, "2026-01-01..2026-12-31")
  }

  let formKey = FormKey(
    handbook: HandbookID("property-services"), id: FormID("record"), edition: "1.10")
  let documentKey = DocumentKey(
    handbook: HandbookID("property-services"), id: DocumentID("return-visit"), edition: "3.0")

  var name: LocalizedName { LocalizedName([(.zhHans, [put("回访手册")])]) }

  var nameWithAliases: LocalizedName {
    LocalizedName([
      (.en, [put("Visit handbook"), put("Handbook")]), (.zhHans, [put("回访手册")]),
    ])
  }

  /// Every sort of citation.
  var citations: [Located<Citation>] {
    [
      put(.form(formKey), "《业主回访记录表》"), put(.document(documentKey)), put(.external("民法典")),
    ]
  }
}
