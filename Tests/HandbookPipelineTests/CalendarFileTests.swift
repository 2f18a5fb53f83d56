import HandbookModel
import Testing

/// Calendar files and tables, read by programs that know nothing of this one, beside the model.
@Suite(.enabled(if: ReadCalendars.isPossible, ReadCalendars.remedy))
struct CalendarFileTests {
  private let files: ReadCalendars

  init() throws { files = try ReadCalendars.shared.get() }

  private static let languages = ["zh-Hans", "en"]

  @Test(arguments: languages) func `an event stands on the day of each entry`(
    language: String
  ) throws {
    for plan in ["guanyun-2026", "luwan-2026"] {
      let year = try ExampleYear.year(of: plan)
      let events = try files.events("\(language)/\(plan).ics")
      #expect(events.map(\.day) == year.entries.map(\.day.description))
      for role in ["reception", "project-manager", "deputy-gm", "cs-centre"] {
        let own = try files.events("\(language)/\(plan).\(role).ics")
        #expect(own.map(\.day) == year.entries(of: RoleID(role)).map(\.day.description))
        #expect(Set(own.map(\.uid)).isSubset(of: events.map(\.uid)))
      }
    }
  }

  @Test func `events say in the language of the page what is to be done`() throws {
    let chinese = try files.events("zh-Hans/luwan-2026.ics")
    let english = try files.events("en/luwan-2026.ics")
    let uid = try #require(
      chinese.first { $0.day == "2026-07-27" && $0.summary.contains("审核") }?.uid)
    let texts = [chinese, english].compactMap { events in events.first { $0.uid == uid } }
    #expect(
      texts.map(\.summary) == ["月回访汇总表：项目经理审核", "Monthly Visit Summary: Project manager reviews"])
    #expect(texts.map(\.category) == ["报告", "Report"])
    #expect(
      texts.map { $0.description.split(separator: "\n").prefix(2).joined(separator: "\n") } == [
        "统计期：2026 年 6 月 25 日至 2026 年 7 月 24 日\n原定 2026 年 7 月 26 日（周日），遇休息日调整",
        "covers 25 June 2026 to 24 July 2026\nmoved from Sunday, 26 July 2026",
      ])
    #expect(try files.name("zh-Hans/luwan-2026.ics") == "芦湾里 2026 年度回访计划")
  }

  @Test func `ids are unique, the same in every language, and stamps come from the plan`() throws {
    let chinese = try files.events("zh-Hans/guanyun-2026.ics")
    let english = try files.events("en/guanyun-2026.ics")
    #expect(chinese.map(\.uid) == english.map(\.uid))
    #expect(Set(chinese.map(\.uid)).count == chinese.count)
    let other = try files.events("zh-Hans/luwan-2026.ics")
    #expect(Set(other.map(\.uid)).isDisjoint(with: chinese.map(\.uid)))
    #expect(Set(chinese.map(\.stamp)) == ["2025-12-29T00:00:00+00:00"])
  }

  @Test(arguments: languages) func `the table has a row for every entry, day or no day`(
    language: String
  ) throws {
    let year = try ExampleYear.year(of: "luwan-2026")
    let rows = try files.rows("\(language)/luwan-2026.csv")
    let dated = rows.dropFirst().prefix(year.entries.count)
    #expect(dated.map { $0[0] } == year.entries.map(\.day.description))
    #expect(dated.map { $0[1] } == year.entries.map(\.nominal.description))
    let waiting = rows.dropFirst(1 + year.entries.count).prefix(year.undated.count)
    #expect(waiting.allSatisfy { $0[0].isEmpty && !$0[10].isEmpty })
    #expect(rows.count == 1 + year.entries.count + year.undated.count + 13)
  }
}
