import Diagnostics
import HandbookModel
import Testing

@testable import HandbookParsing

@Suite struct PhrasesNameTests {
  private let names = HandbookNames(.example)

  private func longest<ID>(_ index: NameIndex<ID>, in text: String) -> String? {
    let atoms = Lexicon.shared.atoms(of: text)
    guard let match = index.matches(in: atoms, at: 0).first else { return nil }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<atoms[match.count - 1].bytes.upperBound], as: UTF8.self)
  }

  @Test func takesTheLongestName() {
    #expect(longest(names.kinds, in: "报刊、杂志及文体活动回访、维修回访") == "报刊、杂志及文体活动回访")
    #expect(
      longest(names.kinds, in: "Periodicals and events visits; others")
        == "Periodicals and events visits")
    #expect(longest(names.events, in: "投诉处理完毕后 3 天内") == "投诉处理完毕")
  }

  @Test(arguments: [
    "Repair visit", "repair visits", "the Repair Visit", "ＲＥＰＡＩＲ　visit", "维修回访", "维修", "repair",
  ])
  func doesNotMindCaseNumberWidthAndArticle(name: String) {
    #expect(names.kinds.exact(name) == [KindID("repair")])
  }

  @Test func knowsShortAndTurnedForms() {
    #expect(names.events.exact("完成维修") == [EventID("repair-finished")])
    #expect(names.events.exact("特约服务协议") == [EventID("agreement")])
    #expect(names.visits.exact("维修").isEmpty)
    #expect(names.roles.exact("回訪人員") == [RoleID.visitor])
  }

  @Test func looksUpWholeCellsAndReportsUnknownOnes() {
    let reader = PhraseReader.example
    let known = reader.name(SourceText("the Project managers"), in: \.roles, .role)
    #expect(known.value == RoleID("project-manager"))
    #expect(known.diagnostics.isEmpty)
    let near = reader.name(SourceText(" 客服主菅", after: 2), in: \.roles, .role)
    #expect(near.value == RoleID("cs-supervisor"))
    #expect(near.diagnostics.map(\.code) == [RuleCode(111)])
    #expect(near.diagnostics.first?.range.offsets == 3..<15)
    let unknown = reader.name(SourceText("花匠"), in: \.roles, .role)
    #expect(unknown.value == nil)
    #expect(unknown.diagnostics.map(\.code) == [RuleCode(111)])
  }

  @Test func reportsANameThatStandsForTwoThings() {
    var vocabulary = Vocabulary.example
    let agreed = SourceRange(source: SourceID(index: 0), lower: 0, upper: 0)
    let name = LocalizedName([(.zhHans, [Located("合同", at: agreed)])])
    for id in ["lease", "service"] {
      vocabulary.events.insert(Event(id: EventID(id), name: name, range: agreed))
    }
    let names = HandbookNames(vocabulary)
    #expect(names.events.exact("合同") == [EventID("lease"), EventID("service")])
    let reader = PhraseReader(names: names, conventions: Conventions())
    let reading = reader.deadline(SourceText("合同后 3 天内"))
    #expect(reading.value == nil)
    #expect(reading.diagnostics.map(\.code) == [RuleCode(113)])
  }

  @Test func findsNearMisses() {
    #expect(names.events.nearest("投诉处理完比")?.id == EventID("complaint-closed"))
    #expect(names.roles.nearest("Project manger")?.name == "Project manager")
    #expect(names.roles.nearest("花匠") == nil)
  }
}
