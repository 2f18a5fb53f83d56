import ChineseScript
import HandbookModel
import Testing

@testable import HandbookRendering

/// The index as it is read back from its files, by the rules of search-index.js.
@Suite struct SearchIndexTests {
  private static let fold = Result { SearchFold(try CharacterFold()) }
  private let reader: SearchReader
  private let fold: SearchFold

  init() throws {
    fold = try SearchIndexTests.fold.get()
    reader = SearchReader(index(SearchSample.pages, fold).files, fold: fold)
  }

  private func found(_ typed: String) -> [String] {
    reader.search(typed).map { reader.entries[$0].href }
  }

  @Test(arguments: ["回", "访率", "完毕后", "投诉处理完毕后3天内回访", "后 3 天内", "，回访率为 100%", "率为１００％"])
  func `any part of a Chinese text finds it`(typed: String) {
    #expect(found(typed).contains("documents/return-visit.html#deadlines"))
  }

  @Test(arguments: ["毕内", "天回", "访率回", "率为10%", "表由于"])
  func `what does not stand there is not found`(typed: String) {
    #expect(found(typed).isEmpty)
  }

  @Test func `what stands in two paragraphs is no part of a text`() {
    #expect(found("100%。维修").isEmpty)
    #expect(found("完成1个月").count == 1)
  }

  @Test(arguments: ["rec", "RECORD", "two years", "follow-up", "up", "owner’s", "ＫＥＰＴ"])
  func `the beginning of an English word finds it, whatever its case and width`(typed: String) {
    #expect(found(typed).contains("documents/return-visit.html#records"))
  }

  @Test(arguments: ["ecord", "ept", "ollow"])
  func `the middle of an English word does not`(typed: String) {
    #expect(found(typed).isEmpty)
  }

  @Test(arguments: ["TL-KF-07", "tl-kf", "KF-07", "F-07", "07", "L-K", "ＴＬ－ＫＦ－０７", "TL–KF–07"])
  func `a number is found by its beginning and by what stands inside it`(typed: String) {
    #expect(found(typed).contains("documents/return-visit.html"))
  }

  @Test func `Simplified and Traditional find each other`() {
    #expect(found("訪率") == ["documents/return-visit.html#deadlines"])
    #expect(found("记录表") == ["documents/traditional.html#storage"])
    #expect(found("档案") == ["documents/traditional.html"])
  }

  @Test func `several words find what holds them all`() {
    #expect(found("维修 投诉") == ["documents/return-visit.html#deadlines"])
    #expect(found("维修 记录").isEmpty)
  }

  @Test func `pages are found by their other names`() {
    #expect(found("complaint") == ["kinds/complaint.html"])
    #expect(found("诉后") == ["kinds/complaint.html"])
  }

  @Test(arguments: ["", " ", "、", "《》", "\u{3000}"])
  func `nothing is found by nothing`(typed: String) {
    #expect(found(typed).isEmpty)
  }

  @Test func `short titles come first`() {
    let hrefs = index(SearchSample.pages, fold).pages.map(\.href)
    #expect(
      hrefs == [
        "roles/owner.html", "documents/traditional.html", "kinds/complaint.html",
        "documents/return-visit.html",
      ])
  }

  @Test func `characters beyond the basic plane are found`() {
    let page = SearchSample.page("documents/rare.html", "𠮷野家", ("a", "𠀀", "在𠮷内"))
    let reader = SearchReader(index([page], fold).files, fold: fold)
    #expect(reader.search("𠮷").count == 2)
    #expect(reader.search("在𠮷").count == 1)
    #expect(reader.search("𠮷内").count == 1)
  }

  @Test func `a title is found with its spaces and without`() {
    let page = SearchSample.page("documents/foreword.html", "前 言")
    let index = index([page], fold)
    let reader = SearchReader(index.files, fold: fold)
    #expect(reader.search("前言") == [0])
    #expect(reader.search("前 言") == [0])
    #expect(SearchSelfTest(index, fold: fold).lost.isEmpty)
  }

  @Test func `whatever authors call things is found`() {
    var generator = RandomTitles(state: 11)
    let titles = (0..<400).map { _ in generator.title() }
    let pages = titles.enumerated().map { SearchSample.page("documents/\($0).html", $1) }
    let index = index(pages, fold)
    #expect(SearchSelfTest(index, fold: fold).lost == [])
    let reader = SearchReader(index.files, fold: fold)
    let lost = titles.enumerated().filter { number, title in
      !SearchQuery(title, fold: fold).terms.isEmpty
        && !reader.search(title).contains { reader.entries[$0].href == "documents/\(number).html" }
    }
    #expect(lost.map(\.element) == [])
  }

  @Test func `the self-test tells what is lost`() {
    let whole = index(SearchSample.pages, fold)
    #expect(SearchSelfTest(whole, fold: fold).lost.isEmpty)
    let broken = SearchIndex(
      pages: whole.pages, files: whole.files.filter { !$0.name.hasPrefix("keys-") })
    #expect(SearchSelfTest(broken, fold: fold).lost.contains("投诉回访"))
  }
}

private func index(_ pages: [IndexedPage], _ fold: SearchFold) -> SearchIndex {
  SearchIndex(pages, fold: fold, texts: TextTable(tag: "zh-Hans", files: []))
}

/// Titles of everything that could matter to search.
private struct RandomTitles {
  var state: UInt64

  mutating func title() -> String {
    let signs = [
      "甲", "乙", "記", "𠮷", "a", "B", "é", "ｆ", "1", "７", " ", " ", "\u{3000}", "\u{A0}", "-", ".",
      "/",
      "（", "’", "\"", "\\",
    ]
    return (0...next() % 8).map { _ in signs[next() % signs.count] }.joined()
  }

  private mutating func next() -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33)
  }
}
